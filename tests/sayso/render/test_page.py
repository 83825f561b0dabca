"""The web page."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from sayso.features.document import Document
from sayso.labelling import Batch
from sayso.model.explanation import Explanation
from sayso.model.prediction import Prediction
from sayso.render.page import paragraphs, render
from sayso.render.view import View


class Elements(HTMLParser):
    """Collects the elements of a page and the text in it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text += data


def page(batch: Batch, view: View) -> str:
    """Give the whole page."""
    return "".join(render([batch], view))


def elements(html: str) -> Elements:
    """Parse a page."""
    parser = Elements()
    parser.feed(html)
    return parser


def test_what_an_article_holds_is_shown_as_text(batch: Batch, view: View) -> None:
    """Its script is read, not run; its name neither."""
    document = replace(batch.documents[0], name="<img src=x onerror=alert(1)>")
    evil = tuple(replace(p, document=document.name, speaker="<i>") for p in batch.predictions)
    found = elements(page(Batch((document,), evil), view))
    assert "<script>alert(1)</script>" in found.text
    assert "<img src=x" in found.text
    assert {"script", "img", "i"}.isdisjoint(tag for tag, _ in found.found)


def test_the_page_needs_nothing_else(batch: Batch, view: View) -> None:
    """It asks for no other address, and forbids itself to."""
    html = page(batch, view)
    assert not re.search(r"https?:|\bsrc=|@import|url\(", html)
    assert "default-src 'none'" in html


def test_a_sentence_is_marked_by_stance_and_type(batch: Batch, view: View) -> None:
    """The class underlines it, the tag names the type, the narrator has none."""
    found = elements(page(batch, view))
    titles = {a.get("title"): a.get("class") for tag, a in found.found if tag == "span"}
    assert titles["government 0.88, denies 0.41"] == "denies"
    assert titles["narrator 0.99, neutral 0.98"] == "neutral"
    article = page(batch, view).partition("<article>")[2]
    assert article.count('class="tag government"') == 2  # in the text and at the margin
    assert "tag narrator" not in article


def test_the_speaker_stands_at_the_margin_of_its_paragraph(batch: Batch, view: View) -> None:
    """With its affiliation."""
    assert "</b>Jan Novak, Ostrava</li>" in page(batch, view)


def test_a_sentence_for_review_has_a_question_mark(batch: Batch, view: View) -> None:
    """Others have none."""
    assert page(batch, view).partition("<article>")[2].count('class="review"') == 1


def test_the_page_says_that_labels_are_automatic(batch: Batch, view: View) -> None:
    """And what accuracy was measured."""
    text = elements(page(batch, view)).text
    assert "automatic, made by sayso 0.1.0: type accuracy 0.90, stance accuracy 0.75" in text


def test_an_explanation_is_folded_away(batch: Batch, view: View, explanation: Explanation) -> None:
    """Its features are text too."""
    explained = replace(batch.predictions[1], explanation=explanation)
    found = elements(page(Batch(batch.documents, (explained,)), view))
    assert "details" in [tag for tag, _ in found.found]
    assert "content: <b>lie</b>" in found.text
    assert "details" not in [tag for tag, _ in elements(page(batch, view)).found]


def test_a_page_holds_every_article(batch: Batch, view: View) -> None:
    """One head, one foot; without an article there is no page."""
    html = "".join(render([batch, batch], view))
    assert (html.count("<article>"), html.count("<!doctype html>")) == (2, 1)
    assert html.rstrip().endswith("</html>")
    assert list(render([], view)) == []


@pytest.mark.parametrize(("gap", "count"), [(" ", 1), ("\n", 2), ("\r\n\r\n", 2), ("", 1)])
def test_a_line_end_parts_paragraphs(gap: str, count: int) -> None:
    """Sentences on one line belong together."""
    text = f"One.{gap}Two."
    spans = [(0, 4), (4 + len(gap), 8 + len(gap))]
    document = Document.from_spans("d", text, [(a, b, False) for a, b in spans])
    found = paragraphs(document, [Prediction("d", a, b, text[a:b]) for a, b in spans])
    assert len(found) == count


def test_each_voice_is_named_once_in_a_paragraph(batch: Batch) -> None:
    """The narrator and furniture are no voices."""
    document, quotation = batch.documents[0], batch.predictions[1]
    unnamed = replace(quotation, speaker="", affiliation="")
    (found,) = paragraphs(document, [quotation, quotation, unnamed])
    assert [voice.speaker for voice in found.voices] == ["Jan Novak", "unnamed"]
    assert [len(p.voices) for p in paragraphs(document, batch.predictions)] == [0, 1, 0]

"""The web page."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

from sayso.labelling import Batch
from sayso.model.explanation import Explanation
from sayso.render.page import render
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
    tags = [tag for tag, _ in found.found]
    assert {"img", "i"}.isdisjoint(tags)
    assert tags.count("script") == 1


def test_the_page_needs_nothing_else(batch: Batch, view: View) -> None:
    """It asks for no other address, and forbids itself to."""
    html = page(batch, view)
    assert not re.search(r"https?:|\bsrc=|@import|url\(", html)
    assert "default-src 'none'" in html


def test_the_page_runs_its_own_script_alone(batch: Batch, view: View) -> None:
    """What it allows itself is the hash of the script that stands in it."""
    html = page(batch, view)
    script = html.partition("<script>")[2].partition("</script>")[0]
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in html


def test_a_sentence_is_marked_by_stance_and_type(batch: Batch, view: View) -> None:
    """The class underlines it, the tag names the type, the narrator has none."""
    found = elements(page(batch, view))
    marked = {a["data-type"]: a["class"] for tag, a in found.found if "data-type" in a}
    assert marked == {"government": "sentence denies", "narrator": "sentence neutral"}
    text = page(batch, view).partition('<div class="text"')[2].partition('<div class="panel"')[0]
    assert text.count('class="tag government"') == 2  # in the text and at the margin
    assert "tag narrator" not in text


def test_a_sentence_has_the_direction_of_its_letters(batch: Batch, view: View) -> None:
    """Arabic ends on the left, and marks that turn a text around turn nothing that follows."""
    found = elements(page(batch, view)).found
    quoted = [given for tag, given in found if tag == "blockquote"]
    spoken = [given for _, given in found if given.get("class") == "words"]
    assert quoted
    assert spoken
    assert all(given["dir"] == "auto" for given in (*quoted, *spoken))


def test_a_sentence_leads_to_what_is_known_of_it(batch: Batch, view: View) -> None:
    """Its link is the address of its panel, so it works without a script."""
    found = elements(page(batch, view))
    links = [a["href"] for tag, a in found.found if tag == "a" and "data-type" in a]
    panels = [a["id"] for tag, a in found.found if tag == "section"]
    assert links == ["#a1-s12-why", "#a1-s57-why"] == [f"#{panel}" for panel in panels]


def test_the_speaker_stands_at_the_margin_of_its_paragraph(batch: Batch, view: View) -> None:
    """With its affiliation."""
    assert "</b>Jan Novak, Ostrava</li>" in page(batch, view)


def test_a_sentence_for_review_has_a_question_mark(batch: Batch, view: View) -> None:
    """Others have none."""
    assert page(batch, view).partition("<article")[2].count('class="review"') == 1


def test_what_was_found_is_named(batch: Batch, view: View) -> None:
    """The cue and the source, as they stand."""
    html = page(batch, view)
    assert '<mark class="cue">said</mark>' in html
    assert '<mark class="source">Jan Novak</mark>' in html
    assert '[["cue", 51, 55], ["source", 41, 50]]' in html


def test_the_page_says_that_labels_are_automatic(batch: Batch, view: View) -> None:
    """And what accuracy was measured."""
    text = elements(page(batch, view)).text
    assert "automatic, made by sayso 0.1.0: type accuracy 0.90, stance accuracy 0.75" in text


def test_an_explanation_adds_up(batch: Batch, view: View, explanation: Explanation) -> None:
    """Its features are text, and their shares sum to the score."""
    explained = replace(batch.predictions[1], explanation=explanation)
    found = elements(page(Batch(batch.documents, (explained,)), view))
    assert "why denies rather than neutral" in found.text
    assert "content: <b>lie</b>" in found.text
    assert "together+1.123" in found.text
    assert "rather than" not in elements(page(batch, view)).text


def test_a_page_holds_every_article(batch: Batch, view: View) -> None:
    """One head, one foot; without an article there is no page."""
    html = "".join(render([batch, batch], view))
    assert (html.count("<article "), html.count("<!doctype html>")) == (2, 1)
    assert html.rstrip().endswith("</html>")
    assert list(render([], view)) == []

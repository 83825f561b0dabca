"""The page, the Markdown and the JSON show the same figures, and the page stands alone."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from html.parser import HTMLParser

import pytest

from sayso.training.effect import rows
from sayso.training.evaluation import Evaluation
from sayso.training.formats import number, signed
from sayso.training.report import footnote, render, summary
from sayso.training.stages import READING, TITLES, Lost

pytestmark = pytest.mark.slow

VOID = {"meta", "br"}
LOST = Lost("dam", 0, 9, "It broke.", "cues", "Ann Lee", "", "", "")


class Page(HTMLParser):
    """Collects elements and their attributes, and checks that they close in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that is empty."""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def files(evaluation: Evaluation) -> dict[str, str]:
    """Give the report of the invented articles."""
    return render(evaluation)


@pytest.fixture(scope="module")
def page(files: dict[str, str]) -> Page:
    """Give the page's elements."""
    return Page(files["index.html"])


def test_rendering_twice_gives_the_same(evaluation: Evaluation, files: dict[str, str]) -> None:
    """Three files, byte for byte."""
    assert list(files) == ["index.html", "report.md", "metrics.json"]
    assert render(evaluation) == files


def test_the_page_needs_nothing_from_elsewhere(files: dict[str, str], page: Page) -> None:
    """No script, no image, no font, no import, no link but into the page: it opens offline."""
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "link", "img", "iframe", "object", "image"}
    ids = {f"#{attributes['id']}" for _, attributes in page.elements if "id" in attributes}
    links = {attributes["href"] for tag, attributes in page.elements if tag == "a"}
    assert links
    assert links <= ids
    assert "@import" not in files["index.html"]
    addresses = set(re.findall(r'https?://[^"\s<]+', files["index.html"]))
    assert addresses <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
    assert "\"default-src 'none'; style-src 'unsafe-inline'\"" in files["index.html"]


def test_ids_are_unique(page: Page) -> None:
    """No chart takes the id of another."""
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids)) > 11


def test_tables_can_be_heard(page: Page) -> None:
    """Each table has a caption, each header cell a scope."""
    tags = [tag for tag, _ in page.elements]
    assert tags.count("table") == tags.count("caption") > 5
    assert all("scope" in attributes for tag, attributes in page.elements if tag == "th")


def test_what_scrolls_can_be_reached_by_keys(page: Page) -> None:
    """A table that may be wider than the window is a place of its own, with a name."""
    scrolling = [found for _, found in page.elements if found.get("class") == "scroll"]
    assert len({found.get("aria-label") for found in scrolling}) == len(scrolling) == 6
    assert all((found["role"], found["tabindex"]) == ("region", "0") for found in scrolling)


def test_charts_can_be_heard(page: Page) -> None:
    """Eleven charts, each named and described."""
    charts = [attributes for tag, attributes in page.elements if tag == "svg"]
    assert len(charts) == 11
    ids = {attributes.get("id") for _, attributes in page.elements}
    for chart in charts:
        assert chart["role"] == "img"
        assert set(str(chart["aria-labelledby"]).split()) <= ids


def test_every_mistake_is_shown(evaluation: Evaluation, files: dict[str, str], page: Page) -> None:
    """Page and Markdown have each of them."""
    wrong = [m for found in evaluation.heads.values() for m in found.mistakes]
    lost = evaluation.attribution.lost
    assert [tag for tag, _ in page.elements].count("li") == len(wrong) + len(lost) > len(lost)
    for mistake in (*wrong, *lost):
        assert mistake.text.replace("|", r"\|") in files["report.md"]


@pytest.mark.parametrize("name", ["index.html", "report.md"])
def test_every_stage_is_shown_and_leads_to_what_it_lost(evaluation: Evaluation, name: str) -> None:
    """Each stage has a row, each that lost a sentence a place where the sentence stands."""
    first, *_ = evaluation.attribution.lost or (LOST,)
    lost = tuple(replace(first, stage=stage, text=f"Lost at {stage}.") for stage in READING)
    found = replace(evaluation.attribution, lost=lost)
    text = render(replace(evaluation, attribution=found))[name]
    assert all(title in text for title in TITLES.values())
    for stage in READING:
        assert f"Lost at {stage}." in text
        assert name == "report.md" or f'<details id="lost-{stage}">' in text


@pytest.mark.parametrize("name", ["index.html", "report.md"])
def test_both_ways_stand_side_by_side(
    evaluation: Evaluation, files: dict[str, str], name: str
) -> None:
    """The figures with the exemplars, without, and the difference; nothing where there are none."""
    text = re.sub(r"</t[hd]><td>", " | ", files[name])
    for row in rows(evaluation.exemplars) if evaluation.exemplars else []:
        values = (number(row.after), number(row.before), signed(row.difference))
        assert f"{row.title} | {' | '.join(values)}" in text
    assert "speaker type: F1 of opposition (1)" in text
    assert "What the exemplars change" not in render(replace(evaluation, exemplars=None))[name]


@pytest.mark.parametrize("name", ["index.html", "report.md"])
def test_limits_are_said_plainly(files: dict[str, str], name: str) -> None:
    """Automatic labels, how many sentences, what is not measured, too few to judge."""
    text = " ".join(re.sub(r"<[^>]+>", "", files[name]).split())
    assert "The labels that sayso gives are automatic." in text
    assert "24 sentences of 3 articles" in text
    assert "not measured" in text
    assert text.count("too few to judge") >= 3


@pytest.mark.parametrize("name", ["index.html", "report.md"])
def test_packaged_labels_have_their_caveats(evaluation: Evaluation, name: str) -> None:
    """For the packaged labels the report names their subject and how they were made."""
    text = " ".join(render(replace(evaluation, packaged=True))[name].split())
    assert "one subject" in text
    assert "No independent human annotators took part" in text


@pytest.mark.parametrize("name", ["index.html", "report.md"])
def test_the_figures_are_shown(evaluation: Evaluation, files: dict[str, str], name: str) -> None:
    """Each head's main figures and each baseline are in the text."""
    for found in evaluation.heads.values():
        overall = found.scores.overall
        for score in (overall.accuracy, overall.macro_f1, overall.macro_f1_all):
            assert number(score.value) in files[name]
            assert f"{number(score.low)} to {number(score.high)}" in files[name]
        assert all(b.title in files[name] for b in found.baselines)


def test_texts_are_escaped(evaluation: Evaluation) -> None:
    """A title or sentence with a tag in it is shown and not obeyed."""
    article = replace(evaluation.articles[0], title="<script>alert(1)</script>")
    page = render(replace(evaluation, articles=(article, *evaluation.articles[1:])))["index.html"]
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_bar_does_not_break_a_markdown_table(evaluation: Evaluation) -> None:
    """A sentence with a bar and a line feed stays in its cell."""
    stance = evaluation.heads["stance"]
    odd = replace(stance.mistakes[0], text="One | two\nthree")
    heads = evaluation.heads | {"stance": replace(stance, mistakes=(odd,))}
    assert r"One \| two three" in render(replace(evaluation, heads=heads))["report.md"]


def test_markdown_tables_are_whole(files: dict[str, str]) -> None:
    """All rows of a table have as many cells as its header."""
    tables = re.findall(r"(?:^\|.*\n)+", files["report.md"], re.MULTILINE)
    assert len(tables) > 12
    for table in tables:
        counts = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
        assert len(counts) == 1
        assert re.fullmatch(r"[| -]+", table.splitlines()[1])


def test_the_json_has_every_field(evaluation: Evaluation, files: dict[str, str]) -> None:
    """Whatever is measured is in it, rounded, with sorted keys and without NaN."""
    found = json.loads(files["metrics.json"], parse_constant=pytest.fail)
    assert set(found) == {field.name for field in fields(evaluation)}
    assert list(found) == sorted(found)
    assert list(numbers(found)) == [round(n, 6) for n in numbers(found)]
    value = evaluation.heads["stance"].scores.overall.macro_f1.value
    written = found["heads"]["stance"]["scores"]["overall"]["macro_f1"]["value"]
    assert written == pytest.approx(value, abs=1e-6)


def numbers(value: object) -> Iterator[float]:
    """Give all numbers of a JSON value."""
    if isinstance(value, float):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from numbers(part)
    elif isinstance(value, list):
        for part in value:
            yield from numbers(part)


def test_what_is_not_defined_is_null(evaluation: Evaluation) -> None:
    """A score that is not defined is null in the JSON and a dash on the page."""
    head = evaluation.heads["stance"]
    first, *others = head.scores.classes
    scores = replace(head.scores, classes=(replace(first, f1=float("nan")), *others))
    heads = evaluation.heads | {"stance": replace(head, scores=scores)}
    files = render(replace(evaluation, heads=heads))
    found = json.loads(files["metrics.json"])["heads"]["stance"]["scores"]["classes"][0]
    assert found["f1"] is None
    assert "<td>–</td>" in files["index.html"]
    assert not re.search(r"\bnan\b", re.sub(r"<svg.*?</svg>", "", files["index.html"], flags=re.S))


def test_the_summary_has_a_row_for_each_head(evaluation: Evaluation) -> None:
    """The table that a training prints, and what its figures are."""
    header, *rows = summary(evaluation)
    assert header == ("head", "accuracy", "macro-F1", "best baseline", "lead over it")
    assert [row[0] for row in rows] == ["speaker type", "stance"]
    assert all(len(row) == len(header) for row in rows)
    assert "24 sentences of 3 articles" in footnote(evaluation)
    assert "too few to judge: opposition, observer, media." in footnote(evaluation)
    assert "With 5 exemplars; macro-F1 without them: speaker type 0." in footnote(evaluation)
    assert "xemplar" not in footnote(replace(evaluation, exemplars=None))

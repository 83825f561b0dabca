"""An open article: its sentences are chosen, explained and filtered, by mouse and by keys alone."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessibility import violations
from tests.browser.looks import EVERY_LOOK
from tests.browser.reader import ARTICLE, Reader
from tests.browser.serving import run
from tests.browser.watching import Watch, overflows

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def file(model_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the page that is written to a file."""
    folder = tmp_path_factory.mktemp("article")
    (folder / "ostrava.txt").write_text(ARTICLE, encoding="utf-8")
    form = ("--format", "html", "--explain", "--furniture", "--output", folder / "o.html")
    run("classify", folder / "ostrava.txt", "--model", model_file, *form)
    return folder / "o.html"


@pytest.fixture(params=["served", "in a file"])
def reader(page: Page, watch: Watch, request: pytest.FixtureRequest) -> Reader:
    """Open the article: both ways it is the same."""
    reader = Reader(page)
    if request.param == "served":
        page.goto(request.getfixturevalue("site").url)
        reader.give(ARTICLE)
    else:
        address = request.getfixturevalue("file").as_uri()
        watch.origins.add(address)
        page.goto(address)
    expect(page.get_by_role("article")).to_be_visible()
    return reader


def test_the_text_is_shown_as_it_stands(reader: Reader) -> None:
    """Every sentence in order, markup and all; page furniture is there, without labels."""
    shown = re.sub(r"\s+", " ", reader.page.get_by_role("article").inner_text())
    assert 'It rained <b>again</b> <script>console.error("obeyed")</script>' in shown
    expect(reader.sentences).to_have_count(9)
    expect(reader.page.get_by_text("Share this article")).to_be_visible()
    expect(reader.page.get_by_role("link", name="Share this article")).to_have_count(0)


def test_labels_can_be_heard(reader: Reader) -> None:
    """The name of a sentence tells its type and stance, and its paragraph who speaks."""
    accusation = reader.sentence("Rebel leader Ivo Marsh")
    expect(accusation).to_have_accessible_name(re.compile("people.*opposition, accuses"))
    voices = reader.page.get_by_role("article").get_by_role("listitem").all_inner_texts()
    assert sum("Ivo Marsh" in voice for voice in voices) == 1
    assert sum("Openwater" in voice for voice in voices) == 1


def test_a_sentence_is_explained(reader: Reader) -> None:
    """Both labels with their probabilities, how sure, and sums that add up exactly."""
    expect(reader.why).to_have_count(0)
    reader.sentence("Rebel leader Ivo Marsh").click()
    expect(reader.why).to_contain_text("Ivo Marsh")
    expect(reader.why).to_contain_text(re.compile(r"sayso is \w+ sure \(\d+ %\)"))
    kinds, stances = reader.shares("speaker type"), reader.shares("stance")
    assert (next(iter(kinds)), next(iter(stances))) == ("opposition", "accuses")
    assert set(stances) == {"accuses", "denies", "neutral"}
    assert all(abs(sum(shares.values()) - 100) <= len(shares) for shares in (kinds, stances))
    sums = reader.sums()
    assert len(sums) == 2
    for rows, together in sums:
        assert rows
        assert all(abs(value * weight - adds) < 0.005 * value for value, weight, adds in rows)
        assert sum(adds for *_, adds in rows) == pytest.approx(together, abs=0.001 * len(rows))


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("He added", {"cue": "added", "source": "He", "antecedent": "General Otto Klee"}),
        ("On Monday", {"cue": "denied", "source": "the army of Freedonia"}),
        ("It rained", {}),
    ],
)
def test_what_was_found_is_marked_in_the_text(
    reader: Reader, words: str, marked: dict[str, str]
) -> None:
    """Cue, source and what the source stands for, elsewhere too; and they are named in words."""
    reader.sentence(words).click()
    expect(reader.why).to_contain_text(words)
    assert reader.marked() == marked
    for kind, text in marked.items():
        expect(reader.why).to_contain_text(re.compile(rf"{kind}\s*{text}"))


def test_the_antecedent_leads_to_its_sentence(reader: Reader) -> None:
    """Who follows it sees why that sentence has its labels."""
    reader.sentence("He added").click()
    reader.why.get_by_role("link", name="General Otto Klee").click()
    expect(reader.why).to_contain_text("We did not bomb anybody")
    expect(reader.sentence("We did not bomb anybody")).to_be_focused()
    assert reader.marked()["cue"] == "said"


def test_keys_alone_choose_and_leave(reader: Reader) -> None:
    """Tab reaches the first sentence, Enter chooses, arrows step, Escape closes."""
    first = reader.sentence("Army denies hitting")
    reader.tab_to(first)
    reader.page.keyboard.press("Enter")
    expect(reader.why).to_contain_text("Army denies hitting")
    for words in ("On Monday", "We did not bomb", "He added"):
        reader.page.keyboard.press("ArrowDown")
        expect(reader.why).to_contain_text(words)
        expect(reader.sentence(words)).to_be_focused()
    reader.page.keyboard.press("ArrowUp")
    expect(reader.why).to_contain_text("We did not bomb")
    reader.page.keyboard.press("Escape")
    expect(reader.why).to_have_count(0)
    assert reader.marked() == {}


def test_an_address_keeps_what_is_chosen(reader: Reader) -> None:
    """Whoever loads the page again finds the same sentence chosen."""
    reader.sentence("He added").click()
    reader.page.reload()
    expect(reader.why).to_contain_text("He added")


def test_a_click_before_the_page_is_ready_counts(reader: Reader) -> None:
    """Until the scripts are there a sentence is a link to its reasons; they go on from there."""
    address = reader.sentence("He added").get_attribute("href") or ""
    reader.page.goto(reader.page.url.partition("#")[0] + address)
    reader.page.reload()
    expect(reader.why).to_contain_text("He added")
    assert reader.marked()["source"] == "He"


def count(reader: Reader) -> str:
    """Give how many sentences the filter says it shows."""
    return reader.filters.get_by_role("status").last.inner_text()


def test_filters_show_what_is_asked_for(reader: Reader) -> None:
    """By speaker, type, stance, confidence and what is for review; and all again."""
    filters, show_all = reader.filters, reader.filters.get_by_role("button", name="show all")
    assert count(reader) == "9 of 9 sentences"
    filters.get_by_label("speaker").select_option(label="Ivo Marsh (2)")
    assert count(reader) == "2 of 9 sentences"
    show_all.click()
    expect(filters.get_by_role("status").last).to_have_text("9 of 9 sentences")
    filters.get_by_label("military").uncheck()
    assert count(reader) == "5 of 9 sentences"
    filters.get_by_label("accuses").uncheck()
    assert count(reader) == "2 of 9 sentences"
    show_all.click()
    filters.get_by_label("for review only").check()
    assert count(reader) == "2 of 9 sentences"
    show_all.click()
    filters.get_by_label("confidence").fill("75")
    expect(filters.get_by_role("status").last).to_have_text("6 of 9 sentences")


def test_steps_keep_to_what_is_shown(reader: Reader) -> None:
    """With a filter the arrows pass over what it hides."""
    reader.filters.get_by_label("speaker").select_option(label="Ivo Marsh (2)")
    reader.sentence("Rebel leader Ivo Marsh").click()
    reader.page.keyboard.press("ArrowDown")
    expect(reader.why).to_contain_text("They are murderers")
    reader.page.keyboard.press("ArrowDown")
    expect(reader.why).to_contain_text("They are murderers")


def test_what_a_filter_hides_is_said_to_be(reader: Reader) -> None:
    """To those who do not see it: it is dimmed, and the tabulator passes over it."""
    reader.filters.get_by_label("speaker").select_option(label="Ivo Marsh (2)")
    dimmed = reader.page.get_by_role("link", disabled=True)
    expect(dimmed).to_have_count(7)
    expect(dimmed.first).to_have_attribute("tabindex", "-1")
    reader.filters.get_by_role("button", name="show all").click()
    expect(dimmed).to_have_count(0)


@EVERY_LOOK
def test_everybody_can_read_it(reader: Reader) -> None:
    """With nothing chosen, with a sentence chosen, and filtered: no fault, nothing too wide."""
    assert violations(reader.page) == []
    form, speakers = reader.filters, reader.filters.get_by_label("speaker")
    assert _right(speakers) < _right(form)
    reader.sentence("He added").click()
    expect(reader.why).to_be_in_viewport()
    expect(reader.sentence("He added")).to_be_in_viewport()
    assert violations(reader.page) == []
    reader.filters.get_by_label("military").uncheck()
    assert violations(reader.page) == []
    assert not overflows(reader.page)


def _right(locator: Locator) -> float:
    box = locator.bounding_box()
    assert box is not None
    return box["x"] + box["width"]

"""Labels are corrected with one key or click, and taken back."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from sayso.training.labels import packaged
from tests.browser.accessibility import violations
from tests.browser.correcting import DENIAL, Kept, choice, key_of, labels, names
from tests.browser.looks import EVERY_LOOK
from tests.browser.reader import Reader
from tests.browser.serving import Served

pytestmark = pytest.mark.browser


def test_a_click_corrects_the_stance(reader: Reader, kept: Kept) -> None:
    """It shows in the text and the panel, and stands in the data folder with the whole article."""
    before = {path: path.read_bytes() for path in (packaged() / "labels").iterdir()}
    labels(reader, DENIAL, "military, accuses")
    assert kept.rows == {}
    choice(reader, "stance", "denies").click()
    labels(reader, DENIAL, "military, denies")
    expect(choice(reader, "stance", "denies")).to_have_attribute("aria-pressed", "true")
    expect(reader.why).to_contain_text("sayso says military, accuses")
    expect(reader.page.get_by_role("status").filter(has_text="1 of 10")).to_be_visible()
    row = kept.row(DENIAL)
    assert (row["speaker_type"], row["stance"]) == ("military", "denies")
    assert row["speaker"] == "Otto Klee"
    document = kept.data / "documents" / f"{row['document']}.txt"
    assert document.read_bytes().decode() == kept.article
    assert {path: path.read_bytes() for path in before} == before


def test_a_key_corrects_type_and_stance(reader: Reader, kept: Kept) -> None:
    """The key that stands on the button does what the button does, and the next one goes on."""
    kind, stance = choice(reader, "speaker type", "observer"), choice(reader, "stance", "neutral")
    keys = key_of(kind), key_of(stance)
    reader.page.keyboard.press(keys[0])
    labels(reader, DENIAL, "observer, accuses")
    expect(reader.sentence(DENIAL)).to_be_focused()
    reader.page.keyboard.press(keys[1])
    labels(reader, DENIAL, "observer, neutral")
    expect(reader.sentence(DENIAL)).to_be_focused()
    reader.page.keyboard.press("ArrowDown")
    expect(reader.why).to_contain_text("He added")
    reader.page.keyboard.press(keys[1])
    labels(reader, "He added", "military, neutral")
    assert len(kept.rows) == 2


def test_keys_may_follow_each_other_fast(reader: Reader, kept: Kept) -> None:
    """Nobody who types needs to wait for an answer: type, stance, the next sentence, its stance."""
    kind, stance = choice(reader, "speaker type", "observer"), choice(reader, "stance", "neutral")
    for key in (key_of(kind), key_of(stance), "ArrowDown", key_of(stance)):
        reader.page.keyboard.press(key)
    labels(reader, "He added", "military, neutral")
    labels(reader, DENIAL, "observer, neutral")
    expect(reader.page.get_by_role("alert")).to_have_text("")
    assert len(kept.rows) == 2


def test_a_click_corrects_the_speaker(reader: Reader, kept: Kept) -> None:
    """Who speaks elsewhere in the article is one click away, and brings type and side along."""
    choice(reader, "speaker", "Ivo Marsh").click()
    labels(reader, DENIAL, "opposition, accuses")
    expect(reader.why).to_contain_text("Ivo Marsh")
    row = kept.row(DENIAL)
    assert (row["speaker"], row["speaker_type"]) == ("Ivo Marsh", "opposition")
    assert row["affiliation"] == ""


def test_any_speaker_can_be_named(reader: Reader, kept: Kept) -> None:
    """A name that the article does not have is typed in, with keys alone, and against whom."""
    reader.page.keyboard.press("s")
    expect(names(reader).get_by_label("speaker")).to_be_focused()
    names(reader).get_by_label("speaker").fill("Jan <i>Novak</i>")
    names(reader).get_by_label("against whom").fill("rebels")
    reader.page.keyboard.press("Enter")
    expect(reader.why).to_contain_text("Jan <i>Novak</i>")
    row = kept.row(DENIAL)
    assert (row["speaker"], row["target"]) == ("Jan <i>Novak</i>", "rebels")


def test_a_name_that_was_typed_goes_along_with_a_label(reader: Reader, kept: Kept) -> None:
    """Whoever clicks a stance before saving the names loses none of them."""
    reader.page.keyboard.press("t")
    names(reader).get_by_label("against whom").fill("rebels")
    choice(reader, "stance", "accuses").click()
    expect(reader.why).to_contain_text("Checked by you")
    assert kept.row(DENIAL)["target"] == "rebels"


def test_a_panel_corrects_its_own_sentence(reader: Reader, kept: Kept) -> None:
    """Also while another one is chosen whose reasons are still on the way."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        if route.request.method == "GET":
            held.append(route)
        else:
            route.continue_()

    reader.page.route("**/sentences/*", hold)
    reader.sentence("Rebel leader Ivo Marsh").click()
    choice(reader, "stance", "denies").click()
    labels(reader, DENIAL, "military, denies")
    assert kept.row(DENIAL)["stance"] == "denies"
    assert len(kept.rows) == 1
    for route in held:
        route.continue_()


def test_letters_typed_into_a_field_are_letters(reader: Reader, kept: Kept) -> None:
    """The keys correct only while a sentence has the focus."""
    reader.why.get_by_text(re.compile("^names")).click()
    field = names(reader).get_by_label("speaker")
    field.fill("")
    field.press_sequentially("andy nu 123")
    expect(field).to_have_value("andy nu 123")
    assert kept.rows == {}


def test_what_is_right_can_be_said_to_be_so(reader: Reader, kept: Kept) -> None:
    """A label that is right becomes one by hand, and is no longer for review."""
    expect(reader.sentence(DENIAL)).to_contain_text("?")
    reader.why.get_by_role("button", name="right as it is").click()
    expect(reader.sentence(DENIAL)).to_contain_text("✓")
    expect(reader.sentence(DENIAL)).not_to_contain_text("?")
    row = kept.row(DENIAL)
    assert row["stance"] == "accuses"


def test_what_is_no_sentence_can_be_said_to_be_none(reader: Reader, kept: Kept) -> None:
    """It is heard to be page furniture, is kept so, and can be one again."""
    reader.why.get_by_role("button", name="no sentence of the article").click()
    labels(reader, DENIAL, "page furniture")
    row = kept.row(DENIAL)
    assert (row["furniture"], row["stance"]) == ("1", "")
    choice(reader, "stance", "denies").click()
    labels(reader, DENIAL, "denies")
    assert kept.row(DENIAL)["furniture"] == "0"


def test_corrections_are_taken_back(reader: Reader, kept: Kept) -> None:
    """One by one, by click and by key, until there is none."""
    undo = reader.page.get_by_role("button", name="undo")
    expect(undo).to_be_disabled()
    choice(reader, "stance", "denies").click()
    labels(reader, DENIAL, "military, denies")
    choice(reader, "stance", "neutral").click()
    labels(reader, DENIAL, "military, neutral")
    undo.click()
    labels(reader, DENIAL, "military, denies")
    reader.sentence(DENIAL).click()
    reader.page.keyboard.press(key_of(undo))
    labels(reader, DENIAL, "military, accuses")
    expect(undo).to_be_disabled()
    assert kept.rows == {}


def test_a_filter_stays_while_one_corrects(reader: Reader) -> None:
    """What is shown is what was asked for, with the labels of now."""
    reader.filters.get_by_label("accuses").uncheck()
    counted = reader.filters.get_by_role("status").last
    expect(counted).to_have_text("5 of 10 sentences")
    choice(reader, "stance", "denies").click()
    expect(counted).to_have_text("6 of 10 sentences")
    expect(reader.filters.get_by_label("accuses")).not_to_be_checked()


def test_from_paste_to_correction_with_keys_alone(page: Page, site: Served, kept: Kept) -> None:
    """No mouse is needed for anything."""
    page.goto(site.url)
    reader = Reader(page)
    reader.tab_to(page.get_by_label("Paste an article"))
    page.keyboard.insert_text(kept.article)
    reader.tab_to(page.get_by_role("button", name="Read it"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("article")).to_be_visible()
    reader.tab_to(reader.sentence("Army denies hitting"))
    page.keyboard.press("Enter")
    for words in ("On Monday", DENIAL):
        page.keyboard.press("ArrowDown")
        expect(reader.why).to_contain_text(words)
    page.keyboard.press(key_of(choice(reader, "stance", "denies")))
    labels(reader, DENIAL, "military, denies")
    expect(reader.sentence(DENIAL)).to_be_focused()
    page.keyboard.press(key_of(page.get_by_role("button", name="undo")))
    labels(reader, DENIAL, "military, accuses")
    assert kept.rows == {}


@EVERY_LOOK
def test_everybody_can_correct(reader: Reader) -> None:
    """With a correction made: no fault."""
    choice(reader, "stance", "denies").click()
    labels(reader, DENIAL, "military, denies")
    assert violations(reader.page) == []

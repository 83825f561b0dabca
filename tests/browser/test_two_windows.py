"""Corrections are safe with two windows open, and when the server starts again."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Serve
from tests.browser.correcting import DENIAL, Kept, choice, labels
from tests.browser.reader import ARTICLE, Reader

pytestmark = pytest.mark.browser


def test_a_correction_in_another_tab_is_not_overwritten(reader: Reader, kept: Kept) -> None:
    """Who corrects what somebody else has corrected since is told so, and sees that label."""
    other = Reader(reader.page.context.new_page())
    other.page.goto(reader.page.url)
    other.sentence(DENIAL).click()
    choice(reader, "stance", "denies").click()
    labels(reader, DENIAL, "military, denies")
    choice(other, "stance", "neutral").click()
    expect(other.page.get_by_role("alert")).to_contain_text("another window")
    labels(other, DENIAL, "military, denies")
    row = kept.row(DENIAL)
    assert row["stance"] == "denies"
    choice(other, "stance", "neutral").click()
    labels(other, DENIAL, "military, neutral")
    expect(other.page.get_by_role("alert")).to_have_text("")


def test_two_tabs_correct_two_sentences(reader: Reader, kept: Kept) -> None:
    """Neither loses the other's."""
    other = Reader(reader.page.context.new_page())
    other.page.goto(reader.page.url)
    other.sentence("He added").click()
    choice(reader, "stance", "denies").click()
    labels(reader, DENIAL, "military, denies")
    choice(other, "stance", "neutral").click()
    labels(other, "He added", "military, neutral")
    labels(other, DENIAL, "military, denies")
    assert {row["stance"] for row in kept.rows.values()} == {"denies", "neutral"}


def test_a_correction_outlives_the_server(page: Page, serve: Serve) -> None:
    """Who comes back finds the article among those to go on with, as it was left."""
    page.goto(serve().url)
    reader = Reader(page)
    reader.give(ARTICLE)
    reader.sentence(DENIAL).click()
    choice(reader, "stance", "denies").click()
    labels(reader, DENIAL, "military, denies")
    again = serve().url
    page.goto(again)
    own = page.get_by_role("region", name="go on with one that you have labelled")
    own.get_by_role("button").click()
    labels(reader, DENIAL, "military, denies")
    page.goto(again)
    reader.give(ARTICLE)
    labels(reader, DENIAL, "military, denies")

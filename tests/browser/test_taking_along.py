"""What one has read and corrected is taken along as CSV, as JSON lines and as a page."""

import csv
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.looks import EVERY_LOOK
from tests.browser.reader import ARTICLE, Reader
from tests.browser.serving import Served
from tests.browser.watching import overflows

pytestmark = pytest.mark.browser

TITLE = "Taken along"


@pytest.fixture
def reader(page: Page, site: Served) -> Reader:
    """Open the article, with one label corrected; by another test perhaps."""
    page.goto(site.url)
    reader = Reader(page)
    reader.give(f"{TITLE}\n\n{ARTICLE}")
    reader.sentence("We did not bomb").click()
    stance = reader.why.get_by_role("group", name="stance", exact=True)
    stance.get_by_role("button", name="denies").click()
    expect(reader.sentence("We did not bomb")).to_contain_text("✓")
    return reader


def download(reader: Reader, name: str, folder: Path) -> Path:
    """Take a file along; it is called as the article is."""
    with reader.page.expect_download() as found:
        reader.page.get_by_role("link", name=name, exact=True).click()
    assert found.value.suggested_filename.startswith("taken-along.")
    path = folder / found.value.suggested_filename
    found.value.save_as(path)
    return path


def test_a_table_is_taken_along(reader: Reader, tmp_path: Path) -> None:
    """Every sentence, with its text and labels; what was corrected is so, and is told apart."""
    path = download(reader, "CSV", tmp_path)
    assert path.suffix == ".csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == reader.sentences.count() + 1
    (denial,) = [row for row in rows if "bomb" in row["text"]]
    assert (denial["stance"], denial["by_hand"]) == ("denies", "1")
    assert [row["by_hand"] for row in rows if row["furniture"] == "0"].count("1") == 1


def test_json_lines_are_taken_along(reader: Reader, tmp_path: Path) -> None:
    """The same, with the attributions and the reasons."""
    path = download(reader, "JSON lines", tmp_path)
    assert path.suffix == ".jsonl"
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    (denial,) = [record for record in records if "bomb" in record["text"]]
    assert denial["stance"] == "denies"
    assert denial["explanation"]
    assert any("😀" in record["text"] for record in records)


@EVERY_LOOK
def test_a_page_is_taken_along(reader: Reader, tmp_path: Path) -> None:
    """One file that opens without server and network, and does what the served one does."""
    path = download(reader, "a page", tmp_path)
    kept = Reader(reader.page.context.new_page())
    reader.page.context.set_offline(True)
    kept.page.goto(path.as_uri())
    expect(kept.sentence("We did not bomb")).to_contain_text("✓")
    kept.sentence("He added").click()
    expect(kept.why).to_contain_text(re.compile("source.*He"))
    assert kept.marked()["antecedent"] == "General Otto Klee"
    assert kept.sums()
    expect(kept.page.get_by_role("button", name="denies")).to_have_count(0)
    assert violations(kept.page) == []
    assert not overflows(kept.page)

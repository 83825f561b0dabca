"""What tests of correcting share: an article with a wrong label, the buttons, and what is kept."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.browser.reader import ARTICLE, Reader

DENIAL = "We did not bomb anybody"


@dataclass(frozen=True)
class Kept:
    """What the data folder has of one article: it is pasted with a first line of its own."""

    data: Path
    name: str

    @property
    def article(self) -> str:
        """The article's text."""
        return f"{self.name}\n\n{ARTICLE}"

    @property
    def rows(self) -> dict[str, dict[str, str]]:
        """The labels in the data folder, by the words of their sentences."""
        path = self.data / "labels" / f"{self.name}.csv"
        if not path.exists():
            return {}
        with path.open(encoding="utf-8", newline="") as file:
            return {row["text"]: row for row in csv.DictReader(file)}

    def row(self, words: str) -> dict[str, str]:
        """Give the label of the sentence with these words."""
        (found,) = [row for text, row in self.rows.items() if words in text]
        return found


def choice(reader: Reader, group: str, label: str) -> Locator:
    """Find the button that gives the chosen sentence a label."""
    buttons = reader.why.get_by_role("group", name=group, exact=True).get_by_role("button")
    return buttons.filter(has_text=re.compile(rf"^{label}\b"))


def key_of(button: Locator) -> str:
    """Give the key that a button says stands for it."""
    return button.inner_text().split()[-1]


def names(reader: Reader) -> Locator:
    """Find the form in which names are typed."""
    return reader.why.get_by_role("form", name="Correct the names")


def labels(reader: Reader, words: str, told: str) -> None:
    """Wait until a sentence says that these are its labels."""
    expect(reader.sentence(words)).to_have_accessible_name(re.compile(told))

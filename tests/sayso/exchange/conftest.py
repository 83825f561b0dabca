"""Invented articles with labels: emoji, curly marks, Windows line ends, furniture."""

import pytest

from sayso.exchange.articles import Article
from sayso.training.labels import Label

TEXT = (
    "😀 By Ola Berg 🌊\r\n\r\n“We never 🙈 dumped oil,” Ann Lee said.\r\n"
    "It rained.\u2028Clean Coast blames Ann Lee’s port. 🐦"
)


def label(text: str, start: str, end: str, *values: str) -> Label:
    """Give the label of the words from ``start`` to ``end``."""
    first = text.index(start)
    last = text.index(end, first) + len(end)
    kind, stance, speaker, affiliation, target, note = values
    words = (kind, stance, speaker, affiliation, target, note)
    return Label("oil", first, last, text[first:last], not kind, *words)


@pytest.fixture
def article() -> Article:
    """Give an article with every kind of label, and a sentence that has none."""
    labels = (
        label(TEXT, "😀", "🌊", "", "", "", "", "", "a “byline”"),
        label(
            TEXT,
            "“We",
            "said.",
            "government",
            "denies",
            "Ann Lee",
            "Port of Ost",
            "Clean Coast",
            "",
        ),
        label(
            TEXT, "Clean", "🐦", "observer", "accuses", "Clean Coast", "", "Ann Lee 🚢", "why\nso"
        ),
    )
    return Article("oil", TEXT, labels)

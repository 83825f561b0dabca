"""Nothing is lost between sayso and the tools."""

import random
from dataclasses import replace

import pytest

from sayso.exchange.articles import Article, from_labels
from sayso.exchange.formats import ToolFormat, tool
from sayso.features.segmentation import segment
from sayso.model.scheme import NARRATOR, SPEAKER_TYPES, STANCES
from sayso.training.labels import Label, read

PIECES = [
    "😀",
    "“",
    "”",
    "’",
    "\r\n",
    "\n\n",
    " ",
    "Ann",
    "said.",
    "👩‍🚒",
    "é",
    "\t",
    '"',
    "\\n",
    "x",
]


def returned(articles: list[Article], format_: ToolFormat) -> list[Article]:
    """Give what comes back of articles."""
    found = tool(format_).read("".join(tool(format_).write(articles, "")), "labels.json")
    assert found.problems == []
    return found.articles


def invented(seed: int) -> Article:
    """Give an article of random pieces with random labels on some of its sentences."""
    chance = random.Random(seed)  # noqa: S311 no secret
    text = "".join(chance.choices(PIECES, k=80)) + "."
    labels = [
        _label(chance, sentence.start, sentence.end, sentence.text)
        for sentence in segment(text).sentences
        if chance.random() < 0.8
    ]
    return Article("invented", text, tuple(labels))


def _label(chance: random.Random, start: int, end: int, text: str) -> Label:
    kind, stance = chance.choice(SPEAKER_TYPES), chance.choice(STANCES)
    words = ["".join(chance.choices(PIECES, k=3)).strip() for _ in range(4)]
    note = words.pop()
    if chance.random() < 0.2:
        return Label("invented", start, end, text, True, "", "", "", "", "", note)
    speaker, affiliation, target = words
    if kind == NARRATOR:
        speaker = affiliation = ""
    target = "" if stance == "neutral" else target
    return Label(
        "invented", start, end, text, False, kind, stance, speaker, affiliation, target, note
    )


@pytest.mark.parametrize("format_", ToolFormat)
def test_the_packaged_labels_come_back(format_: ToolFormat) -> None:
    """Every field of every label, and the texts to the byte."""
    articles = from_labels(read())
    assert sum(len(article.labels) for article in articles) > 100
    assert returned(articles, format_) == articles


@pytest.mark.parametrize("format_", ToolFormat)
def test_an_article_with_all_that_is_awkward_comes_back(
    article: Article, format_: ToolFormat
) -> None:
    """Emoji, curly marks, line ends, furniture, a sentence without a label."""
    assert returned([article], format_) == [article]


@pytest.mark.parametrize("format_", ToolFormat)
@pytest.mark.parametrize("seed", range(40))
def test_any_text_and_any_labels_come_back(format_: ToolFormat, seed: int) -> None:
    """Offsets are those of the text, whatever stands before them."""
    article = invented(seed)
    (found,) = returned([article], format_)
    assert found == article
    assert [found.text[one.start : one.end] for one in found.labels] == [
        one.text for one in article.labels
    ]


@pytest.mark.parametrize("format_", ToolFormat)
def test_what_a_changed_label_leaves_behind_is_dropped(
    article: Article, format_: ToolFormat
) -> None:
    """The narrator has no speaker, a neutral sentence no target, furniture only its note."""
    *_, accusation = article.labels
    says = {"speaker_type": "narrator", "stance": "neutral"}
    narrated = replace(article, labels=(replace(accusation, **says),))
    (found,) = returned([narrated], format_)
    empty = {"speaker": "", "affiliation": "", "target": ""}
    assert found.labels == (replace(accusation, **says, **empty),)

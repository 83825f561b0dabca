"""Raw articles into sentences and furniture."""

import csv
from collections import defaultdict
from importlib.resources import files

import pytest

from sayso.features.document import Document
from sayso.features.segmentation import segment

ARTICLE = """\
Bridge at Orvel falls

By Ida Moe

ORVEL, Norland, Oct. 4 (UPI) -- The bridge at Orvel fell. "It was old," Gen. Roe said. "Very."

Cracks were known
“Why did nobody act?” asked Bo Holm. He lives in the U.S. (Reporting by Ida Moe)
Read more: Norland's bridges
"""
ODD = [
    "",
    " \n\t\n",
    "\ufeff",
    "\u200b\n\u200b",
    "...",
    '"',
    "It rained.\u00a0It snowed.\u2028“No.”",
    "\ufeffTitle\r\nIt rained. It snowed.\r\rIt\x0cended.",
    "zero\u200bwidth. \u200bNext one.\u200b",
    "It rained.\x1fIt snowed.\x85It ended.",
    "Image caption\nImage caption The bridge",
    "CLOSE ",
    "It fell — Ida (@ida) June 29, 2018 and more. Photograph: Ida",
    ". " * 50,
    "—\n—\n—",
    "It fell. — ”\n.\n?!",
    "🌉 fell. 🌉.",
    "\x00It fell.\x00 Then.",
]


def pieces(text: str) -> list[tuple[str, bool]]:
    """Give the sentences of a raw text and whether each is furniture."""
    return [(s.text, s.furniture) for s in segment(text).sentences]


def assert_covers(document: Document) -> None:
    """Check that spans are in order and bare, and hold every character that is no white space."""
    at = 0
    for sentence in document.sentences:
        assert at <= sentence.start < sentence.end
        assert sentence.text == document.text[sentence.start : sentence.end]
        assert sentence.text == sentence.text.strip()
        assert not document.text[at : sentence.start].strip()
        at = sentence.end
    assert not document.text[at:].strip()


def test_an_article() -> None:
    """Title, byline, dateline, quotations, crosshead, credit and link, all at once."""
    assert pieces(ARTICLE) == [
        ("Bridge at Orvel falls", False),
        ("By Ida Moe", True),
        ("ORVEL, Norland, Oct. 4 (UPI) -- The bridge at Orvel fell.", False),
        ('"It was old," Gen. Roe said.', False),
        ('"Very."', False),
        ("Cracks were known", False),
        ("“Why did nobody act?” asked Bo Holm.", False),
        ("He lives in the U.S.", False),
        ("(Reporting by Ida Moe)", True),
        ("Read more: Norland's bridges", True),
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028"])
def test_line_ends_change_no_sentence(end: str) -> None:
    """Offsets are into the text as given, whatever its line ends."""
    document = segment(ARTICLE.replace("\n", end))
    assert [(s.text, s.furniture) for s in document.sentences] == pieces(ARTICLE)
    assert_covers(document)


@pytest.mark.parametrize("text", ODD)
def test_every_character_lies_in_one_span(text: str) -> None:
    """Nothing is lost or told twice, however odd the text."""
    assert_covers(segment(text))


def test_every_prefix_of_an_article_is_covered() -> None:
    """An article that breaks off anywhere is still covered."""
    for end in range(len(ARTICLE)):
        assert_covers(segment(ARTICLE[:end]))


@pytest.mark.parametrize("text", ["", " \n ", "\u00a0\u2003"])
def test_no_words_no_sentences(text: str) -> None:
    """An empty text, or a blank one, has no sentence."""
    assert segment(text).sentences == ()


def test_the_name_and_the_text_are_kept() -> None:
    """The document is the raw text under its name."""
    document = segment(ARTICLE, "orvel")
    assert (document.name, document.text) == ("orvel", ARTICLE)


def test_a_hard_wrapped_mail() -> None:
    """Sentences run over the line feeds of a hard-wrapped text."""
    lines = (
        "Bridge falls at Orvel",
        "",
        "The old bridge at Orvel fell into the river on Monday after a week",
        "of rain, the mayor's office said. Nobody was hurt, and the road is",
        "closed until a new one is built.",
    )
    assert pieces("\n".join(lines)) == [
        (lines[0], False),
        (f"{lines[2]}\nof rain, the mayor's office said.", False),
        (f"Nobody was hurt, and the road is\n{lines[4]}", False),
    ]


def test_what_has_no_letter_joins_the_sentence_before() -> None:
    """Marks that stand apart are no sentence of their own."""
    assert pieces("It fell. ”") == [("It fell. ”", False)]
    assert pieces("It fell.\u200b") == [("It fell.\u200b", False)]


def test_a_line_without_a_letter_is_furniture() -> None:
    """Rules, stars and zero-width characters alone on a line are no sentence."""
    assert pieces("It fell.\n\u200b\n* * *") == [
        ("It fell.", False),
        ("\u200b", True),
        ("* * *", True),
    ]


def test_page_pieces_are_cut_off() -> None:
    """A caption's label and a tweet's signature are furniture, what they label is none."""
    assert pieces("Image copyright Ida Moe Image caption The bridge") == [
        ("Image copyright Ida Moe Image caption", True),
        ("The bridge", False),
    ]
    assert pieces("It fell — I. Moe (@moe) June 29, 2018") == [
        ("It fell", False),
        ("— I. Moe (@moe) June 29, 2018", True),
    ]


def test_five_megabytes_without_a_full_stop() -> None:
    """One endless line is one sentence."""
    assert len(segment("word " * 1_000_000).sentences) == 1


def test_the_labelled_articles_are_met() -> None:
    """The packaged articles are cut as their labels say: all sentences, all furniture apart."""
    data = files("sayso.data")
    labels = defaultdict(list)
    for row in csv.DictReader(
        data.joinpath("labels/sentences.csv").read_text("utf-8").splitlines()
    ):
        labels[row["document"]].append(row)
    for name, rows in labels.items():
        text = data.joinpath(f"documents/{name}.txt").read_bytes().decode()
        found = [(s.start, s.end) for s in segment(text).prose]
        assert found == [(int(r["start"]), int(r["end"])) for r in rows if r["furniture"] == "0"]

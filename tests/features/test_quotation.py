"""Quotations: curly and straight marks, over sentences, unclosed ones."""

import pytest

from sayso.features.document import Document, Span
from sayso.features.quotation import quotations, quoted_share


def quoted(*sentences: str) -> list[str]:
    """Give the quoted pieces of an article, line feeds as blanks."""
    document = Document.from_sentences("", sentences)
    return [document.text[a:b].replace("\n", " ") for a, b in quotations(document)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("“We won,” she said.", ["“We won,”"]),
        ('"We won," she said.', ['"We won,"']),
        ("«We won», she said.", ["«We won»"]),
        ("‘We won,’ she said.", ["‘We won,’"]),
        ("'We won,' she said.", ["'We won,'"]),
        ('"We won," she said, "at last."', ['"We won,"', '"at last."']),
        ("The mill's 'safe' gates didn't hold.", ["'safe'"]),
        ("The players’ boat was Ida’s.", []),
        ("She said nothing.", []),
    ],
)
def test_marks_of_every_kind(text: str, spans: list[str]) -> None:
    """All kinds of marks quote; an apostrophe does not."""
    assert quoted(text) == spans


@pytest.mark.parametrize(
    "sentences",
    [
        ("“We won.", "It took years.", "We rest,” she said."),
        ("“We won.", "“It took years,” she said."),
        ('"We won.', '"It took years," she said.'),
    ],
)
def test_a_quotation_runs_over_sentences(sentences: tuple[str, ...]) -> None:
    """It goes on to its closing mark, also where a new paragraph opens it again."""
    (span,) = quoted(*sentences)
    assert span == " ".join(sentences).removesuffix(" she said.")


def test_the_next_paragraph_opens_it_again() -> None:
    """A quotation that a paragraph leaves open goes on if the next one begins with a mark."""
    text = "“We won. It took years.\n“We rest,” she said."
    document = Document.from_spans("", text, [(0, 8, False), (9, 23, False), (24, 44, False)])
    assert [text[a:b] for a, b in quotations(document)] == [text[:34]]


def test_a_mark_two_paragraphs_on_opens_another() -> None:
    """A paragraph without a mark between two quotations is not quoted."""
    text = "“We won.\nIt rained.\n“We rest,” she said."
    document = Document.from_spans("", text, [(0, 8, False), (9, 19, False), (20, 40, False)])
    assert [text[a:b] for a, b in quotations(document)] == ["“We won.", "“We rest,”"]


@pytest.mark.parametrize("mark", ["“", '"'])
def test_an_unclosed_quotation_ends_with_its_sentence(mark: str) -> None:
    """A mark that is never closed does not swallow the article."""
    assert quoted(f"{mark}We won.", "The rain went on.", "Nobody left.") == [f"{mark}We won."]


def test_a_lost_opening_mark() -> None:
    """A closing mark that nothing opened closes what began with its sentence."""
    assert quoted("It rained.", "We won,” she said.") == ["We won,”"]


def test_a_far_closing_mark_is_another_quotation() -> None:
    """A mark that closes only after many sentences does not close what was opened here."""
    assert quoted("“We won.", *["It rained."] * 9, "We left,” he said.")[0] == "“We won."


def test_a_sentence_of_hundreds_of_thousands_of_marks() -> None:
    """Each mark is judged by its neighbours alone, so that time grows with the sentence."""
    marks = 150_000
    (quotation,) = quotations(Document.from_sentences("", ["It fell" + ' ".)' * marks]))
    assert quotation == Span(8, 7 + 4 * marks)


def test_furniture_is_left_out() -> None:
    """A mark in a share line opens nothing."""
    text = "“Share this\nIt rained,” she said."
    document = Document.from_spans("", text, [(0, 11, True), (12, 33, False)])
    assert [text[a:b] for a, b in quotations(document)] == ["It rained,”"]


@pytest.mark.parametrize(
    ("text", "share"), [("“Go!”", 1.0), ("It rained.", 0.0), ("“No” so", 4 / 7)]
)
def test_the_share_that_is_quoted(text: str, share: float) -> None:
    """The share counts characters, marks included."""
    document = Document.from_sentences("", [text])
    assert quoted_share(document.sentences[0], quotations(document)) == pytest.approx(share)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # the outer marks hold the inner ones
        ("‘He said “no” to me,’ she said.", "‘He said “no” to me,’"),
        ("‘He said “no” and “never” to me,’ she said.", "‘He said “no” and “never” to me,’"),
        # a closing mark whose opening one is lost holds what a single one opened
        ("It 'fell on us.\"'so she said.", "It 'fell on us.\""),
    ],
)
def test_marks_within_marks(sentence: str, expected: str) -> None:
    """Quotations do not overlap, however their marks do."""
    assert quoted(sentence) == [expected]

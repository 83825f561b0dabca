"""Who speaks in quoted sentences that name nobody."""

import pytest

from sayso.features.attribution.carrying import carried
from sayso.features.attribution.reader import attribute
from sayso.features.attribution.records import Attribution
from sayso.features.document import Document, Span


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        # The quotation's own speaker beats the one before.
        (
            ["Max Roe said no.", '"It rained.', 'We left," Ida Moss said.'],
            "Max Roe|Ida Moss|Ida Moss",
        ),
        # The sentence before beats the one after.
        (["Max Roe said no.", '"We left."', "Ida Moss said no."], "Max Roe|Max Roe|Ida Moss"),
        # A chain takes the speaker that stands at either end of it.
        (["Max Roe said no.", '"We left."', '"It rained."'], "Max Roe|Max Roe|Max Roe"),
        (['"We left."', '"It rained."', "Max Roe said no."], "Max Roe|Max Roe|Max Roe"),
        # Who spoke shortly before goes on.
        (["Max Roe said no.", "It rained.", '"We left."', "It snowed."], "Max Roe||Max Roe|"),
        (["Max Roe said no.", *["It rained."] * 3, '"We left."'], "Max Roe||||"),
        # Where there is none, the article speaks.
        (["It rained.", '"We left."', "It snowed."], "||"),
    ],
)
def test_the_speaker_of_a_quoted_sentence(sentences: list[str], expected: str) -> None:
    """The quotation decides, then what stands before it, then what stands after it."""
    read = attribute(Document.from_sentences("", sentences))
    speakers = [item.governing.speaker if item.governing else "" for item in read]
    assert "|".join(speakers) == expected


def test_a_long_quotation_is_searched_once() -> None:
    """Time grows with the sentences of a quotation that runs on and on, not with their square."""

    class Counted(list[Attribution | None]):
        searched = 0

        def __getitem__(self, key: object) -> object:
            Counted.searched += 1
            return super().__getitem__(key)  # type: ignore[call-overload]

    document = Document.from_sentences("", ["“It rained."] * 500)
    spans = [Span(0, len(document.text))]
    assert carried(document.sentences, Counted([None] * 500), [True] * 500, spans) == {}
    assert Counted.searched == 1

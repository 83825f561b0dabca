"""Abbreviations and the full stops after them."""

import pytest

from sayso.features.abbreviations import ends_sentence, is_abbreviation, word_before, words
from sayso.features.lexicon import rows

# A full stop at "|": whether it ends a sentence.
STOPS = {
    "It rained.| Then it snowed.": True,
    "She wrote to the U.S.| Senate.": False,
    "She lives in the U.S.| He does not.": True,
    "She lives in the U.S.| “We stayed.”": True,
    "Gen.| The Lucky Roe": False,
    "Dr.| An Li": False,
    "J.| K. Moe": False,
    "She met J.K.| Moe": False,
    "It is in No.| 10 Mill Lane.": False,
    "The answer is no.| Norland will not pay.": True,
    "She fell ill.| Norland mourned.": True,
    "He spoke in Springfield, Ill.| (the capital)": False,
    "He lives in LA.| Many do.": True,
    "SEN.| MOE RESIGNS": False,
    "It fell in Tampa, Fla.| Police came.": True,
    "TAMPA, Fla.| A jury met.": False,
    "She called the Fla.| Highway Patrol.": False,
    "Ida Moe, D-Minn.| Moe denies it.": True,
    "It begins at 8 p.m.| Friday": False,
    "It begins at 8 p.m.| GMT": False,
    "It begins at 8 p.m.| (1900 GMT)": False,
    "It ended at 8 p.m.| Police left.": True,
    "It fell on Jan.| 4.": False,
    "He was in his 30's.| Moe denies it.": True,
}


@pytest.mark.parametrize(("marked", "ends"), STOPS.items())
def test_a_full_stop_ends_a_sentence_or_not(marked: str, ends: bool) -> None:
    """What follows, and where the abbreviation stands, tell."""
    stop = marked.index("|")
    text = marked.replace("|", "")
    follows = stop + 1 + (text[stop + 1] in "“(")
    assert ends_sentence(text, stop, stop + 1, follows) is ends


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("(the U.S.", "U.S"),
        ("“Gen.", "Gen"),
        ("'Gen.", "Gen"),
        ("then-Rep.", "Rep"),
        ("Maj-Gen.", "Gen"),
    ],
)
def test_the_word_before_a_full_stop(text: str, word: str) -> None:
    """Opening marks and what a hyphen joins do not belong to it."""
    assert word_before(text, len(text)) == word


def test_words_are_no_abbreviations() -> None:
    """A plain word is none, whatever its length."""
    assert not any(map(is_abbreviation, ["it", "army", "said", "2016", ""]))


def test_every_kind_is_in_use() -> None:
    """The lexicon is sorted, holds each word once, and knows no kind that nothing asks for."""
    listed = list(rows("sentence_words.tsv"))
    names = [word for word, _ in listed]
    assert names == sorted(set(names))
    assert all(name == name.lower() for name in names)
    kinds = {"asks", "clock", "numbering", "says", "starter", "state", "title", "word"}
    assert {kind for _, column in listed for kind in column.split("|")} == kinds
    assert all(words(kind) for kind in kinds)

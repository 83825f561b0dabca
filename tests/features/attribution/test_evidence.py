"""What shows that a weak verb reports speech."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.evidence import reports_speech, seen_as
from sayso.features.words import Words

Annotate = Callable[[str], Words]


def reports(words: Words, verb: str) -> bool:
    """Tell whether the verb that is written so reports speech."""
    (i,) = [i for i in words.verbs if words.norm(i) == verb]
    return reports_speech(words, words.verbs[i], i)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The board found that gold was gone.", "found"),
        ("The board called the report a lie.", "called"),
        ("The board called it unfair.", "called"),
        ("The board found on Monday that gold was gone.", "found"),
        ("The board found they had lost.", "found"),
        ('The guard sang: "We won."', "sang"),
        ('"We won," the guard sang.', "sang"),
        ("We won at last, the guard sang.", "sang"),
        ("The board circulated accusations in May.", "circulated"),
        ("The board ordered Norway to answer.", "ordered"),
        ("The board preferred to wait.", "preferred"),
        ("The board charged Ida Moss with fraud.", "charged"),
        ("The board found there had been a fire.", "found"),
        ("The board found gold was gone.", "found"),
        ("The board agreed in a statement that it was gone.", "agreed"),
        ('The board called the new mill "unfair".', "called"),
        ("The board found clear evidence of fraud.", "found"),
        ("The board opposed the new plan for the mill.", "opposed"),
        ("The board opposed it.", "opposed"),
        ("The board added, however, that it rained.", "added"),
        ("The board reported to the police that it rained.", "reported"),
        ('The board posted a reply: "No."', "posted"),
        ("The board gave a long account of it.", "gave"),
        ("Gold, the board noted, was gone.", "noted"),
        ("A court in Oslo upheld the ban.", "upheld"),
        ("A court in Oslo reversed the ban.", "reversed"),
        ("The board expressed its full support for it.", "expressed"),
        ("The board ripped the mayor.", "ripped"),
        ("The board bashed Ida Moss.", "bashed"),
        ("The board attacked Norway over the tax.", "attacked"),
    ],
)
def test_speech(words: Annotate, text: str, verb: str) -> None:
    """A that-clause, a quotation, an object of speech or an infinitive shows it."""
    assert reports(words(text), verb)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The board found gold.", "found"),
        ("The board reported to the mayor.", "reported"),
        ("The board added the ferry “Ida”.", "added"),
        ("The board called the police a week ago.", "called"),
        ("The board called the office.", "called"),
        ("The guard sang a song in the rain.", "sang"),
        ("The board circulated maps.", "circulated"),
        ("The board invited Norway to answer.", "invited"),
        ("The board charged a fee.", "charged"),
        ("The board called the mill in Oslo.", "called"),
        ("The board opposed a rival.", "opposed"),
        ("The board gave a long party.", "gave"),
        ("The board upheld the ban.", "upheld"),
        ("The mill modelled a dress with lace.", "modelled"),
        ("The board ripped a shirt.", "ripped"),
        ("The board attacked Norway as it slept.", "attacked"),
    ],
)
def test_no_speech(words: Annotate, text: str, verb: str) -> None:
    """Without any of these the verb tells of something else."""
    assert not reports(words(text), verb)


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("It was seen as a threat by the board.", True),
        ("It was seen as a threat.", False),
        ("It was seen by the board.", False),
    ],
)
def test_a_weak_passive(words: Annotate, text: str, speech: bool) -> None:
    """It is speech if it says who takes it as what."""
    sentence = words(text)
    assert seen_as(sentence, sentence.verbs[2]) is speech

"""Cues: what reports speech in a sentence, and what does not."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.cues import find_cues
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The mayor said no.", [("say", "verb")]),
        ("According to the mayor it rained.", [("according to", "according to")]),
        ("Norway is convinced of it.", [("convinced", "attitude")]),
        ("Norway's accusation fell flat.", [("accusation", "noun")]),
        ("The mayor denied that the union said so.", [("deny", "verb"), ("say", "verb")]),
        ("The river rose at noon.", []),
        ("They are worried about it.", [("worried", "attitude")]),
        ("They seem worried about it.", []),
        ("They may become worried about it.", []),
        ("They grew worried about it.", [("worried", "attitude")]),
        ("He distanced himself from it.", [("distance himself from", "verb")]),
        ("It made it clear that it rained.", [("make it clear", "verb")]),
        ("The convinced voter left.", []),
        ("Prosecutors must prove that he lied.", []),
        ("They may say that it rained.", []),
        ("With no party expected to win, it rained.", []),
        ("Roe's clear aim fell flat.", []),
        ("Norway is certain to win.", []),
        ("Norway is certain that it rained.", [("certain", "attitude")]),
        ("The swimmer claimed the title.", []),
        ("The swimmer claimed the title was hers.", [("claim", "verb")]),
        ("The mob was not scared away.", []),
        ("A newly disclosed letter burned.", [("letter", "noun")]),
        ("The board put the number of dead at six.", [("put the number", "verb")]),
        ("They may not say that it rained.", [("say", "verb")]),
        ("The mill neither confirmed nor denied it.", [("confirm", "verb"), ("deny", "verb")]),
        ("Ida Moss met the mayor, whom she accused of it.", [("accuse", "verb")]),
        ("He allegedly told the guard that it rained.", []),
        ("The mayor said nothing about it.", []),
        ("The mayor has not yet said why.", []),
        ("The mayor didn't say when.", []),
        ("The mayor would not say when.", [("say", "verb")]),
        ("The mayor said hardly anything on Monday.", []),
        ("The mayor said nothing had changed.", [("say", "verb")]),
        ("The two Oslo suspects and the guard left.", []),
        ("In the words of the mayor, it rained.", [("in the words of", "according to")]),
    ],
)
def test_cues_are_found(words: Annotate, text: str, cues: list[tuple[str, str]]) -> None:
    """Verbs, attitudes, nouns and "according to" are cues, in the order of the text."""
    assert [(cue.lemma, cue.sort) for cue in find_cues(words(text))] == cues


def test_no_cue_stands_in_quotation_marks(words: Annotate) -> None:
    """What the quoted words themselves report is not the article's attribution."""
    cues = find_cues(words('"They denied it," the mayor said.'))
    assert [cue.lemma for cue in cues] == ["say"]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The mayor denied it.", False),
        ("The mayor did not deny it.", True),
        ("The mayor didn't deny it.", True),
        ("The mayor never accused Norway.", True),
        ("The mayor was never convinced.", True),
        ("The mayor said it was not true.", False),
    ],
)
def test_negation_has_its_scope(words: Annotate, text: str, negated: bool) -> None:
    """A negation counts for the cue whose verb group holds it."""
    assert find_cues(words(text))[0].negated is negated


@pytest.mark.parametrize(
    ("text", "form"),
    [("Norway accused Greece.", "finite"), ("Norway was accused.", "passive")],
)
def test_the_form_of_a_cue(words: Annotate, text: str, form: str) -> None:
    """A passive tells of whom it is said, not who says it."""
    assert find_cues(words(text))[0].form == form


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("The board found gold.", []),
        ("The board found that gold was gone.", ["find"]),
        ("Gold was found in the hills.", []),
    ],
)
def test_a_weak_verb_needs_evidence(words: Annotate, text: str, lemmas: list[str]) -> None:
    """A verb that is more often not speech is a cue only where something shows that it is."""
    assert [cue.lemma for cue in find_cues(words(text))] == lemmas


def test_the_object_tells_the_act(words: Annotate) -> None:
    """What is rejected is a cue noun of its own and the object of the verb."""
    cue = find_cues(words("The mayor rejected the accusation."))[0]
    assert (cue.act, cue.object_act) == ("deny", "accuse")

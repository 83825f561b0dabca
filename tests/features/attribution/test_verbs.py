"""How a verb of speech stands in its sentence."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.verb_groups import group_start
from sayso.features.attribution.verbs import verb_form
from sayso.features.words import Words

Annotate = Callable[[str], Words]


def form(words: Words, verb: str) -> str:
    """Give the form of the last verb hit that is written so."""
    (i,) = [i for i in words.verbs if words.norm(i) == verb][-1:]
    return verb_form(words, words.verbs[i], group_start(words, i))


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The mayor said no.", "said", "finite"),
        ("The mayor has repeatedly denied it.", "denied", "finite"),
        ("The mayor will not deny it.", "deny", "finite"),
        ("They deny it.", "deny", "finite"),
        ("The ministers deny it.", "deny", "finite"),
        ("The police deny it.", "deny", "finite"),
        ("The mayor is denying it.", "denying", "finite"),
        ("The mayor left, denying it.", "denying", "gerund"),
        ("The mayor was accused of arson.", "accused", "passive"),
        ("The mayor rejected in May the request of the port.", "rejected", "finite"),
        ("She's accused of arson.", "accused", "passive"),
        ("She's denied any role.", "denied", "finite"),
        ("The mayor has been accused of arson.", "accused", "passive"),
        ("Mayor accused of arson in Oslo", "accused", "passive"),
        ("The men described to the board what they saw.", "described", "finite"),
        ("The mayor continued to deny it.", "deny", "finite"),
        ("The mayor went on to deny it.", "deny", "finite"),
        ("The mayor left and accused Ida Moss.", "accused", "finite"),
        ("The mayor did not reply, but said no.", "said", "finite"),
        ("Lawyers for the man in Oslo say no.", "say", "finite"),
        ("Men suing the bank in Oslo say no.", "say", "finite"),
        ("Norway and its neighbour say no.", "say", "finite"),
        ("Dissidents in Oslo blame Norway.", "blame", "finite"),
        ("The army say no.", "say", "finite"),
        ("They claimed to be ill.", "claimed", "finite"),
        ("Several ministers claim it.", "claim", "finite"),
        ("The book says no.", "says", "finite"),
        ("Norway and Greece, the hosts, each denied it.", "denied", "finite"),
        ("The judge rejected for the third time a motion.", "rejected", "finite"),
        ("The group denounced Monday in a letter the raid.", "denounced", "finite"),
        ("A report issued Tuesday on the fire was long.", "issued", ""),
        ("The mill took the bold step of calling it a lie.", "calling", "finite"),
        ("Ida Moss found herself calling it a lie.", "calling", "finite"),
    ],
)
def test_verbs_that_report(words: Annotate, text: str, verb: str, expected: str) -> None:
    """A verb is finite, a gerund or passive by its form and its helpers."""
    assert form(words(text), verb) == expected


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The mayor came to deny it.", "deny"),
        ("The mayor's attempt to deny it failed.", "deny"),
        ("The men blamed for the fire fled.", "blamed"),
        ("The men accused of arson fled.", "accused"),
        ("The men charged with arson fled.", "charged"),
        ("The storms exposed fault lines.", "fault"),
        ("Men believed to be ill fled.", "believed"),
        ("Rain fell on almost 400 army reports.", "reports"),
        ("They are appeals, contract disputes and so on.", "disputes"),
        ("The allies have disputes.", "disputes"),
        ("The steps outlined in May failed.", "outlined"),
        ("Men known in Oslo fled.", "known"),
        ("Similar protests in Oslo failed.", "protests"),
        ("It led to strikes and opposition calls for a vote.", "calls"),
        ("The allies had reason to go.", "reason"),
        ("The TV report was long.", "report"),
        ("The court order stood.", "order"),
        ("It rose, according to U.N. estimates.", "estimates"),
        ("It rose, according to Norway claims.", "claims"),
        ("The suit follows blame for the fire.", "blame"),
        ("It heard the sailors' request to leave.", "request"),
        ("The bridge criticised by Ida Moss fell.", "criticised"),
        ("Norway's claims failed.", "claims"),
        ("His claims failed.", "claims"),
        ("The demands failed.", "demands"),
        ("It fell after reports of rain.", "reports"),
    ],
)
def test_verbs_that_report_nothing(words: Annotate, text: str, verb: str) -> None:
    """An infinitive, a reduced passive and a noun that looks like a verb are no cues."""
    assert form(words(text), verb) == ""


@pytest.mark.parametrize(
    ("text", "verb", "first"),
    [
        ("The mayor has repeatedly denied it.", "denied", "has"),
        ("The mayor did not deny it.", "deny", "did"),
        ("She's denied it.", "denied", "'s"),
        ("Norway's denied it.", "denied", "denied"),
        ("The mayor continued to deny it.", "deny", "continued"),
        ("The mayor has neither denied it nor left.", "denied", "has"),
        ("The mayor had gone on to deny it.", "deny", "had"),
        ("The sailors both denied it.", "denied", "both"),
    ],
)
def test_the_verb_group(words: Annotate, text: str, verb: str, first: str) -> None:
    """The group begins with the first helper; a possessive is none."""
    sentence = words(text)
    i = [token.norm for token in sentence.tokens].index(verb)
    assert sentence.norm(group_start(sentence, i)) == first

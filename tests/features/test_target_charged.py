"""Who stands charged before a verb or a noun of blame."""

import pytest

from sayso.features.attribution.reader import attribute
from sayso.features.content import Content
from sayso.features.document import Document
from sayso.features.target_charged import faced, people_charged, subject_of, whom
from sayso.features.target_known import Known
from sayso.features.target_parties import Named
from sayso.features.words import Words


def read(text: str) -> tuple[Words, list[Named]]:
    """Read the words of a sentence and the parties that it names."""
    (item,) = attribute(Document.from_sentences("", [text]))
    told = item, Content(item)
    return item.words, Known([told]).parties(*told)


def name(party: Named | None) -> str:
    """Give the target of a party, or ""."""
    return party.target.name if party is not None else ""


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Google faced harsh criticism for its treatment of farmers.", "Google"),
        ("Max Roe drew criticism.", "Max Roe"),
        ("All six officers face charges.", "six officers"),
        ("The raids raised concern.", ""),
        ("Google met Oxfam on criticism of Peru.", ""),
    ],
)
def test_criticism_is_faced_by_its_subject(text: str, target: str) -> None:
    """Who faces criticism is blamed, not who merely stands in the sentence."""
    assert name(faced(*read(text))) == target


@pytest.mark.parametrize(
    ("text", "verb", "passive", "target"),
    [
        ("The port sued six nurses.", 2, None, "six nurses"),
        ("The port sued nurses.", 2, None, ""),
        ("The port condemned six attacks.", 2, None, ""),
        ("Six Kenyan nurses were sued.", 4, 3, "Six Kenyan nurses"),
    ],
)
def test_people_are_charged_by_verbs_of_persons(
    text: str, verb: int, passive: int | None, target: str
) -> None:
    """What is condemned may be a deed, who is sued is somebody."""
    assert name(people_charged(read(text)[0], verb, passive)) == target


@pytest.mark.parametrize(
    ("text", "end", "target"),
    [
        ("Max Roe was charged.", 2, "Max Roe"),
        ("A Kenyan officer was charged.", 3, "Kenyan officer"),
        ("In Peru two guards were charged.", 4, "two guards"),
    ],
)
def test_the_subject_of_a_passive_is_charged(text: str, end: int, target: str) -> None:
    """One officer of a country is charged for himself."""
    words, parties = read(text)
    assert name(subject_of(words, end, parties)) == target


def test_whom_points_to_who_stands_before_it() -> None:
    """The party before "whom" is the object."""
    (item,) = attribute(Document.from_sentences("", ["Ann Lee met Max Roe, whom she accused."]))
    told = item, Content(item)
    parties = Known([told]).parties(*told)
    cue = next(cue for cue in item.cues if cue.act == "accuse")
    assert name(whom(item.words, cue, parties)) == "Max Roe"

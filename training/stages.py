"""The stages before the classifier, each scored alone: segmentation, and who speaks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.features.segmentation import segment
from sayso.model.scheme import NARRATOR
from sayso.training.examples import Examples
from sayso.training.labels import LabelledDocument


@dataclass(frozen=True, slots=True)
class Segmentation:
    """How the raw articles are cut, against the labelled spans.

    Parameters
    ----------
    sentences, met : int
        Labelled sentences, and those with exactly that start and end and taken for sentences.
    furniture, told_apart : int
        Labelled furniture, and that which lies in nothing but furniture.
    lost : int
        Labelled sentences any part of which is taken for furniture.
    """

    sentences: int
    met: int
    furniture: int
    told_apart: int
    lost: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is found to speak, before any learning, against the labels.

    Parameters
    ----------
    spoken, found : int
        Sentences that have a speaker, and those for which one is found.
    narrated, silent : int
        Sentences of the narrator, and those for which no speaker is found.
    named : int
        Of the spoken: the speaker found and the labelled one have the last word in common, or
        all words of one are words of the other ("Sergei Lavrov" and "Lavrov"; case, articles,
        possessive endings and punctuation apart).
    named_exactly : int
        Of the spoken: the two are equal but for case.
    affiliated, right : int
        Sentences labelled with an affiliation, and those for which just that one is found.
    """

    spoken: int
    found: int
    narrated: int
    silent: int
    named: int
    named_exactly: int
    affiliated: int
    right: int


def segmentation(documents: Iterable[LabelledDocument]) -> Segmentation:
    """Cut each labelled article anew and compare."""
    totals = [0] * 5
    for item in documents:
        totals = [a + b for a, b in zip(totals, _cut(item), strict=True)]
    return Segmentation(*totals)


def attribution(examples: Examples) -> Attribution:
    """Compare each sentence's governing attribution with its label."""
    pairs = [
        (label, reading.governing)
        for label, reading in zip(examples.labels, examples.readings, strict=True)
    ]
    spoken = [(label, said) for label, said in pairs if label.speaker_type != NARRATOR]
    found = [(label, said) for label, said in spoken if said]
    affiliations = [(label.affiliation, said) for label, said in spoken if label.affiliation]
    silent = [said for label, said in pairs if label.speaker_type == NARRATOR]
    return Attribution(
        spoken=len(spoken),
        found=len(found),
        narrated=len(silent),
        silent=silent.count(None),
        named=sum(same_speaker(said.speaker, label.speaker) for label, said in found),
        named_exactly=sum(said.speaker.lower() == label.speaker.lower() for label, said in found),
        affiliated=len(affiliations),
        right=sum(said is not None and said.affiliation == name for name, said in affiliations),
    )


def same_speaker(found: str, labelled: str) -> bool:
    """Say whether two mentions agree, as `Attribution` describes it for ``named``.

    Examples
    --------
    >>> same_speaker("the Ministry of Trade", "Freedonia's trade ministry")
    False
    >>> same_speaker("the trade ministry", "Freedonia's trade ministry")
    True
    """
    one, other = _words(found), _words(labelled)
    if not one or not other:
        return False
    return one[-1] == other[-1] or set(one) <= set(other) or set(other) <= set(one)


def _words(mention: str) -> list[str]:
    words = re.findall(r"\w+", re.sub(r"['’]s\b|\.", "", mention.lower()))
    return [word for word in words if word not in ("the", "a", "an")]


def _cut(item: LabelledDocument) -> tuple[int, int, int, int, int]:
    cut = segment(item.document.text, item.document.name)
    spans = {(s.start, s.end) for s in cut.prose}
    aside = {i for s in cut.sentences if s.furniture for i in range(s.start, s.end)}
    furniture = [label for label in item.labels if label.furniture]
    return (
        len(item.prose),
        sum((label.start, label.end) in spans for label in item.prose),
        len(furniture),
        sum(aside.issuperset(_inked(label.start, label.text)) for label in furniture),
        sum(not aside.isdisjoint(range(label.start, label.end)) for label in item.prose),
    )


def _inked(start: int, text: str) -> set[int]:
    """Give the places of the characters that are not white space."""
    return {start + i for i, character in enumerate(text) if not character.isspace()}

"""Who speaks, stage by stage: each has its score, and each sentence the stage that lost it.

A sentence goes through the stages in their order. The first that does not give what the label has
loses it, whatever the later ones make of it: a mistake is mended where it was made.

In: `Label`s, `Reading`s and predicted labels. Out: `Attribution`: `StageScore`s and `Lost`
sentences. May import: features, model, labels, measures.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from sayso.features.extraction import Reading
from sayso.model.scheme import HEADS, NARRATOR
from sayso.training.labels import Label
from sayso.training.metrics import Labels
from sayso.training.speakers import has_source, may_name, same_speaker, source_words
from sayso.training.targets import TargetScore, target_scores

# The stages before the model, then those of the model.
READING = ("cues", "sources", "resolution")
STAGES = (*READING, *HEADS)
_READ = ("cues", "narrator", "sources", "resolution", "affiliation")

# What each score is of, as a person reads it.
TITLES = {
    "cues": "1 cues: somebody speaks",
    "narrator": "1 cues: only the article speaks",
    "sources": "2 sources: the words that name the speaker",
    "resolution": "3 resolution: who that is",
    "affiliation": "4 affiliation",
    "speaker_type": "5 speaker type, given the right speaker",
    "stance": "6 stance, given the right speaker",
}


@dataclass(frozen=True, slots=True)
class StageScore:
    """How one stage does, whatever the others do.

    Parameters
    ----------
    stage : str
        One of `STAGES`, or "narrator" (of the cues: nobody is found where the article speaks) or
        "affiliation" (no label hangs on it, so it loses no sentence).
    labelled : int
        Sentences whose label has what the stage is to find. For a head: those with the
        right speaker.
    found : int
        Sentences in which it found something.
    right : int
        Those in which it found what the label has.
    precision, recall : float
        Right by found, right by labelled; NaN where there is none.
    lost : int
        Sentences that this stage lost: all the stages before it had them right.
    """

    stage: str
    labelled: int
    found: int
    right: int
    precision: float
    recall: float
    lost: int


@dataclass(frozen=True, slots=True)
class Lost:
    """A sentence that a stage before the model lost.

    Parameters
    ----------
    document : str
    start, end : int
    text : str
    stage : str
        One of `READING`.
    labelled, found : str
        The speaker by hand and the speaker found; "" for the narrator.
    source : str
        The words of the sentence that were taken for the source.
    cue : str
    """

    document: str
    start: int
    end: int
    text: str
    stage: str
    labelled: str
    found: str
    source: str
    cue: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is found to speak, and what the model makes of it, against the labels.

    Parameters
    ----------
    sentences, right : int
        All, and those that no stage lost.
    stages : tuple of StageScore
        In their order.
    lost : tuple of Lost
        In the order of the stages, then of the sentences.
    targets : tuple of TargetScore
        Whom the sentences blame or contradict; empty where the labels have no targets.
    """

    sentences: int
    right: int
    stages: tuple[StageScore, ...]
    lost: tuple[Lost, ...]
    targets: tuple[TargetScore, ...]


def attribution(
    labels: Sequence[Label], readings: Sequence[Reading], predicted: Labels
) -> Attribution:
    """Score each stage, and say which sentences it lost.

    Parameters
    ----------
    labels : sequence of Label
    readings : sequence of Reading
    predicted : array of str, shape (sentences, 2)
        Speaker type and stance, by models that did not learn from the sentence.
    """
    pairs = list(zip(labels, readings, strict=True))
    losers = losing_stages(labels, readings, predicted)
    outcomes = [_outcomes(*pair) for pair in pairs]
    hits = [_hits(*each) for each in zip(labels, predicted.tolist(), strict=True)]
    scores = [_score(stage, outcomes, losers) for stage in _READ]
    scores += [_head_score(h, [hit[i] for hit in hits], losers) for i, h in enumerate(HEADS)]
    lost = [_lost(*pair, at) for pair, at in zip(pairs, losers, strict=True) if at in READING]
    lost.sort(key=lambda item: READING.index(item.stage))
    found = target_scores(labels, readings, predicted)
    return Attribution(len(pairs), losers.count(""), tuple(scores), tuple(lost), found)


def losing_stages(
    labels: Sequence[Label], readings: Sequence[Reading], predicted: Labels
) -> list[str]:
    """Give for each sentence the first of `STAGES` that is not right, "" where all are."""
    return [
        next((stage for stage, right in _checks(*each) if not right), "")
        for each in zip(labels, readings, predicted.tolist(), strict=True)
    ]


def _checks(label: Label, reading: Reading, predicted: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Go through the stages: the name of each and whether it is right."""
    seen = _outcomes(label, reading)
    yield "cues", seen["cues"].labelled == seen["cues"].found
    if reading.governing is not None and label.speaker:
        yield "sources", seen["sources"].right
        yield "resolution", seen["resolution"].right
    yield from zip(HEADS, _hits(label, predicted), strict=True)


def _hits(label: Label, predicted: Sequence[str]) -> tuple[bool, bool]:
    return predicted[0] == label.speaker_type, predicted[1] == label.stance


class _Outcome(NamedTuple):
    """Whether a label has what a stage seeks, whether it found any, whether that is the same."""

    labelled: bool
    found: bool
    right: bool


def _outcomes(label: Label, reading: Reading) -> dict[str, _Outcome]:
    said = reading.governing
    speaker, affiliation = (said.speaker, said.affiliation) if said else ("", "")
    speaks, named = label.speaker_type != NARRATOR, bool(label.speaker)
    same = same_speaker(speaker, label.speaker)
    same_place = label.affiliation == affiliation != ""
    is_source = same or (named and may_name(reading, label.speaker))
    return {
        "cues": _Outcome(speaks, said is not None, speaks and said is not None),
        "narrator": _Outcome(not speaks, said is None, not speaks and said is None),
        "sources": _Outcome(named, has_source(reading), is_source),
        "resolution": _Outcome(named, speaker != "", same),
        "affiliation": _Outcome(label.affiliation != "", affiliation != "", same_place),
    }


def _score(
    stage: str, outcomes: Sequence[dict[str, _Outcome]], losers: Sequence[str]
) -> StageScore:
    labelled, found, right = (sum(part) for part in zip(*(o[stage] for o in outcomes), strict=True))
    return _stage_score(stage, labelled, found, right, losers.count(stage))


def _head_score(head: str, hits: Sequence[bool], losers: Sequence[str]) -> StageScore:
    reached = [hit for hit, stage in zip(hits, losers, strict=True) if stage not in READING]
    return _stage_score(head, len(reached), len(reached), sum(reached), losers.count(head))


def _stage_score(stage: str, labelled: int, found: int, right: int, lost: int) -> StageScore:
    precision, recall = (right / n if n else np.nan for n in (found, labelled))
    return StageScore(stage, labelled, found, right, precision, recall, lost)


def _lost(label: Label, reading: Reading, stage: str) -> Lost:
    said = reading.governing
    return Lost(
        label.document,
        label.start,
        label.end,
        label.text,
        stage,
        label.speaker,
        said.speaker if said else "",
        source_words(reading),
        said.cue.text if said and said.cue else "",
    )

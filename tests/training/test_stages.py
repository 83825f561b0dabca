"""Each stage of attribution against the labels, and the stage that lost a sentence."""

from dataclasses import replace

import numpy as np
import pytest

from sayso.features.document import Span
from sayso.features.extraction import Reading
from sayso.training.examples import Examples
from sayso.training.stages import Attribution, StageScore, attribution, losing_stages


def told(labelled: Examples, **changes: str) -> Examples:
    """Give readings whose attributions say what the labels say, but for some changes."""
    governing = next(r.governing for r in labelled.readings if r.governing)
    readings = []
    for label, reading in zip(labelled.labels, labelled.readings, strict=True):
        names = {"speaker": label.speaker, "affiliation": label.affiliation} | changes
        said = (replace(governing, source=None, form="carried", **names),) if label.speaker else ()
        readings.append(replace(reading, attributions=said))
    return replace(labelled, readings=tuple(readings))


def measured(given: Examples, predicted: np.ndarray | None = None) -> Attribution:
    """Score readings, by default with labels that are all right."""
    said = given.classes if predicted is None else predicted
    return attribution(given.labels, given.readings, said)


def stage(found: Attribution, name: str) -> StageScore:
    """Give one stage."""
    return next(score for score in found.stages if score.stage == name)


def counts(score: StageScore) -> tuple[int, int, int, int]:
    """Give what is labelled, found, right and lost."""
    return score.labelled, score.found, score.right, score.lost


def test_what_says_the_labels_has_every_point(labelled: Examples) -> None:
    """Nothing is lost, and every score is 1."""
    found = measured(told(labelled))
    assert [score.stage for score in found.stages] == [
        "cues", "narrator", "sources", "resolution", "affiliation", "speaker_type", "stance",
    ]  # fmt: skip
    assert [counts(score)[0] for score in found.stages] == [18, 6, 18, 18, 16, 24, 24]
    assert {(score.precision, score.recall, score.lost) for score in found.stages} == {(1, 1, 0)}
    assert (found.sentences, found.right, found.lost) == (24, 24, ())


def test_a_blind_reading_loses_at_the_cues(labelled: Examples) -> None:
    """Whoever finds nobody is right about the narrator alone; no later stage is blamed."""
    blind = tuple(replace(reading, attributions=()) for reading in labelled.readings)
    found = measured(replace(labelled, readings=blind))
    assert counts(stage(found, "cues")) == (18, 0, 0, 18)
    assert np.isnan(stage(found, "cues").precision)
    assert counts(stage(found, "narrator")) == (6, 24, 6, 0)
    assert counts(stage(found, "resolution")) == (18, 0, 0, 0)
    assert counts(stage(found, "speaker_type")) == (6, 6, 6, 0)
    assert found.right == 6


def test_a_speaker_where_the_article_speaks_is_lost_at_the_cues(labelled: Examples) -> None:
    """A false cue costs the precision of the cues, and the sentence."""
    given = told(labelled)
    said = next(r.attributions for r in given.readings if r.governing)
    everywhere = tuple(replace(r, attributions=r.attributions or said) for r in given.readings)
    found = measured(replace(given, readings=everywhere))
    assert counts(stage(found, "cues")) == (18, 24, 18, 6)
    assert stage(found, "cues").precision == pytest.approx(0.75)
    assert counts(stage(found, "narrator")) == (6, 0, 0, 0)


def test_a_wrong_noun_phrase_is_lost_at_the_sources(labelled: Examples) -> None:
    """The words found name somebody else; where they name nobody, the resolution is to blame."""
    given = told(labelled, speaker="Zeno")
    names, roles = (with_words(given, words) for words in ("Zeno", "he"))
    assert stage(measured(names), "sources").lost == stage(measured(roles), "resolution").lost == 18
    assert stage(measured(names), "resolution").lost == stage(measured(roles), "sources").lost == 0


def with_words(given: Examples, words: str) -> Examples:
    """Let each sentence be these words and each source be them."""

    def change(reading: Reading) -> Reading:
        start = reading.sentence.start
        span = (start, start + len(words))
        said = tuple(replace(a, source=Span(*span), form="subject") for a in reading.attributions)
        return replace(reading, sentence=replace(reading.sentence, text=words), attributions=said)

    return replace(given, readings=tuple(change(reading) for reading in given.readings))


def test_wrong_names_have_no_points(labelled: Examples) -> None:
    """A wrong affiliation costs its own score and no sentence; one right name of many is found."""
    found = measured(told(labelled, affiliation="Sylvania"))
    assert counts(stage(found, "affiliation")) == (16, 18, 2, 0)
    assert found.right == 24
    assert stage(measured(told(labelled, speaker="Klee")), "resolution").right == 1


def test_the_heads_are_judged_given_the_right_speaker(labelled: Examples) -> None:
    """A sentence is lost at the first stage that was wrong: type before stance."""
    predicted = labelled.classes
    predicted[:, 1] = "neutral"
    predicted[0, 0] = "media"
    found = measured(told(labelled), predicted)
    accused_or_denied = int((labelled.classes[:, 1] != "neutral").sum())
    assert counts(stage(found, "speaker_type")) == (24, 24, 23, 1)
    assert stage(found, "stance").right == 24 - accused_or_denied
    assert stage(found, "stance").lost == accused_or_denied - 1
    assert found.right == 24 - accused_or_denied


def test_every_sentence_that_is_lost_has_one_stage(labelled: Examples) -> None:
    """The losses and what is right add up, whatever is wrong."""
    predicted = labelled.classes[::-1]
    found = measured(labelled, predicted)
    assert sum(score.lost for score in found.stages) + found.right == found.sentences
    losers = losing_stages(labelled.labels, labelled.readings, predicted)
    assert found.right == losers.count("")


def test_the_lost_say_who_was_found(labelled: Examples) -> None:
    """Each names the speaker by hand, the one that was found, and the words that misled."""
    given = told(labelled, speaker="Zeno")
    lost = measured(with_words(given, "Zeno")).lost
    assert {(item.stage, item.found, item.source) for item in lost} == {("sources", "Zeno", "Zeno")}
    assert [item.labelled for item in lost] == [x.speaker for x in labelled.labels if x.speaker]

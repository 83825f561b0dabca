"""What a user's labels change is measured on the same sentences, by models that never saw them."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sayso.model.storage import Figures
from sayso.training import own_effect as module
from sayso.training.evaluation import evaluate
from sayso.training.examples import Examples, examples, leave_out
from sayso.training.exemplars import read_exemplars
from sayso.training.labels import LabelledDocument
from sayso.training.lessons import Lessons
from sayso.training.metrics import Labels
from sayso.training.own_effect import (
    Comparison,
    OwnEffect,
    Standing,
    caution,
    own_effect,
    standing,
    tables,
)


@pytest.fixture(scope="module")
def given(documents: list[LabelledDocument], shared_folder: Path) -> Lessons:
    """Give two articles and the exemplars, to which the third is added."""
    return Lessons(tuple(documents[:2]), tuple(read_exemplars(shared_folder)))


def flat(value: float) -> Standing:
    """Give figures that are all the same."""
    return Standing({h: Figures(value, value) for h in ("speaker_type", "stance")}, value)


def test_before_is_what_models_say_that_know_nothing_of_it(
    labelled: Examples, given: Lessons
) -> None:
    """The given articles by one another; the new one by all that are given."""
    after = leave_out(labelled, module.every_example(given.passages)).predicted
    effect = own_effect(labelled, after, given)
    assert (effect.packaged.sentences, effect.packaged.articles) == (16, 2)
    assert effect.own
    assert (effect.own.sentences, effect.own.articles) == (8, 1)
    old, exemplars = (module.every_example(part) for part in (given.documents, given.passages))
    said = leave_out(old, exemplars).predicted
    # By what they look like: a figure that is not defined does not equal itself.
    assert repr(effect.packaged.before) == repr(standing(old.classes, said))
    assert repr(effect.packaged.after) == repr(standing(old.classes, after[:16]))
    # An article that is left out teaches nothing: the new one is judged alike before and after.
    assert repr(effect.own.before) == repr(effect.own.after)
    assert repr(effect.own.after) == repr(standing(labelled.classes[16:], after[16:]))


def test_before_and_after_are_told_apart(labelled: Examples, given: Lessons) -> None:
    """Whatever is said after, before is what it was."""
    wrong: Labels = np.full_like(labelled.classes, "none of all")
    effect = own_effect(labelled, wrong, given)
    assert effect.own
    for part in effect.parts.values():
        assert part.after.both == 0
        assert part.before.both > 0.5
    assert list(effect.parts.values()) == [effect.packaged, effect.own]


def test_a_model_never_learns_from_what_it_is_tested_on(
    labelled: Examples, given: Lessons, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of no task a sentence of the tested article is trained on; all are tested once."""
    seen = []

    def run(tasks: list[module.Task], material: module.Material, _: object) -> None:
        for task in tasks:
            tested, trained = (material.at(part) for part in (task.test, task.train))
            seen.append((set(tested.articles), set(trained.articles)))
        raise InterruptedError

    monkeypatch.setattr(module, "run", run)
    with pytest.raises(InterruptedError):
        own_effect(labelled, labelled.classes, given)
    assert seen == [
        ({"bridge"}, {"dam", ""}),
        ({"dam"}, {"bridge", ""}),
        ({"port"}, {"bridge", "dam", ""}),
    ]


def test_corrected_labels_are_the_truth_of_both(
    documents: list[LabelledDocument], given: Lessons
) -> None:
    """Where the user corrects a given article there is no other one, and the gold is the user's."""
    dam = documents[1]
    flipped = tuple(
        replace(label, stance="accuses") if label.stance == "denies" else label
        for label in dam.labels
    )
    labelled = examples([documents[0], replace(dam, labels=flipped)])
    effect = own_effect(labelled, labelled.classes, given)
    assert effect.own is None
    assert effect.packaged.after.both == 1
    assert effect.packaged.sentences == 16
    right = own_effect(examples(documents[:2]), labelled.classes, given)
    assert effect.packaged.before.both < right.packaged.before.both


def test_both_right_counts_sentences() -> None:
    """Half of them have both labels right, though three quarters of the labels are."""
    gold: Labels = np.array([["government", "denies"], ["narrator", "neutral"]])
    said: Labels = np.array([["government", "denies"], ["narrator", "denies"]])
    found = standing(gold, said)
    assert found.both == 0.5
    assert [figures.accuracy for figures in found.heads.values()] == [1.0, 0.5]


def test_a_table_for_each_part() -> None:
    """The figures before and after, and their difference."""
    part = Comparison(9, 1, flat(0.5), flat(0.75))
    (first, rows), (second, _) = tables(OwnEffect(replace(part, articles=2), part))
    assert first == "On the articles that come with sayso: 9 sentences of 2 articles"
    assert second == "On your own articles: 9 sentences of 1 article"
    assert rows[0] == ("figure", "before", "after", "change")
    assert rows[1] == ("speaker type: accuracy", "0.50", "0.75", "+0.25")
    assert [row[0] for row in rows[2:]] == [
        "speaker type: macro-F1",
        "stance: accuracy",
        "stance: macro-F1",
        "both right",
    ]
    assert len(tables(OwnEffect(part, None))) == 1


def test_what_the_figures_do_not_tell_is_said() -> None:
    """That only labelled sentences count, and that one article teaches nothing of itself."""
    part = Comparison(9, 2, flat(0.5), flat(0.5))
    one = replace(part, articles=1)
    assert "begin to move with the second" in caution(OwnEffect(part, one))
    assert "only the sentences that you labelled count" in caution(OwnEffect(part, part))
    assert "begin to move" not in caution(OwnEffect(part, part))
    assert "only the sentences" not in caution(OwnEffect(part, None))


@pytest.mark.slow
def test_the_evaluation_has_it(documents: list[LabelledDocument], given: Lessons) -> None:
    """Where labels were added to others; the figures after are its own."""
    lessons = Lessons(tuple(documents), given.passages, given)
    evaluation = evaluate(lessons, Path("nowhere"), jobs=1)
    assert evaluation.own
    assert evaluation.own.own
    parts = (evaluation.own.packaged, evaluation.own.own)
    right = sum(part.after.both * part.sentences for part in parts)
    assert right == pytest.approx(evaluation.coverage[0].both * 24)
    assert not evaluation.packaged

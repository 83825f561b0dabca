"""Targets against the labels: what is found, and whether it is the label's."""

from dataclasses import replace

import numpy as np
import pytest

from sayso.training.examples import Examples
from sayso.training.stages import attribution
from sayso.training.targets import TargetScore, same_target, target_scores


def told(labelled: Examples, **targets: str) -> Examples:
    """Give labels with targets: those of the sentences that begin with these words."""
    return replace(
        labelled,
        labels=tuple(
            replace(
                label, target=next((t for w, t in targets.items() if label.text.startswith(w)), "")
            )
            for label in labelled.labels
        ),
    )


def scores(given: Examples, predicted: np.ndarray | None = None) -> dict[str, TargetScore]:
    """Score by the stances of the labels, and by some others."""
    said = given.classes if predicted is None else predicted
    return {s.stances: s for s in target_scores(given.labels, given.readings, said)}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("United States", "US", True),
        ("Britain", "United Kingdom", True),
        ("the Vex rebels", "rebels", True),
        ("Norway", "Norwegian opposition", False),
        ("Peru", "Chile", False),
        ("", "Chile", False),
    ],
)
def test_names_agree_however_a_country_is_spelled(one: str, other: str, same: bool) -> None:
    """Countries by the lexicon, others by their words."""
    assert same_target(one, other) is same


def test_labels_without_targets_are_not_scored(labelled: Examples) -> None:
    """Nothing is said of what nobody labelled."""
    assert target_scores(labelled.labels, labelled.readings, labelled.classes) == ()
    assert attribution(labelled.labels, labelled.readings, labelled.classes).targets == ()


def test_targets_are_counted(labelled: Examples) -> None:
    """Of the sentences that accuse or deny: labelled, found and right."""
    given = scores(told(labelled, Human="Freedonia", Rights="Sylvania"))["given"]
    opposed = sum(label.stance != "neutral" for label in labelled.labels)
    assert (given.sentences, given.labelled, given.right) == (opposed, 2, 1)
    assert given.recall == pytest.approx(0.5)
    assert given.precision == pytest.approx(1 / given.found)
    nothing_either_way = given.exact * given.sentences - given.right
    assert nothing_either_way == pytest.approx(opposed - max(given.found, 2))


def test_a_stance_that_is_missed_loses_its_target(labelled: Examples) -> None:
    """With the stances predicted a target counts only where the sentence is taken to blame."""
    given = told(labelled, Human="Freedonia")
    blind = given.classes.copy()
    blind[:, 1] = "neutral"
    found = scores(given, blind)
    assert (found["given"].right, found["predicted"].right) == (1, 0)
    assert found["predicted"].found == 0
    assert np.isnan(found["predicted"].precision)


def test_no_article_reaches_into_another(labelled: Examples) -> None:
    """Who stands charged in one article is not to blame in the next one."""
    given = told(labelled, Human="Freedonia")
    alone = [i for i, label in enumerate(given.labels) if label.document == "port"]
    few = Examples(tuple(given.labels[i] for i in alone), tuple(given.readings[i] for i in alone))
    few = replace(few, labels=(replace(few.labels[0], target="x"), *few.labels[1:]))
    all_found = scores(given)["given"].found
    rest = [i for i in range(len(given.labels)) if i not in alone]
    others = Examples(tuple(given.labels[i] for i in rest), tuple(given.readings[i] for i in rest))
    assert scores(few)["given"].found + scores(others)["given"].found == all_found

"""Cohen's kappa and Krippendorff's alpha of two passes."""

from collections.abc import Callable
from dataclasses import replace
from math import isnan
from pathlib import Path

import pytest

from sayso.training.agreement import agreement, compare
from sayso.training.labels import Label, LabelledDocument, packaged

Rows = list[dict[str, str]]


def labels(stances: str, furniture: str = "") -> list[Label]:
    """Give labels of one document, a letter for each stance; furniture by place."""
    names = {"a": "accuses", "d": "denies", "n": "neutral"}
    return [
        Label("x", i, i + 1, ".", str(i) in furniture, "media", names[s], "", "")
        for i, s in enumerate(stances)
    ]


def test_kappa_and_alpha_of_a_known_table() -> None:
    """Ten rows, two differ: worked out by hand.

    Observed agreement 0.8; by chance (0.5 * 0.5 + 0.5 * 0.5) = 0.5: kappa 0.6. Alpha: of 20
    values ten are each; disagreement observed 0.2, expected 2 * 10 * 10 / (20 * 19).
    """
    stance = compare(labels("aaaaannnnn"), labels("aaaanannnn"))[2]
    assert (stance.label, stance.rows, stance.differ) == ("stance", 10, 2)
    assert stance.kappa == pytest.approx(0.6)
    assert stance.alpha == pytest.approx(1 - 0.2 / (200 / 380))


def test_rows_that_either_pass_calls_furniture_have_no_stance() -> None:
    """Furniture is compared over all rows, the heads over those that both call sentences."""
    found = compare(labels("aadnn", furniture="0"), labels("aadnn", furniture="01"))
    assert [(row.label, row.rows, row.differ) for row in found] == [
        ("furniture", 5, 1),
        ("speaker_type", 3, 0),
        ("stance", 3, 0),
    ]


def test_targets_are_compared_where_both_passes_take_a_stance() -> None:
    """What one pass calls neutral has no target there; passes without targets are not compared."""
    first = [replace(label, target="Norway") for label in labels("adn")]
    second = [replace(label, target="Peru") for label in labels("ann")]
    (row,) = (row for row in compare(first, second) if row.label == "target")
    assert (row.rows, row.differ) == (1, 1)
    assert "target" not in [row.label for row in compare(labels("ad"), labels("ad"))]


def test_one_class_alone_is_not_defined() -> None:
    """Where all rows have one class, chance would agree as well."""
    types = compare(labels("ad"), labels("ad"))[1]
    assert isnan(types.kappa)
    assert isnan(types.alpha)
    assert types.differ == 0


def test_rows_are_matched_by_place() -> None:
    """The order of a pass has no effect, and a row that one pass lacks is not compared."""
    first = labels("adnadn")
    assert compare(first, first[:0:-1])[2].rows == 5
    assert compare(first, first[::-1])[2].kappa == 1


def test_without_two_passes_there_is_nothing(
    folder: Path, rows_of_article: Callable[[str], Rows], write_labels: Callable[[str, Rows], None]
) -> None:
    """One pass is not compared with anything; two are."""
    assert agreement(folder) == ()
    write_labels("first_pass.csv", rows_of_article("dam"))
    assert agreement(folder) == ()
    write_labels("second_pass.csv", rows_of_article("dam"))
    assert [row.rows for row in agreement(folder)] == [10, 8, 8]


def test_passes_of_the_packaged_labels_agree_well() -> None:
    """Every label of the two passes is compared."""
    furniture, *heads = agreement(packaged())
    assert furniture.rows > heads[0].rows > 100
    assert all(0.6 < row.kappa <= 1 for row in (furniture, *heads))


def test_a_changed_label_lowers_the_agreement(documents: list[LabelledDocument]) -> None:
    """Both measures fall with each row that differs."""
    first = [label for item in documents for label in item.labels]
    second = [replace(first[1], stance="neutral") if i == 1 else x for i, x in enumerate(first)]
    before, after = compare(first, first)[2], compare(first, second)[2]
    assert (before.differ, after.differ) == (0, 1)
    assert after.kappa < before.kappa == 1
    assert after.alpha < before.alpha == 1

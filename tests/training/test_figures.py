"""The charts show the figures they are given."""

import re

import numpy as np
import pytest

from sayso.training import figures
from sayso.training.ablation import Ablation
from sayso.training.curve import CurvePoint
from sayso.training.intervals import Estimate, draw_weights
from sayso.training.reliability import Bin, Coverage
from sayso.training.scores import Comparison, Overall, score

SCORES = score(
    np.array(["a"] * 7 + ["b"] * 5),
    np.array(["a"] * 4 + ["b"] * 8),
    ["a", "b"],
    draw_weights(np.repeat(["x", "y"], 6)),
)


def texts(svg: str) -> list[str]:
    """Give what is written in a chart."""
    return re.findall(r">([^<]+)</text>", svg)


def words(svg: str) -> str:
    """Give a chart's description."""
    found = re.search(r"<desc[^>]*>([^<]*)</desc>", svg)
    assert found
    return found[1]


def test_a_confusion_matrix_has_its_counts() -> None:
    """Every cell's count is written, and said in words row by row."""
    svg = figures.confusion_matrix(SCORES, "Confusion")
    assert texts(svg)[-4:] == ["4", "3", "0", "5"]
    assert words(svg) == "gold a: 4 a, 3 b; gold b: 5 b"


def test_baselines_stand_below_sayso() -> None:
    """Each has its name and score; the intervals are said in words."""
    bad = Estimate(0.31, 0.2, 0.4)
    others = [Comparison("x", "guessing", Overall(bad, bad, bad), Estimate(0.1, 0, 0.2))]
    svg = figures.baselines(SCORES.overall, others, "Baselines")
    assert {"sayso", "guessing", "0.31"} <= set(texts(svg))
    assert words(svg).endswith("guessing 0.31 (0.20 to 0.40)")


def test_an_ablation_shows_gain_and_loss() -> None:
    """Both directions are drawn, with their sign."""
    svg = figures.ablation([Ablation("cue", 0.5, -0.11), Ablation("form", 0.6, 0.02)], "Groups")
    assert {"cue", "form", "−0.11", "+0.02"} <= set(texts(svg))
    assert words(svg) == "without cue −0.11; without form +0.02"


def test_a_learning_curve_names_its_points() -> None:
    """Articles, sentences and scores."""
    points = [CurvePoint(1, 20.4, 4, 0.41, 0.3, 0.5), CurvePoint(2, 40.8, 1, 0.52, 0.52, 0.52)]
    svg = figures.learning_curve(points, "Curve")
    assert {"0.41", "0.52", "(20)", "(41)"} <= set(texts(svg))


def test_reliability_says_what_each_dot_is() -> None:
    """Sentences, confidence and accuracy of each bin."""
    svg = figures.reliability([Bin(0.6, 0.7, 12, 0.5, 0.66)], "Reliability")
    assert words(svg) == "of 12 sentences with confidence 0.66, 0.50 are right"


def test_coverage_tells_its_lines_apart() -> None:
    """Three lines with their names, told apart by more than colour."""
    points = [Coverage(w, 1 - w, 10, 0.5 + w, 0.6, 0.4) for w in (0.0, 0.25, 0.5)]
    svg = figures.coverage(points, "Coverage")
    assert {"speaker type", "stance", "both"} <= set(texts(svg))
    assert len(set(re.findall(r"stroke-dasharray: ([\d., ]+)", svg))) >= 2
    assert "25 % withheld: speaker type 0.75" in words(svg)


@pytest.mark.parametrize("shade", ["PAPER", "INK"])
def test_counts_can_be_read_on_their_cells(shade: str) -> None:
    """On a full cell the count is in the paper's colour, on a pale one in ink."""
    svg = figures.confusion_matrix(SCORES, "Confusion")
    colour = {"PAPER": "5", "INK": "3"}[shade]
    found = re.search(rf'fill: var\(--(\w+)\)"[^>]*>{colour}</text>', svg)
    assert found
    assert found[1] == shade.lower()

"""How figures are written."""

import pytest

from sayso.training.formats import interval, number, percent, signed, with_interval
from sayso.training.intervals import Estimate

NOTHING = Estimate(float("nan"), float("nan"), float("nan"))


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.125, "+0.12"), (-0.125, "−0.12"), (0.004, "0.00"), (-0.004, "0.00"), (-0.006, "−0.01")],
)
def test_a_difference_has_its_sign(value: float, written: str) -> None:
    """A true minus, and no sign where nothing is left of it."""
    assert signed(value) == written


def test_what_is_not_defined_is_a_dash() -> None:
    """No NaN is ever shown."""
    assert (number(NOTHING.value), signed(NOTHING.value), percent(NOTHING.value)) == ("–", "–", "–")
    assert with_interval(NOTHING) == "– (– to –)"
    assert interval(NOTHING, signed) == "– to –"

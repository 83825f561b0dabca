"""What is made of the times of cold starts."""

import pytest

from benchmarks.cold_start import CLASSIFY, HELP, helps, show
from sayso.cli import COMMANDS


def test_every_page_of_help_is_measured() -> None:
    """That of sayso itself, and that of each command."""
    assert len(helps()) == 1 + len(COMMANDS)
    assert {start.bar for start in helps()} == {0.25}


@pytest.mark.parametrize(("help_takes", "met"), [(0.4, True), (0.6, False)])
def test_the_bar_is_the_median_of_neighbours(
    help_takes: float, met: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """A single slow run does not count, nor one in which all is slow."""
    times = [(2.0, 3.0, help_takes), (20.0, 30.0, 10 * help_takes), (2.0, 9.0, 1.9)]
    assert show([CLASSIFY, HELP], times, "compiled") is met
    printed = capsys.readouterr().out
    assert "sayso --help" in printed
    assert f"ratio {help_takes / 2:.2f}, at most 0.25 wanted" in printed

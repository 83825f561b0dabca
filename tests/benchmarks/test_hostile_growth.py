"""How growth on hostile texts is measured and told."""

import pytest

from benchmarks.hostile_growth import Steepness, main, measure, show, steepness


def test_worse_than_linear_is_seen() -> None:
    """From where time can be noticed; what takes next to none has no exponent to speak of."""
    assert steepness("label", "a", [(1, 1e-9), (10, 0.1), (100, 10)]).exponent == 2
    assert steepness("label", "a", [(1, 1e-9), (10, 1e-6), (100, 10)]).exponent == 0


def test_each_text_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """At every length, by a clock that only the work drives."""
    now = [0.0]

    def label(text: str) -> str:
        now[0] += len(text) ** 2
        return text

    monkeypatch.setattr("benchmarks.hostile_growth._works", lambda: (label, {}))
    monkeypatch.setattr("benchmarks.hostile_growth.process_time", lambda: now[0])
    found = measure({"a": lambda size: "a" * size}, [10, 100])
    assert found == [Steepness("label", "a", 2.0, 10_000)]


@pytest.mark.parametrize(("exponent", "code"), [(1.19, 0), (1.21, 1)])
def test_the_bar_decides(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    exponent: float,
    code: int,
) -> None:
    """The exit code tells, and the table names the text."""
    found = [Steepness("label", "'[red]'", exponent, 3.0)]
    monkeypatch.setattr("benchmarks.hostile_growth.alone", lambda *_: found)
    assert main([]) == code
    assert "'[red]'" in capsys.readouterr().out
    assert show(found) is (code == 0)

"""The memory of who has spoken."""

from sayso.features.attribution.speakers import Speaker
from sayso.features.attribution.spoken import Spoken
from sayso.features.document import Span


def speaker(name: str, head: str) -> Speaker:
    """Give a speaker of Norway."""
    return Speaker(name, Span(0, 1), "government", "Norway", "person", head)


def test_nobody_has_spoken() -> None:
    """At the beginning there is no last speaker."""
    spoken = Spoken()
    assert (spoken.last, spoken.at, spoken.recent(2)) == (None, -1, [])
    assert (spoken.when("Ida Moss"), spoken.called("mayor", "")) == (-1, (-1, None))


def test_the_latest_come_first() -> None:
    """A noun means the last one who had it; the older speakers are known by their names."""
    moss, roe, lee = speaker("Ida Moss", "mayor"), speaker("Max Roe", "mayor"), speaker("Ann", "")
    spoken = Spoken()
    for at, each in enumerate((moss, roe, lee)):
        spoken.add(each, at)
    assert spoken.last == lee
    assert spoken.recent(2) == [lee, roe]
    assert spoken.called("mayor", "Norway") == spoken.called("mayor", "") == (1, roe)
    assert (spoken.when("Ida Moss"), spoken.at) == (0, 2)

"""What capitals tell: datelines and headlines."""

import pytest

from sayso.features.capitals import dateline_end, title_case
from sayso.features.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("OSLO (Reuters) - The mayor said no", "The"),
        ("OSLO, May 4 — The mayor said no", "The"),
        ("PORT ELLEN The mayor said no", "The"),
        ("KIRKENES Ida Moss said no", "Ida"),
        ("NATO said no", "NATO"),
        ("KIRKENES, Norway The mayor said no", "The"),
        ("KIRKENES, Norway Germany said no", "Germany"),
        ("NATO, Norway Germany said no", "NATO"),
        ("The mayor of OSLO said no - twice", "The"),
    ],
)
def test_a_dateline_is_stepped_over(text: str, first: str) -> None:
    """The sentence begins after its dateline; one abbreviation in capitals is none."""
    tokens = tokenize(text)
    assert tokens[dateline_end(tokens)].text == first


@pytest.mark.parametrize("text", ["OSLO", "", "OSLO, BERGEN"])
def test_a_dateline_alone_is_none(text: str) -> None:
    """What has nothing after it is no dateline, and nothing breaks."""
    assert dateline_end(tokenize(text)) == 0


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Mayor Says Bridge Will Stay Shut", True),
        ("Mayor says bridge will stay shut", False),
        ("Ida Moss Met Max", False),
        ("Foreign Minister Ida Moss left Oslo.", False),
    ],
)
def test_title_case(text: str, headline: bool) -> None:
    """Only where nearly every one of several long words has a capital it is a headline's."""
    assert title_case(tokenize(text)) is headline

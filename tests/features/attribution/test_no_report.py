"""What a verb of speech does not report."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.no_report import is_no_report
from sayso.features.attribution.verb_groups import group_start
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "verb", "nothing"),
    [
        ("The swimmer claimed the title.", "claimed", True),
        ("The swimmer claimed the title was hers.", "claimed", False),
        ("The mayor said nothing.", "said", True),
        ("The mayor said very little about it.", "said", True),
        ("The mayor said nothing more on Monday.", "said", True),
        ("The mayor said nothing had changed.", "said", False),
        ("The mayor allegedly told the guard.", "told", True),
        ("The mayor reportedly told the guard.", "told", False),
    ],
)
def test_what_reports_nothing(words: Annotate, text: str, verb: str, nothing: bool) -> None:
    """A claim to a thing, silence and what others allege are no reports of the subject."""
    sentence = words(text)
    i = sentence.norms.index(verb)
    assert is_no_report(sentence, sentence.verbs[i], group_start(sentence, i)) is nothing

"""Whether two mentions are of one speaker, and whether words can be a speaker's."""

import pytest

from sayso.features.attribution.records import Attribution
from sayso.features.document import Sentence, Span
from sayso.features.extraction import Reading
from sayso.training.speakers import has_source, may_name, same_speaker, source_words


@pytest.mark.parametrize(
    ("found", "labelled", "same"),
    [
        ("Lavinia Brandt", "Brandt", True),
        ("the Brandt", "Lavinia Brandt", True),
        ("Freedonia’s ministry", "Freedonia ministry", True),
        ("official", "senior U.S. official", True),
        ("senior US official", "U.S. official", True),
        ("Openwater", "Openwater rights group", True),
        ("Openwater rights group", "Openwater", True),
        ("Freedonia's ministry", "trade ministry", True),
        ("Ada Brand", "Ada Holm", False),
        ("", "Brandt", False),
        ("the", "the", False),
    ],
)
def test_two_mentions_of_a_speaker(found: str, labelled: str, same: bool) -> None:
    """The last word in common, or all words of one among those of the other."""
    assert same_speaker(found, labelled) is same


def reading(text: str, source: str, form: str = "subject") -> Reading:
    """Give the reading of a sentence, ten characters into its article, with such a source."""
    start = 10 + text.index(source)
    span = Span(start, start + len(source)) if source else None
    said = Attribution(None, span, "Somebody", None, "observer", "", form, True)
    return Reading(Sentence(10, 10 + len(text), text), (said,), False, {})


SILENT = Reading(Sentence(10, 19, "It rained."), (), False, {})


@pytest.mark.parametrize(
    ("source", "labelled", "possible"),
    [
        ("Mayor Lavinia Brandt", "Lavinia Brandt", True),
        ("the group", "Openwater", True),
        ("The group", "Openwater", True),
        ("She", "Lavinia Brandt", True),
        ("They", "Openwater", True),
        ("Seawatch", "Openwater", False),
        ("the Sylvanian minister", "Lavinia Brandt", False),
    ],
)
def test_words_that_can_be_the_speakers(source: str, labelled: str, possible: bool) -> None:
    """A name must be the speaker's; a pronoun or a role may be anybody's."""
    assert may_name(reading(f"{source} said it rained.", source), labelled) is possible


def test_the_words_of_the_sentence_are_found() -> None:
    """Spans are of the article, words of the sentence."""
    assert source_words(reading("Then, the group said, it rained.", "the group")) == "the group"
    assert source_words(SILENT) == ""


def test_a_quotation_that_runs_on_needs_no_words() -> None:
    """Its speaker is carried over; anywhere else words that name the source are needed."""
    carried, agentless = (reading("It rained.", "", form) for form in ("carried", "passive"))
    assert [has_source(r) for r in (carried, agentless, SILENT)] == [True, False, False]
    assert [may_name(r, "Openwater") for r in (carried, agentless, SILENT)] == [True, False, False]

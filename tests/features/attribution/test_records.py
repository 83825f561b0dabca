"""The records that the stages hand on."""

import pytest

from sayso.features.attribution.records import Attribution, Cue, Mention
from sayso.features.document import Span

CUE = Cue(Span(0, 4), "said", "say", "say")
RECORDS = [
    CUE,
    Attribution(CUE, None, "", None, "", "", "subject"),
    Mention(Span(0, 3), "Ida", "person"),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_cannot_be_changed(record: object) -> None:
    """What one stage found no later stage can change."""
    name = record.__match_args__[0]  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match=f"cannot assign .*{name}|can't set attribute"):
        setattr(record, name, None)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_equal_records_are_one(record: object) -> None:
    """Records are values: they can be compared and kept in sets."""
    copy = eval(repr(record), globals())  # noqa: S307  (the text is the record's own)
    assert {record, copy} == {record}

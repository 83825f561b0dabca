"""Who speaks in sentences that stand in quotation marks and name nobody.

In: sentences, quotations and the speakers found. Out: the `Attribution` of sentences that have
none. May import: text, quotation, records.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from sayso.features.attribution.records import Attribution
from sayso.features.document import Sentence, Span
from sayso.features.quotation import overlapping

# Who spoke at most so many sentences ago may go on.
_REACH = 3

Speakers = Sequence[Attribution | None]


def carried(
    sentences: Sequence[Sentence], speakers: Speakers, quoted: Sequence[bool], spans: Sequence[Span]
) -> dict[int, Attribution]:
    """Give, by index, the speakers of the quoted sentences that have none of their own.

    A sentence has the speaker of the quotation that it is part of, else that of the sentence
    before it, else that of the sentence after it, else of the last who spoke shortly before.

    Parameters
    ----------
    sentences : sequence of Sentence
    speakers : sequence of (Attribution or None)
        For each sentence, the attribution that governs it by its own words.
    quoted : sequence of bool
        For each sentence, whether it stands in quotation marks.
    spans : sequence of Span
        The quotations of the article, in order.
    """
    known = list(speakers)
    open_ = [k for k, attribution in enumerate(known) if quoted[k] and attribution is None]
    told: dict[Span, Attribution | None] = {}
    for k in open_:
        for span in overlapping(spans, sentences[k].start, sentences[k].end):
            if span not in told:
                told[span] = _speaker_in(span, sentences, speakers)
            known[k] = known[k] or told[span]
    for k in open_:
        known[k] = known[k] or (known[k - 1] if k else None)
    for k in reversed(open_):
        known[k] = known[k] or (known[k + 1] if k + 1 < len(known) else None)
    for k in open_:
        earlier = known[max(0, k - _REACH) : k]
        known[k] = known[k] or next((a for a in reversed(earlier) if a is not None), None)
    found = ((k, known[k]) for k in open_)
    return {k: _carried(attribution) for k, attribution in found if attribution is not None}


def _speaker_in(
    quotation: Span, sentences: Sequence[Sentence], speakers: Speakers
) -> Attribution | None:
    """Give who speaks in a quotation: the first one named in its sentences."""
    first = bisect_right(sentences, quotation.start, key=lambda sentence: sentence.end)
    last = bisect_left(sentences, quotation.end, key=lambda sentence: sentence.start)
    return next((a for a in speakers[first:last] if a is not None), None)


def _carried(attribution: Attribution) -> Attribution:
    return replace(attribution, cue=None, source=None, form="carried", governs=True)

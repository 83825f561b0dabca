"""What was found in the words of a sentence, and where in the page they stand.

In: `Prediction` and the text of its document. Out: `Fact`s, and the `Span`s to mark. May import:
features, model.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from sayso.features.attribution.records import Attribution
from sayso.features.document import Span
from sayso.model.prediction import Prediction
from sayso.model.scheme import NARRATOR


class Fact(NamedTuple):
    """Something found in the words: what it is, the words, where to find them, what to add.

    ``place`` is the id of the sentence in which the words stand, "" where that is this one.
    """

    name: str
    text: str
    place: str = ""
    more: str = ""


class Places:
    """Where in the page each character of the text stands.

    Parameters
    ----------
    predictions : iterable of Prediction
        Of an article, in the order of the text.
    prefix : str
        Of all ids.
    """

    def __init__(self, predictions: Iterable[Prediction], prefix: str) -> None:
        self._prefix = prefix
        self._spans = [Span(p.start, p.end) for p in predictions if p.stance_probabilities]

    def id(self, start: int) -> str:
        """Give the id of the sentence that begins at a character."""
        return f"{self._prefix}s{start}"

    def holding(self, span: Span) -> str:
        """Give the id of the sentence in which a span lies, "" if in none."""
        at = bisect_right(self._spans, span.start, key=attrgetter("start")) - 1
        inside = at >= 0 and span.end <= self._spans[at].end
        return self.id(self._spans[at].start) if inside else ""


def spans_of(text: str, prediction: Prediction) -> list[tuple[str, Span]]:
    """Give what is marked in the text: the cue, the source, and what the source stands for."""
    said = _governing(prediction)
    if said is None:
        return []
    cue, antecedent = said.cue.span if said.cue else None, said.antecedent
    if antecedent and said.source and text[slice(*antecedent)] in text[slice(*said.source)]:
        antecedent = None
    named = (("cue", cue), ("source", said.source), ("antecedent", antecedent))
    return [(name, span) for name, span in named if span is not None]


def facts_of(
    text: str,
    prediction: Prediction,
    spans: Iterable[tuple[str, Span]],
    places: Places,
    here: str,
) -> Iterator[Fact]:
    """Give what was found: cue, source, antecedent, quotation, and who speaks besides."""
    for name, span in spans:
        place = places.holding(span)
        elsewhere = place not in ("", here)
        more = " (elsewhere in the article)" if elsewhere else ""
        yield Fact(name, text[slice(*span)], place if elsewhere else "", more)
    said = _governing(prediction)
    if said is not None and said.form == "carried":
        yield Fact("quotation", "goes on from the sentence before")
    elif prediction.quotation:
        yield Fact("quotation", "yes")
    others = (a for a in prediction.attributions if not a.governs and a.speaker)
    said_too = (f"{a.speaker} {a.cue.text if a.cue else ''}".strip() for a in others)
    yield from (Fact("also", words) for words in dict.fromkeys(said_too))


def _governing(prediction: Prediction) -> Attribution | None:
    if prediction.speaker_type == NARRATOR:
        return None
    return next((a for a in prediction.attributions if a.governs), None)

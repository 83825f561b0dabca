"""A sentence in its document -> features with names that a person can read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.features.attribution.reader import Attributed, attribute
from sayso.features.attribution.records import Attribution
from sayso.features.charges import Charges
from sayso.features.content import content_features, told_of
from sayso.features.document import Document, Sentence

# The groups of features that each head may see. A feature's name is "group: fact".
HEAD_GROUPS: Mapping[str, tuple[str, ...]] = {
    "speaker_type": ("speaker", "form", "quotation"),
    "stance": ("cue", "content", "party", "context"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one sentence: its attributions and its features.

    Parameters
    ----------
    sentence : Sentence
    attributions : tuple of Attribution
        All attributions of the sentence, in the order of the text; at most one governs.
    quotation : bool
        Whether the sentence is, or lies inside, a quotation in quotation marks.
    features : mapping of str to float
        Named features, "group: fact"; a feature that is absent is 0.
    """

    sentence: Sentence
    attributions: tuple[Attribution, ...]
    quotation: bool
    features: Mapping[str, float]

    @property
    def governing(self) -> Attribution | None:
        """The attribution that decides the sentence's label; None where the article speaks."""
        return next((a for a in self.attributions if a.governs), None)


def read(document: Document) -> list[Reading]:
    """Read every sentence of a document (furniture left out), in order.

    Examples
    --------
    >>> text = "Mayor Ann Lee denied the claim."
    >>> reading, = read(Document.from_spans("", text, [(0, 31, False)]))
    >>> [name for name in reading.features if name.startswith("speaker")]
    ['speaker: government']
    """
    charges = Charges()
    readings = []
    before: Attributed | None = None
    for item in attribute(document):
        told = told_of(item)
        names = [
            *_speaker(item),
            *_cue(item),
            *content_features(item, told, charges),
            *_context(item, before),
        ]
        features = dict.fromkeys(names, 1.0)
        readings.append(
            Reading(item.words.sentence, item.attributions, item.share >= 0.5, features)
        )
        charges.learn(item, told)
        before = item
    return readings


def _speaker(item: Attributed) -> Iterator[str]:
    governing = item.governing
    if governing is None:
        yield "speaker: none"
    elif not governing.speaker:
        yield "speaker: nobody named"
    else:
        yield f"speaker: {governing.speaker_type or 'of unknown type'}"
    yield f"form: {governing.form if governing else 'none'}"
    if item.share >= 0.5:
        yield "quotation: mostly quoted"
    elif item.share > 0:
        yield "quotation: partly quoted"


def _cue(item: Attributed) -> Iterator[str]:
    if item.cue is None:
        yield "cue: carried over" if item.governing else "cue: none"
    else:
        yield f"cue: {'not ' if item.cue.negated else ''}{item.cue.act}"
        if item.cue.object_act:
            yield f"cue: object {item.cue.object_act}"
    for cue in item.cues:
        if item.governing and cue is not item.cue and cue.form == "gerund":
            yield f"cue: also {cue.act}"


def _context(item: Attributed, before: Attributed | None) -> Iterator[str]:
    governing, earlier = item.governing, before.governing if before else None
    if governing is None or earlier is None or before is None or not governing.speaker:
        return
    if governing.speaker == earlier.speaker and before.cue is not None:
        yield f"context: same speaker before, {before.cue.act}"

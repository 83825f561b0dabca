"""A sentence in its document -> features with names that a person can read."""

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.features.attribution.records import Attribution
from sayso.features.document import Document, Sentence

# The groups of features that each head may see. A feature's name is "group: fact".
HEAD_GROUPS: Mapping[str, tuple[str, ...]] = {
    "speaker_type": ("speaker", "form", "quotation"),
    "stance": ("cue", "context", "party", "content"),
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
    """Read every sentence of a document (furniture left out), in order."""
    return [Reading(s, (), False, {"speaker: none": 1.0}) for s in document.prose]

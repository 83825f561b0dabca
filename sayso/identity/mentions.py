"""A speaker as predictions have it.

In: `Prediction`. Out: `Mention`. May import: model.
"""

from typing import NamedTuple

from sayso.model.prediction import Prediction


class Mention(NamedTuple):
    """A speaker as predictions have it: name, affiliation and speaker type."""

    name: str
    affiliation: str
    type: str


def mention_of(prediction: Prediction) -> Mention:
    """Give the speaker of a sentence as its prediction has it."""
    return Mention(prediction.speaker, prediction.affiliation, prediction.speaker_type)

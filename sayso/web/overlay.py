"""What somebody said of a sentence, laid over what sayso says of it.

In: `Prediction`, and `Label` or `Correction`. Out: what is shown, or the `Label` to store. May
import: features, model, training, render.
"""

from collections.abc import Mapping
from dataclasses import replace
from math import nan
from typing import NamedTuple

from sayso.features.document import Span
from sayso.features.errors import InputError
from sayso.model.prediction import Prediction
from sayso.model.scheme import NARRATOR, NEUTRAL
from sayso.render.article_view import BY_HAND
from sayso.training.label_making import make_label
from sayso.training.labels import Label


class Correction(NamedTuple):
    """What is to be said of a sentence; None leaves what the page shows."""

    speaker_type: str | None = None
    stance: str | None = None
    speaker: str | None = None
    affiliation: str | None = None
    target: str | None = None
    furniture: bool = False


def overlaid(prediction: Prediction, label: Label | None) -> Prediction:
    """Give what is shown of a sentence: the labels given by hand, else sayso's own.

    Confidences and reasons are sayso's, so a label by hand has none. The column `BY_HAND` is added
    to all.
    """
    if label is None:
        return replace(prediction, extra={**prediction.extra, BY_HAND: "0"})
    return replace(
        prediction,
        furniture=label.furniture,
        speaker_type=label.speaker_type,
        stance=label.stance,
        speaker=label.speaker,
        affiliation=label.affiliation,
        target=label.target,
        cue=prediction.cue if label.speaker == prediction.speaker else "",
        speaker_type_confidence=nan,
        stance_confidence=nan,
        needs_review=False,
        extra={**prediction.extra, BY_HAND: "1"},
    )


def label_of(shown: Prediction, correction: Correction, known: Mapping[str, Prediction]) -> Label:
    """Give the label that a correction makes of what is shown.

    A speaker who speaks elsewhere in the article brings along type and affiliation, unless they
    are said too. Who becomes the narrator has no speaker, what becomes neutral no target.

    Parameters
    ----------
    shown : Prediction
    correction : Correction
    known : mapping of str to Prediction
        A sentence of each speaker of the article.

    Raises
    ------
    InputError
        If a name is given to the narrator.
    """
    said = (None, {}) if correction.furniture else _said(shown, correction, known)
    return make_label(shown.document, shown.text, span(shown), *said)


def _said(
    shown: Prediction, correction: Correction, known: Mapping[str, Prediction]
) -> tuple[tuple[str, str], dict[str, str]]:
    """Give both classes and the names."""
    speaker = shown.speaker if correction.speaker is None else correction.speaker.strip()
    other = known.get(speaker) if speaker != shown.speaker else None
    speaker_type = correction.speaker_type or (other or shown).speaker_type or NARRATOR
    if speaker and speaker != shown.speaker and speaker_type == NARRATOR:
        raise InputError(f"{speaker} cannot be the article itself; choose a speaker type first")
    affiliation = correction.affiliation
    if affiliation is None or (other and affiliation == shown.affiliation):
        affiliation = (other or shown).affiliation
    target = shown.target if correction.target is None else correction.target
    classes = speaker_type, correction.stance or shown.stance or NEUTRAL
    names = {"speaker": speaker, "affiliation": affiliation.strip(), "target": target.strip()}
    return classes, names


def span(sentence: Prediction | Label) -> Span:
    """Give the place of a sentence in its document."""
    return Span(sentence.start, sentence.end)

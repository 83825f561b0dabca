"""How the raw articles are cut into sentences and furniture, against the labelled spans.

In: `LabelledDocument`s. Out: `Segmentation`. May import: features, labels.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.features.segmentation import segment
from sayso.training.labels import LabelledDocument


@dataclass(frozen=True, slots=True)
class Segmentation:
    """How many sentences and pieces of furniture are cut as they are labelled.

    Parameters
    ----------
    sentences, met : int
        Labelled sentences, and those with exactly that start and end and taken for sentences.
    furniture, told_apart : int
        Labelled furniture, and that which lies in nothing but furniture.
    lost : int
        Labelled sentences any part of which is taken for furniture.
    """

    sentences: int
    met: int
    furniture: int
    told_apart: int
    lost: int


def segmentation(documents: Iterable[LabelledDocument]) -> Segmentation:
    """Cut each labelled article anew and compare."""
    totals = [0] * 5
    for item in documents:
        totals = [a + b for a, b in zip(totals, _cut(item), strict=True)]
    return Segmentation(*totals)


def _cut(item: LabelledDocument) -> tuple[int, int, int, int, int]:
    cut = segment(item.document.text, item.document.name)
    spans = {(s.start, s.end) for s in cut.prose}
    aside = {i for s in cut.sentences if s.furniture for i in range(s.start, s.end)}
    furniture = [label for label in item.labels if label.furniture]
    return (
        len(item.prose),
        sum((label.start, label.end) in spans for label in item.prose),
        len(furniture),
        sum(aside.issuperset(_inked(label.start, label.text)) for label in furniture),
        sum(not aside.isdisjoint(range(label.start, label.end)) for label in item.prose),
    )


def _inked(start: int, text: str) -> set[int]:
    """Give the places of the characters that are not white space."""
    return {start + i for i, character in enumerate(text) if not character.isspace()}

"""The whole path from raw text to labels, and its stages, by the functions that anybody may call.

Some stages call the ones before them: `attribute` looks for the quotations itself, and `read` calls
`attribute`. Of those the time of the earlier stage, measured beside it, is taken off (`PARTS`).

In: a trained model. Out: `Work`s, and the `Part`s of the path. May import: features, sayso.
"""

from typing import NamedTuple

from benchmarks.work import Work, as_it_is


def whole_path() -> Work:
    """Label raw articles, as the command line does."""
    from sayso.features.segmentation import segment
    from sayso.labelling import Options, label
    from sayso.models import choose

    model, options = choose(), Options()
    return Work(as_it_is, lambda texts: [label(segment(text), model, options) for text in texts])


def segmentation() -> Work:
    """Split articles into sentences and furniture."""
    from sayso.features.segmentation import segment

    return Work(as_it_is, lambda texts: [segment(text) for text in texts])


def quotation() -> Work:
    """Find the quotations of articles that are split."""
    from sayso.features.quotation import quotations
    from sayso.features.segmentation import segment

    return Work(segment, lambda documents: [quotations(document) for document in documents])


def quotation_and_attribution() -> Work:
    """Say of each sentence of articles that are split who speaks."""
    from sayso.features.attribution.reader import attribute
    from sayso.features.segmentation import segment

    return Work(segment, lambda documents: [attribute(document) for document in documents])


def reading() -> Work:
    """Give the features of each sentence of articles that are split."""
    from sayso.features.extraction import read
    from sayso.features.segmentation import segment

    return Work(segment, lambda documents: [read(document) for document in documents])


def heads() -> Work:
    """Give the probabilities of both heads for the features of each article."""
    from sayso.features.extraction import read
    from sayso.features.segmentation import segment
    from sayso.models import choose

    classifier = choose().classifier
    return Work(
        lambda text: [reading.features for reading in read(segment(text))],
        lambda articles: [classifier.predict_proba(features) for features in articles],
    )


WHOLE = "whole path"

STAGES = {
    WHOLE: whole_path,
    "segmentation": segmentation,
    "quotation": quotation,
    "quotation and attribution": quotation_and_attribution,
    "reading": reading,
    "two heads": heads,
}


class Part(NamedTuple):
    """A part of the path: the work that it ends, less the works before it."""

    work: str
    less: tuple[str, ...] = ()


# The path in the order in which a text goes through it. The rest is what labels are made of
# besides: whether the text is English, who is blamed, the records themselves.
PARTS = {
    WHOLE: Part(WHOLE),
    "segmentation": Part("segmentation"),
    "quotation": Part("quotation"),
    "attribution": Part("quotation and attribution", ("quotation",)),
    "features": Part("reading", ("quotation and attribution",)),
    "two heads": Part("two heads"),
    "the rest": Part(WHOLE, ("segmentation", "reading", "two heads")),
}

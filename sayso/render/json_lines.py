"""Predictions -> JSON lines: one object a sentence, with everything that is known of it.

In: `Batch`es and `View`. Out: JSON lines. May import: model, labelling.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from math import isnan
from typing import Any

from sayso.labelling import Batch
from sayso.model.prediction import Prediction
from sayso.model.storage import Metadata
from sayso.render.view import View, version

# What is written by its number: line ends that some readers of lines know and others do not, and
# halves of surrogate pairs, which UTF-8 cannot hold.
_BY_NUMBER = re.compile("[\x85\u2028\u2029\ud800-\udfff]")


def render(batches: Iterable[Batch], view: View) -> Iterator[str]:
    """Give one line for each prediction.

    An object has the fields of a `Prediction`; spans are ``[start, end]`` in the document's text,
    what there is not is null, and an explanation has the sums of all classes, not rounded. It also
    says that its labels are automatic and which model made them, with what measured accuracy.
    """
    origin = {"labels": "automatic", "model": model_of(view.metadata)}
    for batch in batches:
        lines = (json.dumps(_object(p) | origin, ensure_ascii=False) for p in batch.predictions)
        yield _BY_NUMBER.sub(_escaped, "".join(f"{line}\n" for line in lines))


def model_of(metadata: Metadata) -> dict[str, Any]:
    """Give which model made the labels, and with what measured accuracy."""
    return {
        "sayso": version(metadata),
        "label_hash": metadata.label_hash,
        "sentences": metadata.sentences,
        "articles": metadata.articles,
        "exemplars": metadata.exemplars,
        "accuracy": {head: f.accuracy for head, f in metadata.figures.items()},
        "macro_f1": {head: f.macro_f1 for head, f in metadata.figures.items()},
    }


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _object(prediction: Prediction) -> dict[str, Any]:
    found = asdict(prediction)
    explanation = found.pop("explanation")
    rounded: dict[str, Any] = _rounded(found)
    return rounded | {"explanation": explanation["heads"]} if explanation else rounded


def _rounded(value: Any) -> Any:
    """Give confidences to six decimals, and null where there is none."""
    if isinstance(value, dict):
        return {name: _rounded(part) for name, part in value.items()}
    if isinstance(value, float):
        return None if isnan(value) else round(value, 6)
    return value

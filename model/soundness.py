"""Is a classifier that comes from a file a sound one? Else nothing is predicted with it.

A file can be made by anybody, and damaged without being noticed: whatever is read of a classifier
when it predicts and explains is looked at here once, so that it cannot fail later, on some article.

In: what came out of an archive. Out: nothing, or an error. May import: scheme, heads, classifier.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from sayso.model.calibration import COLDEST, HOTTEST
from sayso.model.scheme import CLASSES

if TYPE_CHECKING:
    from sayso.model.head import Head

# The temperature is found by a search that may end a rounding beyond its bounds.
_ROUNDING = 1e-9


def check(classifier: object) -> None:
    """Raise unless this is a fitted classifier whose parts fit together.

    Raises
    ------
    TypeError
        If it, or a part of it, is something else.
    ValueError
        If classes are unknown, shapes do not fit, a number is not finite or out of its range.
    """
    from sayso.model.classifier import SpeakerStanceClassifier

    if not isinstance(classifier, SpeakerStanceClassifier):
        raise TypeError(f"a {type(classifier).__name__} where the classifier should be")
    _check_no_method_is_hidden(classifier)
    heads = getattr(classifier, "heads_", None)
    if not isinstance(heads, dict) or list(heads) != list(CLASSES):
        raise ValueError(f"heads other than {', '.join(CLASSES)}")
    for name, head in heads.items():
        _check_head(name, head)


def _check_head(name: str, head: object) -> None:
    from sayso.model.head import Head

    if not isinstance(head, Head):
        raise TypeError(f"a {type(head).__name__} where the head {name} should be")
    _check_no_method_is_hidden(head)
    if head.name != name:
        raise ValueError(f"a head named {head.name!r:.40} where {name} should be")
    _check_names(f"groups of {name}", head.groups)
    _check_classes(name, head.classes_)
    _check_columns(name, head)
    _check_weights(name, head)
    _check_range(f"C of {name}", head.C_, np.nextafter(0, 1), np.finfo(np.float64).max)
    _check_range(
        f"temperature of {name}", head.temperature_, COLDEST - _ROUNDING, HOTTEST + _ROUNDING
    )


def _check_no_method_is_hidden(part: object) -> None:
    """See that no value stands where a method should be found."""
    hidden = sorted(name for name in vars(part) if callable(getattr(type(part), name, None)))
    if hidden:
        raise ValueError(f"a value in place of the method {hidden[0]:.40}")


def _check_names(what: str, names: Sequence[str]) -> None:
    if not isinstance(names, list | tuple) or not all(isinstance(name, str) for name in names):
        raise TypeError(f"{what}: no list of names")


def _check_classes(name: str, classes: object) -> None:
    if not isinstance(classes, np.ndarray) or classes.ndim != 1 or classes.dtype.kind != "U":
        raise TypeError(f"classes of {name}: no list of names")
    found = classes.tolist()
    if len(found) < 2 or found != sorted(set(found)):
        raise ValueError(f"classes of {name}: fewer than two, not sorted, or one twice")
    unknown = [label for label in found if label not in CLASSES[name]]
    if unknown:
        raise ValueError(f"the unknown class {unknown[0]!r:.40} of {name}")


def _check_columns(name: str, head: "Head") -> None:
    """See that each feature has its own column, counted from 0."""
    features, columns = head.vectorizer_.feature_names_, head.vectorizer_.vocabulary_
    _check_names(f"features of {name}", features)
    places = [columns[feature] for feature in features]
    if not features or places != list(range(len(columns))) or any(map(_is_bool, places)):
        raise ValueError(f"features of {name}: none, or not a column for each")


def _check_weights(name: str, head: "Head") -> None:
    weights = head.regression_.coef_
    if not isinstance(weights, np.ndarray) or weights.dtype != np.float64:
        raise TypeError(f"weights of {name}: no numbers")
    classes = len(head.classes_)
    expected = (1 if classes == 2 else classes, len(head.vectorizer_.feature_names_))
    if weights.shape != expected:
        raise ValueError(f"weights of {name} of shape {weights.shape}, expected {expected}")
    if not np.isfinite(weights).all():
        raise ValueError(f"weights of {name} that are not finite")


def _check_range(what: str, value: object, least: float, most: float) -> None:
    if _is_bool(value) or not isinstance(value, float | int) or not least <= value <= most:
        raise ValueError(f"{what} {value!r:.40}, expected a number from {least:g} to {most:g}")


def _is_bool(value: object) -> bool:
    return isinstance(value, bool)

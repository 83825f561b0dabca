"""A classifier <-> a skops archive, from which nothing is ever run.

skops builds what an archive's schema names: left to itself any estimator of scikit-learn and
hundreds of functions. So the archive is looked through before skops sees it. It may hold a schema
and arrays and unpack to no more than a model needs; in the schema every node must be one of those
that a model is made of; and what comes out must be a sound classifier.

In: a fitted `SpeakerStanceClassifier`, or an archive. Out: an archive, or the classifier. May
import: classifier.
"""

import json
import re
import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from sayso.model.classifier import SpeakerStanceClassifier

# Of the packaged labels a model unpacks to 0.1 MB, and it grows with the features, not the labels.
LARGEST_UNPACKED = 64 * 2**20
_MOST_MEMBERS = 1000

_SCHEMA = "schema.json"
_MEMBER = re.compile(rf"{re.escape(_SCHEMA)}|\d{{1,20}}\.npy")
_OWN_TYPES = ("sayso.model.classifier.SpeakerStanceClassifier", "sayso.model.head.Head")
# How skops builds a node, and as what: all pairs that a model of this format is made of. A known
# type that is built in another way (such as a method of it) is none of them.
_NODES = frozenset(
    {
        *(("ObjectNode", name) for name in _OWN_TYPES),
        ("ObjectNode", "sklearn.feature_extraction._dict_vectorizer.DictVectorizer"),
        ("ObjectNode", "sklearn.linear_model._logistic.LogisticRegression"),
        ("DictNode", "builtins.dict"),
        ("ListNode", "builtins.list"),
        ("TupleNode", "builtins.tuple"),
        ("JsonNode", "builtins.str"),
        ("TypeNode", "builtins.str"),
        ("TypeNode", "numpy.float64"),
        ("NdArrayNode", "numpy.float64"),
        ("NdArrayNode", "numpy.ndarray"),
    }
)


def packed(classifier: "SpeakerStanceClassifier") -> bytes:
    """Give a fitted classifier as an archive."""
    from skops.io import dumps

    archive: bytes = dumps(classifier, compression=ZIP_DEFLATED)
    return archive


def unpacked(archive: bytes) -> "SpeakerStanceClassifier":
    """Give the classifier of an archive.

    Raises
    ------
    Exception
        Of any kind, if the archive is none, or holds anything that a model does not: who made it
        may have meant it to fail in a way that nobody thought of.
    """
    from sklearn.exceptions import InconsistentVersionWarning
    from skops.io import loads

    from sayso.model.soundness import check

    _check_nodes(_schema(archive))
    with warnings.catch_warnings():
        # Other versions are told of once, by `sayso.model.storage.load`.
        warnings.simplefilter("ignore", InconsistentVersionWarning)
        classifier = loads(archive, trusted=list(_OWN_TYPES))
    check(classifier)
    return classifier  # type: ignore[no-any-return]


def _schema(archive: bytes) -> Any:
    """Give the schema of an archive that holds no more than one of a model."""
    with ZipFile(BytesIO(archive)) as members:
        listed = members.infolist()
        names = [member.filename for member in listed]
        strange = [name for name in names if not _MEMBER.fullmatch(name)]
        if strange:
            raise ValueError(f"a member called {strange[0]!r:.80}")
        if len(names) > _MOST_MEMBERS or len(set(names)) < len(names):
            raise ValueError(f"{len(names)} members, too many or one twice")
        # No member is read beyond the size that the archive gives for it.
        size = sum(member.file_size for member in listed)
        if size > LARGEST_UNPACKED:
            raise ValueError(f"{size} bytes unpacked, more than {LARGEST_UNPACKED}")
        return json.loads(members.read(_SCHEMA))


def _check_nodes(schema: Any) -> None:
    strange = sorted(set(_nodes(schema)) - _NODES)
    if strange:
        loader, name = strange[0]
        raise TypeError(f"a {loader:.40} of type {name:.80}")


def _nodes(part: Any) -> Iterator[tuple[str, str]]:
    """Give how each node of a schema is built and as what."""
    if isinstance(part, dict):
        if part.keys() & {"__class__", "__loader__", "__module__"}:
            yield str(part["__loader__"]), f"{part['__module__']}.{part['__class__']}"
        part = list(part.values())
    if isinstance(part, list):
        for child in part:
            yield from _nodes(child)

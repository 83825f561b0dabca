"""A sentence in its document -> features with names that a person can read.

In: `Document`. Out: `Reading` for each sentence, furniture left out. May import: text, records,
attribution, content, stance, clues.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.features.acts import acts
from sayso.features.attribution.reader import Attributed, attribute
from sayso.features.attribution.records import Attribution
from sayso.features.charges import Charges
from sayso.features.content import Content
from sayso.features.content_facts import content_features
from sayso.features.document import Document, Sentence
from sayso.features.own_side import CAMPS
from sayso.features.target_clues import Clues
from sayso.features.target_known import Known

# The groups of features that each head may see. A feature's name is "group: fact".
HEAD_GROUPS: Mapping[str, tuple[str, ...]] = {
    "speaker_type": ("speaker", "form"),
    "stance": ("cue", "content", "party", "context"),
}

# A speaker of whom the article tells nothing is taken for an observer, which is half a fact: the
# label stays and its confidence is low.
_UNTOLD, _HALF = frozenset({"default", "name"}), 0.5
# What speaks for an accusation or a denial; a sentence without any of it tells nothing.
_TELLS = frozenset(
    {
        "content: concern or objection about another side",
        "content: falsity",
        "content: question",
        "context: care, own side charged",
        "context: negation, own side charged",
        "cue: accuse",
        "cue: concern",
        "cue: demand to stop",
        "cue: deny",
        "party: harm or wrong by other",
        "party: harm or wrong by them",
        "party: no harm or wrong by own side",
    }
)


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
        Named features, "group: fact": 1, or 0.5 for the type of a speaker of whom nothing is told;
        a feature that is absent is 0.
    clues : Clues or None
        What it tells of whom it blames or contradicts, if it does; None tells nothing.
    """

    sentence: Sentence
    attributions: tuple[Attribution, ...]
    quotation: bool
    features: Mapping[str, float]
    clues: Clues | None = field(default=None, compare=False, repr=False)

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
    items = attribute(document)
    told = [(item, Content(item)) for item in items]
    states = _states(items)
    charges, known = Charges(domestic=len(states) == 1), Known(told, states)
    readings: list[Reading] = []
    for item, content in told:
        names = [
            *_speaker(item),
            *acts(item),
            *content_features(item, content, charges),
        ]
        readings.append(_reading(item, names, Clues(item, content, known)))
        charges.learn(item, content)
    return readings


def _states(items: Sequence[Attributed]) -> Counter[str]:
    """Count how often the organs of each country speak in an article."""
    speaking = (item.governing for item in items)
    states = (a.affiliation for a in speaking if a and CAMPS.get(a.speaker_type) == "state")
    return Counter(state for state in states if state)


def _reading(item: Attributed, names: list[str], found: Clues) -> Reading:
    governing = item.governing
    if governing is not None and _TELLS.isdisjoint(names):
        names = [*names, "content: nothing telling"]
    if "content: a charge without an author" in names:
        names = [name for name in names if name != "cue: none"]
    features = dict.fromkeys(names, 1.0)
    if governing is not None and governing.known_by in _UNTOLD:
        features[f"speaker: {governing.speaker_type}"] = _HALF
    return Reading(item.words.sentence, item.attributions, item.quoted, features, found)


def _speaker(item: Attributed) -> Iterator[str]:
    governing = item.governing
    if governing is None:
        yield "speaker: none"
    elif not governing.speaker:
        yield "speaker: nobody named"
    else:
        yield f"speaker: {governing.speaker_type}"
    yield f"form: {governing.form if governing else 'none'}"

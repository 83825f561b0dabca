"""The entries of the lexicons: what is known of a word or a name.

In: the cells of a lexicon's row. Out: one frozen entry, such as `Verb`, `Role` or `Place`. May
import: nothing of ours.
"""

from typing import NamedTuple

# The speaker types of those who speak for a state.
STATE = frozenset({"government", "military"})
# The categories of markers that tell of bad conduct.
BAD = frozenset({"harm", "wrongdoing"})


class Verb(NamedTuple):
    """A form of a cue verb; ``forms`` holds base, third, past, participle or gerund."""

    lemma: str
    act: str
    frames: frozenset[str]
    forms: frozenset[str]


class Noun(NamedTuple):
    """A cue noun ("accusation", "concern")."""

    lemma: str
    act: str


class Attitude(NamedTuple):
    """A predicate that voices an attitude ("convinced", "concerned")."""

    word: str
    act: str


class Role(NamedTuple):
    """A noun for who speaks; type "-" takes the type of what it belongs to."""

    role: str
    type: str
    kind: str
    plural: bool

    @property
    def several(self) -> bool:
        """Whether it stands for more than one person ("ministers", "police")."""
        return self.plural or self.kind == "people"


class Modifier(NamedTuple):
    """A word before a role that changes its type or rank."""

    word: str
    effect: str


class Marker(NamedTuple):
    """A phrase of content: ``category`` is the lexicon (harm, falsity ...), ``kind`` its row's."""

    phrase: str
    category: str
    kind: str


Phrase = Verb | Noun | Attitude | Role | Modifier | Marker


class Place(NamedTuple):
    """A country or region; ``sort`` is country, adjective, seat, region or regional."""

    country: str
    sort: str

    @property
    def modifies(self) -> bool:
        """Whether it is an adjective ("Dutch") and not a noun."""
        return self.sort in ("adjective", "regional")


class Body(NamedTuple):
    """An organisation or outlet."""

    name: str
    type: str
    affiliation: str


class Title(NamedTuple):
    """A title before a name."""

    title: str
    type: str
    gender: str


Name = Place | Body | Title


class Figure(NamedTuple):
    """A public figure whom news names without saying for whom they speak."""

    type: str
    affiliation: str

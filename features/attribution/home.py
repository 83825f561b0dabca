"""The country that an article is about: whose police it means by "police".

In: the `Words` of an article. Out: `Home`, which tells the country at any place. May import:
lexicon, words.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from sayso.features.attribution.entities import majority
from sayso.features.entries import STATE, Place
from sayso.features.knowledge import is_country, state_of
from sayso.features.lexicon import lexicon
from sayso.features.words import Words

# A dateline ("OSLO, May 4 - ") and a role that one state alone has count for so many mentions.
_DATELINE, _ROLE = 3, 2
# Who spoke so many sentences ago is still near.
_NEAR = 1


def home_of(article: Sequence[Words]) -> str:
    """Give the country that an article speaks of most, "" if of none.

    Places, organs of a state ("the FBI"), the dateline and roles that one state alone has tell.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> home_of([annotate(Sentence(0, 41, "A congressman met Norwegian police."))])
    'United States'
    """
    votes: Counter[str] = Counter()
    for words in article:
        if words.lead:
            votes[_dateline(words)] += _DATELINE
        for place in words.places.values():
            if not _sends(words, place.start):
                votes[place.entry.country] += 1
        for body in words.bodies.values():
            if is_country(body.entry.affiliation):
                votes[body.entry.affiliation] += 1
        for role in words.roles.values():
            state = state_of(role.entry.role)
            if state:
                votes[state] += _ROLE
    del votes[""]
    return majority(votes)


def _sends(words: Words, place: int) -> bool:
    """Tell whether a country is named only as that of an envoy ("the ambassador of Peru")."""
    return words.norm(place - 1) in ("of", "to") and words.among(place - 2, "envoy")


def _dateline(words: Words) -> str:
    """Give the country of a dateline's place, which may stand in capitals, or ""."""
    texts = [token.text.title() for token in words.tokens[: words.lead]]
    hits = (hit.entry for hit in lexicon().names.longest(texts).values())
    return next((entry.country for entry in hits if isinstance(entry, Place)), "")


class Home:
    """Whose organ an article means by "police", sentence by sentence.

    The state of another organ in the same sentence, or of whom spoke right before, else the
    country that the article is about.

    Parameters
    ----------
    country : str
        The country that the article is about.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> home = Home("Norway")
    >>> home.open(annotate(Sentence(0, 45, "The Dutch army left, the foreign ministry said")))
    >>> home.at(22), home.at(0)
    ('Netherlands', 'Norway')
    >>> home.open(annotate(Sentence(50, 75, "In Lima, police said so.")))
    >>> home.at(59)
    'Peru'
    """

    def __init__(self, country: str) -> None:
        self._country = country
        self._words: Words | None = None
        self._unread: list[Words] = []
        self._spoke: tuple[int, str] | None = None
        self._sentence = 0
        self._torn: Counter[str] = Counter()
        self._police = self._army = 0

    @property
    def policed(self) -> bool:
        """Whether the article speaks of the police rather than of an army."""
        self._read()
        return self._police > self._army

    @property
    def torn(self) -> str:
        """The country whose opposition the article speaks of."""
        self._read()
        return majority(self._torn) or self._country

    def open(self, words: Words) -> None:
        """Begin a sentence; it is read only where somebody asks."""
        self._sentence += 1
        self._words = words
        self._unread.append(words)

    def _read(self) -> None:
        """Take note of what the sentences so far tell of the whole article."""
        for words in self._unread:
            for hit in words.places.values():
                end = hit.end + (words.norm(hit.end) == "'s")
                if words.among(end, "of a torn country") and hit.entry.country:
                    self._torn[hit.entry.country] += 1
            self._police += len(words.all_among("police"))
            army = (role.entry for role in words.roles.values() if role.entry.type == "military")
            self._army += sum(role.role != "officer" for role in army)
        self._unread.clear()

    def heard(self, state: str) -> None:
        """Take note of the state for which somebody just spoke."""
        self._spoke = self._sentence, state

    def at(self, offset: int) -> str:
        """Give the state of an organ that is named at an offset without its state."""
        organs = _organs(self._words) if self._words is not None else ()
        before = [state for at, state in organs if at < offset]
        if before:
            return before[-1]
        if self._spoke is not None and self._spoke[0] >= self._sentence - _NEAR:
            return self._spoke[1]
        return self._country


def _organs(words: Words) -> Iterator[tuple[int, str]]:
    """Give where a sentence names an organ of a state, and which, after the place it opens with."""
    scene = words.places.get(1) if words.norm(0) == "in" else None
    if scene is not None and scene.entry.country and words.norm(scene.end) == ",":
        yield words.starts[1], scene.entry.country
    for hit in words.roles.values():
        if hit.entry.type in STATE:
            end = hit.start - (words.norm(hit.start - 1) in ("'s", "'"))
            place = words.names_by_end.get(end)
            if place is not None and isinstance(place.entry, Place) and place.entry.country:
                yield words.starts[hit.start], place.entry.country

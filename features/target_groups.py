"""The parties that a sentence names by a common noun: "Syrian rebels", "the group", "police"."""

from collections.abc import Mapping

from sayso.features.attribution.bodies import Bodies
from sayso.features.attribution.reader import Attributed
from sayso.features.content import Content
from sayso.features.entries import Role
from sayso.features.lexicon import word_set
from sayso.features.phrase_table import Hit
from sayso.features.target_parties import STATE, Named, Target, names
from sayso.features.target_people import counted, is_head, people_of, phrase_start
from sayso.features.words import Words

# Between a country's name and the noun of its own stands at most one word.
_BETWEEN = 1
# Several states together: they are named as they stand.
_ALLIANCES = frozenset({"alliance", "coalition"})
# What is no party, whoever runs it, and what is only another word for a state.
_NO_PARTY = frozenset({"campaign"})
_SIDE = "side"
_MEDIA = "media"


class Known:
    """What an article has told of its parties so far.

    Parameters
    ----------
    states : mapping of str to int
        How often the organs of each state speak in the article.
    """

    def __init__(self, states: Mapping[str, int] | None = None) -> None:
        self.states = states or {}
        self._bodies = Bodies()
        self._groups: dict[str, Target] = {}
        self._clients: dict[str, frozenset[str]] = {}

    def open(self, words: Words) -> None:
        """Begin a sentence."""
        self._bodies.open(words)

    def learn(self, group: Named) -> None:
        """Take note of a group."""
        known = self._groups.get(group.called)
        if known is None or _length(group.target) >= _length(known):
            self._groups[group.called] = group.target

    def group(self, target: Target, noun: str) -> Target:
        """Give the fullest name so far of a group that is named by its noun alone."""
        known = self._groups.get(noun, target)
        return known if _length(target) == 1 < _length(known) else target

    def represent(self, item: Attributed, clients: frozenset[str]) -> None:
        """Take note of whom the speaker of a sentence speaks for."""
        if clients and item.governing is not None:
            self._clients[item.governing.speaker] = clients

    def clients(self, item: Attributed) -> frozenset[str]:
        """Give whom the speaker of a sentence was said to speak for."""
        said = item.governing
        return self._clients.get(said.speaker, frozenset()) if said else frozenset()

    def body(self, noun: str, at: int) -> Target | None:
        """Give the body named last before an offset that a noun may mean ("the group")."""
        body = self._bodies.called(noun, at)
        return Target(body.affiliation or body.text, body.span) if body is not None else None


def _length(target: Target) -> int:
    return len(target.name.split())


def parties_of(item: Attributed, content: Content, known: Known) -> list[Named]:
    """Give the parties that a sentence names, in order, and take note of its groups.

    Examples
    --------
    >>> from sayso.features.attribution.reader import attribute
    >>> from sayso.features.content import content_of
    >>> from sayso.features.document import Document
    >>> text = "The Peruvian army fought Chilean rebels."
    >>> item, = attribute(Document.from_sentences("", [text]))
    >>> [party.target.name for party in parties_of(item, content_of(item), Known())]
    ['Peru', 'Chilean rebels']
    """
    known.open(item.words)
    common = [_common(item, role, content, known) for role in item.words.roles.values()]
    found = [party for party in common if party is not None]
    taken = {i for party in found if party.kind != "people" for i in range(party.start, party.end)}
    found += [party for party in names(item, content, known.states) if party.start not in taken]
    found.sort(key=lambda party: party.start)
    for party in found:
        if party.kind in ("group", "people"):
            known.learn(party)
    return found


def _common(item: Attributed, role: Hit[Role], content: Content, known: Known) -> Named | None:
    """Give the party that a common noun means, if it means one.

    A state's organ without its state is of the country that the article is about.
    """
    words, noun = item.words, role.entry.role.split()[-1]
    if counted(words, role) or not _may_be_party(words, role, noun):
        return _people(item, role, known)
    side = content.found.get(role.start)
    own = side is not None and side.side == "own"
    led = "-" in words.norm(role.start - 1)  # "Iranian-backed forces" are not Iran's own
    of_state = role.entry.type in STATE and noun not in _ALLIANCES and not led
    if of_state:
        home = item.article.home
        if side is None or not home or not is_head(words, role.end):
            return None
        target = Target(home, words.span(role.start, role.end))
        own = own or home in content.own.names
        return Named(role.start, role.end, target, "state", own, noun)
    if _is_anaphoric(words, role):
        before = known.body(noun, words.sentence.start)
        here = known.body(noun, words.starts[role.start])
        mine = here is not None and here.name in content.own.names
        body = before if mine else here
        return Named(role.start, role.end, body, "body", own, noun) if body is not None else None
    start = phrase_start(words, role)
    target = known.group(Target(words.text(start, role.end), words.span(start, role.end)), noun)
    return Named(start, role.end, target, "group", own, noun)


def _people(item: Attributed, role: Hit[Role], known: Known) -> Named | None:
    """Give the people whom a noun names, by the fullest name so far."""
    found = people_of(item, role) if role.start not in item.words.names else None
    if found is None or found.kind != "people":
        return found
    return found._replace(target=known.group(found.target, found.called))


def _may_be_party(words: Words, role: Hit[Role], noun: str) -> bool:
    """Tell a party from a single person, a document, a country's own noun and part of a name."""
    entry, owned = role.entry, words.norm(role.start - 1) == "'s"
    if (
        noun in _NO_PARTY
        or noun in word_set("judges")
        or noun in word_set("document")
        or noun in word_set("state noun")
    ):
        return False
    if words.norm(role.end) == "of" and role.end + 1 in words.roles:
        return False  # "groups of rebels"
    if owned or role.start in words.names or words.is_capital(role.end):
        return False
    of_country = _follows_country(words, role.start)
    if of_country and (entry.type in STATE or noun == _SIDE):
        return False  # the country itself is named
    if entry.kind != "body":
        the_media = noun == _MEDIA and is_head(words, role.end)
        return the_media or (entry.several and entry.type in (*STATE, "opposition"))
    known = entry.type in (*STATE, "opposition") or entry.plural
    return known or of_country or _is_anaphoric(words, role)


def _is_anaphoric(words: Words, role: Hit[Role]) -> bool:
    """Tell of "the group", "this company": the body named last."""
    entry = role.entry
    plain = entry.kind == "body" and not entry.plural and entry.type not in (*STATE, "opposition")
    return plain and words.among(role.start - 1, "definite")


def _follows_country(words: Words, i: int) -> bool:
    """Tell whether the noun at a token is said to be a country's ("Norway's new army")."""
    k = i - 1
    while k >= i - _BETWEEN and k + 1 not in words.names_by_end:
        if not words.is_word(k) or words.classes[k]:
            break
        k -= 1
    k = k - 1 if words.norm(k) == "'s" else k
    hit = words.names_by_end.get(k + 1)
    place = words.places.get(hit.start) if hit is not None else None
    return place is not None and bool(place.entry.country)

"""The parties that a sentence names by a common noun: "Syrian rebels", "the group", "police".

In: `Attributed`, `Content` and the hit of a role. Out: `Named`, or None. May import: lexicon,
words, attribution, content.
"""

from sayso.features.attribution.reader import Attributed
from sayso.features.content import Content
from sayso.features.entries import STATE, Role
from sayso.features.lexicon import word_set
from sayso.features.phrase_table import Hit
from sayso.features.target_parties import Named, Target
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


def named_alone(item: Attributed, role: Hit[Role], content: Content) -> Named | None:
    """Give the party that a common noun means, if it means one; a group as it stands here.

    A state's organ without its state is of the country that the article is about.

    Parameters
    ----------
    item : Attributed
    role : Hit of Role
        The noun.
    content : Content

    Examples
    --------
    >>> from sayso.features.attribution.reader import attribute
    >>> from sayso.features.content import Content
    >>> from sayso.features.document import Document
    >>> item, = attribute(Document.from_sentences("", ["The navy fought Chilean rebels."]))
    >>> named_alone(item, item.words.roles[4], Content(item)).target.name
    'Chilean rebels'
    """
    words, noun = item.words, role.entry.role.split()[-1]
    if not _may_be_party(words, role, noun) or counted(words, role):
        return people_of(item, role) if role.start not in words.names else None
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
        here = _body(item, noun, words.starts[role.start])
        if here is not None and here.name in content.own.names:
            here = _body(item, noun, words.sentence.start)
        return Named(role.start, role.end, here, "body", own, noun) if here is not None else None
    start = phrase_start(words, role)
    target = Target(words.text(start, role.end), words.span(start, role.end))
    return Named(start, role.end, target, "group", own, noun)


def _body(item: Attributed, noun: str, before: int) -> Target | None:
    """Give the body named last before an offset that a noun may mean."""
    body = item.article.bodies.called(noun, before)
    return Target(body.affiliation or body.text, body.span) if body is not None else None


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

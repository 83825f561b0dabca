"""What a noun phrase tells of whom it names: speaker type, affiliation and gender.

``owners`` are the mentions that the phrase itself holds: whose spokesman, whose ministry.
"""

from collections.abc import Sequence

from sayso.features.attribution.phrase_parts import Parts
from sayso.features.attribution.records import Mention
from sayso.features.entries import Place
from sayso.features.lexicon import is_country, lexicon, opposition_of, public_figure, word_set
from sayso.features.phrase_table import Hit
from sayso.features.words import Words, within

# A word before a role of no type of its own ("defence source") gives it one of these.
_GIVEN = ("government", "observer", "media")
# Who speaks for no country: its opposition, its newspapers and its citizens are not the state.
_STATELESS = ("observer", "media", "opposition")
# Whoever is said to be of, at, with or for a body belongs to it ("analyst at Acme").
_BELONGS = ("of", "at", "for", "with", "from")


def speaker_type(parts: Parts, owners: Sequence[Mention]) -> str:
    """Give the speaker type that a phrase tells, or ""."""
    effects, own = _effects(parts), _own_type(parts)
    if is_former(parts):
        return "observer"
    if own in ("government", "military", "-") and "opposition" in effects:
        return "opposition"
    if own in ("government", "-") and "military" in effects:
        return "military"
    if own == "military" and _is_police(parts, owners):
        return "government"
    if parts.noun in word_set("ruling") or _sender(parts, owners):
        return "government"
    if own == "-":
        return _owner_type(parts, owners) or next((e for e in _GIVEN if e in effects), "")
    if not own and parts.head is None:
        belongs = owners if parts.link != "to" else []
        return next((owner.type for owner in belongs if owner.kind == "body"), "")
    return _overruled(parts, owners) or own


def _is_police(parts: Parts, owners: Sequence[Mention]) -> bool:
    """Tell whether a rank that armies and the police have is one of the police."""
    words = parts.words
    if parts.noun.rstrip(".") not in word_set("police rank"):
        return False
    bodies = [hit.entry.type for hit in parts.bodies]
    bodies += [owner.type for owner in owners if owner.kind == "body"]
    beside = any(words.among(i, "police") for i in range(parts.start, parts.stop))
    return beside or "government" in bodies


def is_former(parts: Parts) -> bool:
    """Tell whether a phrase says that somebody no longer is what it names."""
    return "former" in _effects(parts) and bool(parts.head or parts.titles)


def _effects(parts: Parts) -> set[str]:
    words, start, end = parts.words, parts.start, parts.end
    effects = {hit.entry.effect for hit in within(words.modifiers, start, end)}
    if any(words.norm(i).startswith("ex-") for i in range(start, end)):
        effects.add("former")
    return effects


def _own_type(parts: Parts) -> str:
    """Give the type of the head, else that of a title; "-" is that of an owner."""
    if parts.head:
        return parts.head.entry.type
    return next((hit.entry.type for hit in parts.titles if hit.entry.type != "-"), "")


def _owner_type(parts: Parts, owners: Sequence[Mention]) -> str:
    """Give the type of what a role belongs to: a body beside it, a possessor, a complement."""
    if parts.bodies:
        return parts.bodies[-1].entry.type
    for hit in reversed(parts.roles):
        if hit.entry.type != "-":
            return hit.entry.type
    for owner in owners:
        if owner.type and not (owner.kind == "country" and owner.foreign):
            return owner.type
    return "government" if any(hit.entry.country for hit in parts.places) else ""


def _overruled(parts: Parts, owners: Sequence[Mention]) -> str:
    """Give the type of a body that tells more than the role: a president of a union, or ""."""
    noun, head = parts.noun.split()[-1], parts.head
    if noun in word_set("collective") and parts.link == "of":
        return owners[-1].type if owners[-1].kind != "country" else ""
    if noun in word_set("party member") and parts.link in ("on", "in"):
        return "government"
    bodies = [hit.entry.type for hit in parts.bodies]
    if head and head.entry.kind == "body":
        return "observer" if "observer" in bodies and head.entry.type == "government" else ""
    if parts.link in (*_BELONGS, ""):
        complement = within(parts.words.bodies, parts.complement, parts.stop)
        bodies += [owner.type for owner in owners if owner.kind == "body"]
        bodies += [hit.entry.type for hit in complement]
    return bodies[0] if bodies and noun in word_set("of any body") else ""


def _sender(parts: Parts, owners: Sequence[Mention]) -> str:
    """Give the country whose envoy somebody is ("Norway's U.N. envoy"), or ""."""
    if not parts.is_envoy:
        return ""
    if parts.places:
        return parts.places[0].entry.country
    sends = not parts.link or parts.core > parts.start or parts.link == "of"
    return next((o.affiliation for o in owners[:1] if sends and o.kind == "country"), "")


def affiliation(parts: Parts, owners: Sequence[Mention]) -> str:
    """Give the country or organisation that a phrase tells, or "".

    A former official speaks for nobody, an envoy for who sent him.
    """
    if is_former(parts):
        return ""
    return (
        _sender(parts, owners)
        or _body(parts)
        or _unknown_body(parts)
        or next((hit.entry.country for hit in _places(parts) if hit.entry.country), "")
        or _owned(parts, owners)
    )


def _body(parts: Parts) -> str:
    """Give what the body in the core speaks for; a place right before an organ says whose it is."""
    for hit in reversed(parts.bodies):
        place = parts.words.names_by_end.get(hit.start)
        if place and isinstance(place.entry, Place) and is_country(hit.entry.affiliation):
            return place.entry.country or hit.entry.affiliation
        if hit.entry.affiliation:
            return hit.entry.affiliation
    return ""


def _places(parts: Parts) -> list[Hit[Place]]:
    """Give the places that are not part of a person's name ("Max Sidon")."""
    first, last = parts.name or (parts.end, parts.end)
    return [hit for hit in parts.places if not first <= hit.start < last]


def _owned(parts: Parts, owners: Sequence[Mention]) -> str:
    """Give what the possessor or the complement speaks for; nobody is of whom he speaks to."""
    if parts.link == "to" or (parts.link and parts.is_envoy and len(owners) == 1):
        owners = owners[:-1]
    told = next((owner.affiliation for owner in owners if owner.affiliation), "")
    if told or parts.head is None or parts.head.entry.type in ("government", "military"):
        return told
    private = parts.noun.split()[-1] in word_set("private")
    if not owners or private or parts.link not in (*_BELONGS, ""):
        return ""
    owner = owners[-1]
    known = owner.type or owner.gender or public_figure(owner.text)
    return owner.text if owner.name and not known else ""


def _unknown_body(parts: Parts) -> str:
    """Give the name in capitals that no lexicon has before a role ("Acme analyst"), or ""."""
    words, head = parts.words, parts.head
    if head is None or head.entry.type in ("government", "military"):
        return ""
    if head.entry.role.split()[-1] in word_set("private"):
        return ""
    known = [(hit.start, hit.end) for hit in words.names.values()]
    known += [(hit.start, hit.end) for hit in parts.roles]
    known += [(hit.start, hit.end) for hit in words.modifiers.values()]
    tokens = {i for first, last in known for i in range(first, last)}
    start = head.start
    while start > parts.core and start - 1 not in tokens and _is_unknown(words, start - 1):
        start -= 1
    stop = head.end if words.is_capital(head.start) and head.entry.kind == "body" else head.start
    return words.text(start, stop) if start < head.start else ""


def _is_unknown(words: Words, i: int) -> bool:
    """Tell whether a token has a capital of its own, and says no more than a name."""
    text = words.tokens[i].text
    if not words.is_capital(i) or not words.is_word(i) or words.classes[i] or "-" in text:
        return False
    return i > words.lead or not text[1:].islower()


def speaks_for(type_: str, affiliation: str, noun: str = "") -> str:
    """Give the affiliation that a speaker of a type can have: only its organs speak for a state.

    Examples
    --------
    >>> speaks_for("government", "Norway"), speaks_for("observer", "Norway")
    ('Norway', '')
    >>> speaks_for("opposition", "Norway", "opposition leader")
    'Norwegian opposition'
    """
    # The Holy See is a church too.
    if type_ not in _STATELESS or not is_country(affiliation) or affiliation == "Vatican":
        return affiliation
    return opposition_of(affiliation) if type_ == "opposition" and "opposition" in noun else ""


def gender(parts: Parts) -> str:
    """Give f or m as the title, the first name or the role tells, or ""."""
    for hit in parts.titles:
        if hit.entry.gender in ("f", "m"):
            return hit.entry.gender
    if parts.name:
        return gender_of(parts.words.tokens[parts.name[0]].text)
    return "f" if parts.noun.endswith("woman") else "m" if parts.noun.endswith("man") else ""


def gender_of(first_name: str) -> str:
    """Give f or m as a first name tells, or "".

    Examples
    --------
    >>> gender_of("Anna"), gender_of("Robin")
    ('f', '')
    """
    return lexicon().first_names.get(first_name, "").replace("u", "")

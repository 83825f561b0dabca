"""What a noun phrase tells of whom it names: kind, speaker type, origin and gender.

``owners`` are the mentions that the phrase itself holds: whose spokesman, whose ministry.

In: `Parts` and the mentions that they hold. Out: speaker type, kind and gender, or "". May import:
lexicon, words, records.
"""

from collections.abc import Sequence
from functools import lru_cache

from sayso.features.attribution.affiliations import BELONGS, is_former, sender
from sayso.features.attribution.phrase_parts import Parts
from sayso.features.attribution.records import Mention
from sayso.features.lexicon import lexicon, word_set
from sayso.features.words import within

# A word before a role of no type of its own ("defence source") gives it one of these.
_GIVEN = ("government", "observer", "media")


def speaker_type(parts: Parts, owners: Sequence[Mention]) -> str:
    """Give the speaker type that a phrase tells, or ""."""
    own = _own_type(parts)
    turned = _turned(parts, own) if parts.effects else ""
    if turned:
        return turned
    if own == "military":
        if _is_police(parts, owners):
            return "government"
        if any(o.type == "opposition" and o.kind == "body" for o in owners):
            return "opposition"  # "Gen. Max Roe of the Free Army"
    if parts.noun in word_set("ruling") or (parts.head is not None and sender(parts, owners)):
        return "government"
    if parts.link and parts.is_part:
        return owners[-1].type if owners else ""
    if own == "-":
        told = _owner_type(parts, owners) or next((e for e in _GIVEN if e in parts.effects), "")
        return told or ("media" if _is_hearsay(parts) else "")
    if not own and parts.head is None:
        if not owners or parts.link == "to":
            return ""
        return next((owner.type for owner in owners if owner.kind == "body"), "")
    return _overruled(parts, owners) or own


def _turned(parts: Parts, own: str) -> str:
    """Give the type that the words beside a role of type ``own`` turn it into, or ""."""
    if is_former(parts):
        return "observer"
    turns = own in ("government", "military", "-") or parts.noun in word_set("opposition noun")
    if "opposition" in parts.effects and turns:
        return "opposition"  # "rebel commander", "banned group"
    return "military" if "military" in parts.effects and own in ("government", "-") else ""


def _is_hearsay(parts: Parts) -> bool:
    """Tell "reports said" from "the reports said", which somebody wrote whom the article knows."""
    words = parts.words
    return words.norm(parts.end - 1) == "reports" and not words.among(parts.start - 1, "definite")


def _is_police(parts: Parts, owners: Sequence[Mention]) -> bool:
    """Tell whether a rank that armies and the police have is one of the police."""
    words = parts.words
    if parts.noun.rstrip(".") not in word_set("police rank"):
        return False
    bodies = [hit.entry.type for hit in parts.bodies]
    bodies += [owner.type for owner in owners if owner.kind == "body"]
    stop = parts.stop
    if words.norm(stop) == ",":  # "Sgt. Max Roe, a spokesman for the police, said"
        stop += 1
        while stop < len(words) and words.norm(stop) != ",":
            stop += 1
    beside = words.any_among(range(parts.start, stop), "police")
    return beside or "government" in bodies


def _own_type(parts: Parts) -> str:
    """Give the type of the head, else that of a title; "-" is that of an owner."""
    head = parts.head
    if not parts.titles:
        return head.entry.type if head is not None else ""
    titles = [hit for hit in parts.titles if hit.entry.type != "-"]
    if head and (head.entry.type != "-" or not any(hit.end == head.end for hit in titles)):
        return head.entry.type
    return next((hit.entry.type for hit in titles), "")


def _owner_type(parts: Parts, owners: Sequence[Mention]) -> str:
    """Give the type of what a role belongs to: a body beside it, a possessor, a complement."""
    if parts.bodies:
        return parts.bodies[-1].entry.type
    told = [hit.entry.type for hit in reversed(parts.roles) if hit.entry.type != "-"]
    if told and not (told == ["media"] and owners):  # "media coordinator of the rebels"
        return told[0]
    for owner in owners:
        place = owner.kind == "country" and (owner.foreign or parts.link == "in")
        if owner.type and not place:
            return owner.type
    return "government" if any(hit.entry.country for hit in parts.places) else ""


def _overruled(parts: Parts, owners: Sequence[Mention]) -> str:
    """Give the type of a body that tells more than the role: a president of a union, or ""."""
    noun, head = parts.noun.split()[-1], parts.head
    if noun in word_set("collective") and parts.link == "of":
        return owners[-1].type if owners[-1].kind != "country" else ""
    if noun in word_set("party member") and parts.link in ("on", "in"):
        return "government"
    if noun in word_set("page"):
        return _owner_type(parts, owners)  # "the Kremlin's website"
    bodies = [hit.entry.type for hit in parts.bodies]
    if head and head.entry.kind == "body":
        return "observer" if "observer" in bodies and head.entry.type == "government" else ""
    if noun not in word_set("of any body"):
        return ""
    if parts.link in (*BELONGS, ""):
        complement = within(parts.words.bodies, parts.complement, parts.stop)
        bodies += [owner.type for owner in owners if owner.kind == "body"]
        bodies += [hit.entry.type for hit in complement]
    return bodies[0] if bodies else ""


def kind(parts: Parts) -> str:
    """Give the kind of a mention that is no pronoun: person, people, body, document or ""."""
    if parts.name:
        return "person"
    noun, documents = parts.noun, word_set("document")
    if noun in documents or noun.rstrip("s") in documents:
        return "document"
    if parts.head is None:
        return ""
    role = parts.head.entry
    return "people" if role.plural and role.kind == "person" else role.kind


def is_foreign(parts: Parts) -> bool:
    """Tell whether somebody is said to be of a part of the world that is no state."""
    for place in parts.places:
        if not place.entry.country:
            return True
    return parts.noun.startswith("world ")


def gender(parts: Parts) -> str:
    """Give f or m as the title, the first name or the role tells, or ""."""
    for hit in parts.titles:
        if hit.entry.gender in ("f", "m"):
            return hit.entry.gender
    if parts.name:
        return gender_of(parts.words.texts[parts.name[0]])
    return _gender_of_role(parts.noun)


@lru_cache(maxsize=2**12)
def _gender_of_role(noun: str) -> str:
    for one, sex in ("woman", "f"), ("man", "m"):  # "father of three"
        if noun.endswith(one) or not word_set(one).isdisjoint(noun.split()):
            return sex
    return ""


def gender_of(first_name: str) -> str:
    """Give f or m as a first name tells, or "".

    Examples
    --------
    >>> gender_of("Anna"), gender_of("Robin")
    ('f', '')
    """
    return lexicon().first_names.get(first_name, "").replace("u", "")

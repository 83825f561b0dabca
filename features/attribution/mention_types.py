"""What a noun phrase tells of whom it names: speaker type, affiliation and gender.

``owners`` are the mentions that the phrase itself holds: whose spokesman, whose ministry.
"""

from collections.abc import Sequence

from sayso.features.attribution.phrase_parts import Parts
from sayso.features.attribution.records import Mention
from sayso.features.lexicon import lexicon, word_set
from sayso.features.words import within

# A word before a role of no type of its own ("defence source") gives it one of these.
_GIVEN = ("government", "observer", "media")


def speaker_type(parts: Parts, owners: Sequence[Mention]) -> str:
    """Give the speaker type that a phrase tells, or ""."""
    effects, own = _effects(parts), _own_type(parts)
    if "former" in effects and (parts.head or parts.titles):
        return "observer"
    if own in ("government", "military", "-") and "opposition" in effects:
        return "opposition"
    if own in ("government", "-") and "military" in effects:
        return "military"
    if parts.noun in word_set("ruling"):
        return "government"
    if own == "-":
        return _owner_type(parts, owners) or next((e for e in _GIVEN if e in effects), "")
    if not own and parts.head is None:
        return next((owner.type for owner in owners if owner.kind == "body"), "")
    return own


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
    if _sent_by(parts, owners):
        return "government"
    if parts.bodies:
        return parts.bodies[-1].entry.type
    for hit in reversed(parts.roles):
        if hit.entry.type != "-":
            return hit.entry.type
    for owner in owners:
        if owner.type:
            return owner.type
    return "government" if parts.places else ""


def _sent_by(parts: Parts, owners: Sequence[Mention]) -> str:
    """Give the country whose envoy somebody is ("Norway's U.N. envoy"), or ""."""
    if not parts.noun or parts.noun.split()[-1] not in word_set("envoy"):
        return ""
    countries = [hit.entry.country for hit in parts.places]
    countries += [owner.affiliation for owner in owners if owner.kind == "country"]
    return countries[0] if countries else ""


def affiliation(parts: Parts, owners: Sequence[Mention]) -> str:
    """Give the country or organisation that a phrase tells, or ""."""
    if _sent_by(parts, owners):
        return _sent_by(parts, owners)
    if parts.bodies:
        return parts.bodies[-1].entry.affiliation
    if parts.places:
        return parts.places[0].entry.country
    return next((owner.affiliation for owner in owners if owner.affiliation), "")


def gender(parts: Parts) -> str:
    """Give f or m as the title, the first name or the role tells, or ""."""
    for hit in parts.titles:
        if hit.entry.gender in ("f", "m"):
            return hit.entry.gender
    if parts.name:
        first = parts.words.tokens[parts.name[0]].text
        return lexicon().first_names.get(first, "").replace("u", "")
    return "f" if parts.noun.endswith("woman") else "m" if parts.noun.endswith("man") else ""

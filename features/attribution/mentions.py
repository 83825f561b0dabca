"""The noun phrase that names a source -> who that is, as far as the phrase itself tells.

In: `Words` and the tokens of a noun phrase. Out: `Mention`. May import: lexicon, words, records.
"""

from collections.abc import Sequence

from sayso.features.attribution.affiliations import affiliation, is_former
from sayso.features.attribution.mention_types import (
    gender,
    gender_of,
    is_foreign,
    kind,
    speaker_type,
)
from sayso.features.attribution.name_runs import name_before, name_end
from sayso.features.attribution.named_bodies import named_body
from sayso.features.attribution.phrase_parts import Parts, take_apart
from sayso.features.attribution.records import Mention
from sayso.features.lexicon import word_set
from sayso.features.words import Words

_PARTY_TAGS = ("r-", "d-", "i-")
_PRONOUN_OF = {"its": "it", "their": "they", "his": "he", "her": "she"}
_CLOSES_APPOSITION = frozenset({",", ".", "", ")", "”", '"', ";", ":", "--", "—", "–"})


def read_phrase(words: Words, start: int, end: int) -> Mention:
    """Say who the noun phrase at tokens ``[start:end]`` names.

    A document ("the ministry's statement") stands for whoever owns it, where the phrase says so.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 46, "Norway's deputy foreign minister Ann Lee agreed"))
    >>> mention = read_phrase(words, 0, 7)
    >>> mention.text, mention.kind, mention.type, mention.affiliation
    ('Ann Lee', 'person', 'government', 'Norway')
    """
    question = ("phrase", start, end)
    mention: Mention | None = words.answers.get(question)
    if mention is None:
        mention = words.answers[question] = _read(words, start, end)
    return mention


def _read(words: Words, start: int, end: int) -> Mention:
    first, last = start, end
    while start < end - 1 and ("article" in words.sets[start] or not words.tokens[start].word):
        if words.norm(start + 1) == "of":
            break  # "some of the rebels"
        start += 1
    if end - start == 1 and words.sets[start]:
        if "personal" in words.sets[start] and start not in words.names:
            return _pronoun(words, start)
        if "some people" in words.sets[start]:
            return Mention(
                words.span(start, end), words.text(start, end), "people", head=words.norm(start),
                plural=True,
            )  # fmt: skip
    parts = take_apart(words, start, end)
    if parts.head is None and parts.name is None:
        if parts.bodies:
            return _body(parts)
        if parts.places:
            return _place(parts)
    mention = _person_or_noun(parts, _points_back(words, first))
    return _named_beside(words, mention, first, last)


def _points_back(words: Words, start: int) -> bool:
    return "definite" in words.sets[start] or "possessive" in words.classes[start]


def _named_beside(words: Words, mention: Mention, start: int, end: int) -> Mention:
    """Name a role by its apposition: "the mayor, Ida Moss," or "Ida Moss, the mayor,"."""
    if words.norms[start].startswith(_PARTY_TAGS) and words.norm(start - 1) == ",":
        # "Rep. Ida Moss, D-Vex., said"
        first = name_before(words, start - 1)
        member = read_phrase(words, max(first - 2, words.lead), start - 1)
        return member if member.name else mention
    if mention.kind == "body" and mention.anaphoric:
        return _called_body(words, mention, end)
    if mention.kind != "person" or mention.name:
        return mention
    first, last = end + 1, name_end(words, end + 1) if words.norm(end) == "," else end + 1
    if first == last or words.norm(last) not in _CLOSES_APPOSITION:
        last = start - 1
        opens = words.norm(last) == "," and not words.quoted[last]
        first = name_before(words, last) if opens else last
        if first == last or not _opens_clause(words, first):
            return mention
    name = words.text(first, last)
    span = words.span(min(first, start), max(end, last))
    sex = gender_of(words.texts[first]) or mention.gender
    return mention._replace(span=span, text=name, name=name, gender=sex, anaphoric=False)


def _called_body(words: Words, mention: Mention, end: int) -> Mention:
    """Name a body by its apposition: "the group, known as the Red Cross,"."""
    if words.norm(end) != ",":
        return mention
    start = end + 1 + 2 * (words.norm(end + 2) == "as")
    start += words.is_a(start, "determiner")
    body = words.bodies.get(start)
    if body is None or words.norm(body.end) not in _CLOSES_APPOSITION:
        return mention
    return read_phrase(words, start, body.end)._replace(span=mention.span)


def _opens_clause(words: Words, i: int) -> bool:
    return i == words.lead or not words.is_word(i - 1)


def _pronoun(words: Words, i: int) -> Mention:
    return Mention(
        words.span(i, i + 1),
        words.text(i, i + 1),
        kind="pronoun",
        head=words.norm(i),
        plural=words.among(i, "plural pronoun"),
        gender="m" if words.among(i, "masculine") else "f" if words.among(i, "feminine") else "",
        definite=True,
    )


def _body(parts: Parts) -> Mention:
    body = parts.bodies[-1].entry
    return Mention(
        parts.words.span(parts.start, parts.stop),
        parts.words.text(_body_start(parts), parts.end).strip(" .,"),
        kind="body",
        head=body.name.lower(),
        type=body.type,
        affiliation=affiliation(parts, _owners(parts), body.type),
    )


def _body_start(parts: Parts) -> int:
    """Give where the capitals begin that a body's name ends ("claims Vex": at "Vex").

    A state that owns the body is part of its name ("Norway's Defence Ministry").
    """
    if parts.start < parts.core and parts.start in parts.words.places:
        return parts.start
    start = parts.bodies[-1].start
    return next((i for i in range(parts.core, start) if parts.words.is_capital(i)), start)


def _place(parts: Parts) -> Mention:
    """Read a country, or an unknown noun that is said to be of it ("Dutch sailors")."""
    place = parts.places[-1]
    alone = place.end == parts.end
    return Mention(
        parts.words.span(parts.start, parts.stop),
        parts.words.text(parts.start, parts.end).strip(" ,"),
        kind="country" if alone else "",
        head="" if alone else parts.noun,
        type="government" if alone else "",
        affiliation=place.entry.country,
        foreign=not place.entry.country,
    )


def _owners(parts: Parts) -> list[Mention]:
    owners = parts.owners
    return [read_phrase(parts.words, a, b) for a, b in owners] if owners else []


def _person_or_noun(parts: Parts, definite: bool) -> Mention:
    words, owners = parts.words, _owners(parts)
    if definite and parts.core > parts.start and not words.is_capital(parts.start):
        # "The group's leader": its article went before, and is that of "group".
        owners[0] = owners[0]._replace(definite=True, anaphoric=True)
    sort = kind(parts)
    if sort == "document":
        known = next((owner for owner in owners if owner.type or owner.name), None)
        if known is not None:
            return known._replace(span=words.span(parts.start, parts.stop))
    type_ = speaker_type(parts, owners)
    body = named_body(parts, type_) if parts.name else None
    if body is not None:
        return body
    name = words.text(*parts.name) if parts.name else ""
    head = parts.noun if parts.head or not name else ""
    anaphoric = definite and _nameless(parts)
    return Mention(
        words.span(parts.start, parts.stop), name or _text(parts), sort, name, head, type_,
        affiliation(parts, owners, type_), _plural(parts), definite, gender(parts), anaphoric,
        _owner(parts, owners), is_foreign(parts),
    )  # fmt: skip


def _owner(parts: Parts, owners: Sequence[Mention]) -> Mention | None:
    """Give whose the head is, where that points back: "its", "the group's", "company" lawyer."""
    words, nouns = parts.words, parts.noun.split()
    if parts.head is None or is_former(parts):
        return None
    if nouns[-1] in word_set("private"):
        return next((o for o in owners if o.anaphoric and o.kind == "body"), None)
    i = parts.core if words.is_a(parts.core, "possessive") else parts.core - 1
    if words.norm(i) in _PRONOUN_OF and words.is_a(i, "possessive"):
        return _pronoun(words, i)._replace(head=_PRONOUN_OF[words.norm(i)])
    firms, observers = word_set("firm noun"), word_set("observer noun")
    for noun in (*words.norms[parts.core : parts.head.start], *nouns[:-1]):
        if noun in firms or noun in observers:
            return Mention(words.span(parts.core, parts.end), noun, "body", head=noun,
                           definite=True, anaphoric=True)  # fmt: skip
    if parts.link and parts.link not in ("of", "for"):
        owners = [owner for owner in owners if owner.kind == "body"]
    for owner in owners:
        if owner.anaphoric or owner.name:
            return owner
    return None


def _text(parts: Parts) -> str:
    """Give a nameless speaker as the codebook writes it; a role keeps its complement."""
    keeps = parts.head is not None and parts.complement < parts.stop
    stop = parts.stop if keeps or parts.is_part else parts.end
    while stop > parts.start + 1 and not (
        parts.words.is_word(stop - 1) or parts.words.norm(stop - 1) == "%"
    ):
        stop -= 1
    return parts.words.text(parts.start, stop)


def _plural(parts: Parts) -> bool:
    if parts.head:
        return parts.head.entry.several
    return parts.noun.endswith("s") and not parts.noun.endswith("ss")


def _nameless(parts: Parts) -> bool:
    """Tell whether no capital stands in the phrase but that of a place."""
    tokens = parts.words.tokens
    capitals = {i for i in range(parts.start, parts.stop) if tokens[i].capital}
    for hit in parts.places:
        capitals.difference_update(range(hit.start, hit.end))
    return not capitals

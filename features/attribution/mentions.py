"""The noun phrase that names a source -> who that is, as far as the phrase itself tells."""

from dataclasses import replace

from sayso.features.attribution.mention_types import affiliation, gender, speaker_type
from sayso.features.attribution.phrase_parts import Parts, take_apart
from sayso.features.attribution.records import Mention
from sayso.features.lexicon import word_set
from sayso.features.words import Words


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
    definite = words.is_a(start, "possessive") or words.among(start, "definite")
    while start < end - 1 and (words.among(start, "article") or not words.is_word(start)):
        start += 1
    if end - start == 1 and words.among(start, "personal") and start not in words.names:
        return _pronoun(words, start)
    parts = take_apart(words, start, end)
    if parts.head is None and parts.name is None and parts.bodies:
        return _body(parts)
    if parts.head is None and parts.name is None and parts.places:
        return _place(parts)
    return _person_or_noun(parts, definite)


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
        parts.words.text(parts.core, parts.end).strip(" .,"),
        kind="body",
        head=body.name.lower(),
        type=body.type,
        affiliation=body.affiliation,
    )


def _place(parts: Parts) -> Mention:
    """Read a country, or an unknown noun that is said to be of it ("Dutch sailors")."""
    place = parts.places[-1]
    alone = place.end == parts.end
    return Mention(
        parts.words.span(parts.start, parts.stop),
        parts.words.text(parts.start, parts.end).strip(" .,"),
        kind="country" if alone else "",
        head="" if alone else parts.noun,
        type="government" if alone else "",
        affiliation=place.entry.country,
    )


def _person_or_noun(parts: Parts, definite: bool) -> Mention:
    words = parts.words
    owners = [read_phrase(words, a, b) for a, b in parts.owners]
    name = words.text(*parts.name) if parts.name else ""
    mention = Mention(
        words.span(parts.start, parts.stop),
        _text(parts, name),
        _kind(parts),
        name,
        parts.noun,
        speaker_type(parts, owners),
        affiliation(parts, owners),
        plural=_plural(parts),
        definite=definite,
        gender=gender(parts),
        anaphoric=definite and _nameless(parts),
    )
    if mention.kind != "document":
        return mention
    owner = next((owner for owner in owners if owner.type or owner.name), None)
    return replace(owner, span=mention.span) if owner else mention


def _text(parts: Parts, name: str) -> str:
    """Give the speaker as the codebook writes it; a role keeps its complement."""
    stop = parts.stop if parts.head else parts.end
    return (name or parts.words.text(parts.start, stop)).strip(" .,'’")


def _kind(parts: Parts) -> str:
    noun, documents = parts.noun, word_set("document")
    if parts.name:
        return "person"
    if noun in documents or noun.rstrip("s") in documents:
        return "document"
    if parts.head is None:
        return ""
    role = parts.head.entry
    return "people" if role.plural and role.kind == "person" else role.kind


def _plural(parts: Parts) -> bool:
    if parts.head:
        return parts.head.entry.several
    return parts.noun.endswith("s") and not parts.noun.endswith("ss")


def _nameless(parts: Parts) -> bool:
    """Tell whether no capital stands in the phrase but that of a place."""
    places = {i for hit in parts.places for i in range(hit.start, hit.end)}
    inner = range(parts.start, parts.stop)
    return not any(parts.words.tokens[i].capital and i not in places for i in inner)

"""Who speaks, put together from the mention, the article's memory and what is publicly known.

In: `Mention`, or the `Entity` that it means. Out: `Speaker`, and what fits it. May import: text,
lexicon, records, mentions, memory.
"""

from typing import NamedTuple, TypeGuard

from sayso.features.attribution.affiliations import speaks_for
from sayso.features.attribution.entities import Entity, majority
from sayso.features.attribution.home import Home
from sayso.features.attribution.records import Mention
from sayso.features.document import Span
from sayso.features.entries import STATE
from sayso.features.knowledge import is_country, opposition_of, public_figure, state_of
from sayso.features.lexicon import word_set


class Speaker(NamedTuple):
    """A resolved speaker.

    Parameters
    ----------
    name : str
        The fullest mention so far, as written.
    antecedent : Span
        Where that stands.
    type, affiliation : str
        What the article's mentions tell together; "" where they tell nothing.
    kind : str
        person, people, body, country, document or "".
    head : str
        The noun by which it is called again ("the minister"), in lower case.
    gender : str
        f, m or "".
    plural : bool
    unnamed : bool
        Whether it is a person of whom only the role is known ("a spokesman").
    known_by : str
        What the type rests on: phrase, pronoun, memory, figure, name or default.
    complete : bool
        Whether it spoke before, so that what was untold of it has been filled in.
    """

    name: str
    antecedent: Span
    type: str
    affiliation: str
    kind: str
    head: str = ""
    gender: str = ""
    plural: bool = False
    unnamed: bool = False
    known_by: str = "default"
    complete: bool = False


def completed(speaker: Speaker, mention: Mention, home: Home) -> Speaker:
    """Fill in what the article leaves untold of a speaker; ``home`` is that of its organs."""
    if speaker.complete:
        return speaker._replace(known_by=_known_by(speaker, mention, figure=False))
    figure = public_figure(speaker.name) if speaker.kind == "person" else None
    type_ = speaker.type or (figure.type if figure else "observer")
    affiliation = speaker.affiliation
    if figure and figure.type == type_:
        both = is_country(affiliation) and is_country(figure.affiliation)
        affiliation = figure.affiliation if both else affiliation or figure.affiliation
    if type_ in STATE and not mention.foreign:
        affiliation = affiliation or state_of(speaker.head) or home.at(mention.span.start)
    elif type_ == "opposition" and not affiliation and mention.text.startswith("opposition"):
        affiliation = opposition_of(home.torn) if home.torn else ""
    return Speaker(
        speaker.name,
        speaker.antecedent,
        type_,
        speaks_for(type_, affiliation),
        speaker.kind,
        speaker.head,
        speaker.gender,
        speaker.plural,
        speaker.unnamed,
        _known_by(speaker, mention, figure is not None),
        complete=True,
    )


def _known_by(speaker: Speaker, mention: Mention, figure: bool) -> str:
    """Tell what a speaker's type rests on."""
    if not speaker.type:
        unknown = "name" if speaker.kind == "person" and mention.name else "default"
        return "figure" if figure else unknown
    if mention.kind == "pronoun":
        return "pronoun"
    return "phrase" if mention.type == speaker.type else "memory"


def from_entity(entity: Entity, mention: Mention) -> Speaker:
    """Give a speaker that the article has named, under its fullest name so far."""
    span, name = entity.fullest(mention.span.end) or (mention.span, mention.text)
    head = mention.head if mention.kind != "pronoun" else ""
    return Speaker(
        name,
        span,
        entity.type_in(mention),
        mention.affiliation or majority(entity.affiliations),
        entity.kind,
        head or min(entity.heads, default=""),
        entity.gender,
    )


def from_mention(mention: Mention) -> Speaker:
    """Give a speaker of whom nothing is known but this mention."""
    return Speaker(
        mention.text,
        mention.span,
        mention.type,
        mention.affiliation,
        mention.kind,
        mention.head,
        mention.gender,
        mention.plural,
        unnamed=mention.kind == "person" and not mention.name,
    )


def fits(speaker: Speaker, pronoun: Mention) -> bool:
    """Tell whether a pronoun of a gender may stand for a speaker."""
    return speaker.kind in ("person", "") and speaker.gender in ("", pronoun.gender)


def is_official(speaker: Speaker | None) -> TypeGuard[Speaker]:
    """Tell whether a speaker is a person who speaks for a government."""
    return speaker is not None and speaker.kind == "person" and speaker.type == "government"


def is_body(speaker: Speaker, noun: str, type_: str) -> bool:
    """Tell whether a speaker is a body that a noun may mean: of that name or of its type."""
    if speaker.kind != "body" or type_ not in ("", speaker.type):
        return False
    return noun in speaker.head.split() or noun in word_set(f"{speaker.type} noun")

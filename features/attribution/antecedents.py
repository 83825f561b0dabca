"""Whom "she", "it", "the official" and "the group" mean, by what an article has told so far.

In: `Mention` and the article's memory. Out: `Speaker`, or the `Mention` that names it. May import:
lexicon, records, memory.
"""

from sayso.features.attribution.bodies import Bodies
from sayso.features.attribution.entities import Entity, majority
from sayso.features.attribution.focus import BODIES
from sayso.features.attribution.people import People
from sayso.features.attribution.records import Mention
from sayso.features.attribution.speakers import Speaker, fits, from_entity, from_mention, is_body
from sayso.features.attribution.spoken import Spoken
from sayso.features.lexicon import word_set

# So many speakers back "it" and "he" reach.
_IT_REACHES, _HE_REACHES = 4, 3


def antecedent(
    pronoun: Mention, people: People, spoken: Spoken, focus: Mention | None
) -> Speaker | Mention | None:
    """Give whom a pronoun means, as a speaker or as the mention that names it; None for nobody.

    Parameters
    ----------
    pronoun : Mention
    people : People
        The persons that the article names.
    spoken : Spoken
        Who has spoken so far.
    focus : Mention or None
        The body with which a sentence opened last.
    """
    if pronoun.gender:
        return _he_or_she(pronoun, people, spoken)
    if focus is not None and _is_in_focus(focus, pronoun, spoken):
        return focus
    for speaker in spoken.recent(_IT_REACHES):
        if pronoun.plural and (speaker.plural or speaker.kind in BODIES):
            return speaker
        if pronoun.head == "it" and speaker.kind in (*BODIES, "document"):
            return speaker
    return spoken.last if pronoun.plural else None


def _is_in_focus(focus: Mention, pronoun: Mention, spoken: Spoken) -> bool:
    """Tell whether "it" or "they" fits the body in focus, if nobody has spoken since."""
    if pronoun.head not in ("it", "they"):
        return False
    return focus.span.start > spoken.at and (pronoun.head == "it") == (not focus.plural)


def _he_or_she(pronoun: Mention, people: People, spoken: Spoken) -> Speaker | None:
    """Take the latest of the last speaker and the persons who opened a sentence since."""
    at, gender = pronoun.span.start, pronoun.gender
    last = next((speaker for speaker in spoken.recent(_HE_REACHES) if fits(speaker, pronoun)), None)
    focus = people.focus(at, gender)
    if focus is not None and (last is None or focus[0] > spoken.when(last.name)):
        return from_entity(focus[1], pronoun)
    nearest = None if last else people.nearest(at, gender)
    return from_entity(nearest, pronoun) if nearest else last


def role_holder(mention: Mention, people: People, bodies: Bodies, spoken: Spoken) -> Speaker:
    """Resolve "the official", "the ministry", "the group": the last one that fits.

    Parameters
    ----------
    mention : Mention
    people : People
        The persons that the article names.
    bodies : Bodies
        The bodies that it has named so far.
    spoken : Spoken
        Who has spoken so far.
    """
    noun, specific = last_noun(mention), is_specific(mention)
    at, called = spoken.called(noun, mention.affiliation)
    if noun in word_set("body noun") and not specific:
        # "The group" may be of many types, "the hacking group" only of its own.
        type_ = mention.type if " " in mention.head else ""
        if called is not None and type_ not in ("", called.type):
            at, called = -1, None
        body = _body(mention, type_, bodies, spoken, at)
        if body is not None:
            return body
    person = people.with_head(noun, mention.span.start)
    if person is None:
        person = people.titled(noun, mention.span.start, mention.affiliation)
    fits_role = person is not None and (not specific or _is_of(person, mention.affiliation))
    later = person is not None and at > person.last_before(mention.span.start)
    if called is not None and (not fits_role or later or not called.unnamed):
        return called
    if person is not None and fits_role:
        return from_entity(person, mention)
    if "-year-old" in mention.text:
        person = people.nearest(mention.span.start, mention.gender)
        return from_entity(person, mention) if person else from_mention(mention)
    return from_mention(mention)


def last_noun(mention: Mention) -> str:
    """Give the noun of a role: "minister" of "foreign minister", "" where there is none."""
    return mention.head.split()[-1] if mention.head else ""


def is_specific(mention: Mention) -> bool:
    """Tell whether a mention says of which country and type somebody is: "the Dutch army"."""
    return bool(mention.affiliation) and mention.type not in ("", "-")


def _body(mention: Mention, type_: str, bodies: Bodies, spoken: Spoken, at: int) -> Speaker | None:
    """Give the body that a noun means: who spoke last, or one named after offset ``at``."""
    noun = last_noun(mention)
    if spoken.last is not None and is_body(spoken.last, noun, type_):
        return spoken.last
    own = "opposition" in mention.head
    named = None if own else bodies.called(noun, mention.span.start, type_)
    if named is None or named.span.start <= at:
        return None
    return from_entity(bodies.learn(named), named)


def _is_of(person: Entity, affiliation: str) -> bool:
    return majority(person.affiliations) == affiliation

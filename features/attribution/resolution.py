"""Stage 3, resolution: a mention -> the speaker it stands for in this article."""

from dataclasses import dataclass, replace

from sayso.features.attribution.entities import Entity, majority
from sayso.features.attribution.people import People
from sayso.features.attribution.records import Mention
from sayso.features.document import Span
from sayso.features.lexicon import is_country, opposition_of, public_figure, word_set

_BODIES = ("body", "country", "people")
# So many speakers back "it" and "they" reach, and "he" and "she".
_IT_REACHES, _HE_REACHES = 4, 3


@dataclass(frozen=True, slots=True)
class Speaker:
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


class Resolver:
    """Follows an article from its beginning and says who each source is.

    Parameters
    ----------
    people : People
        The persons that the article names.
    home : str
        The country that it is about, for organs of a state that are named without theirs.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.attribution.mentions import read_phrase
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 35, "Mayor Ann Lee left. Lee had said so."))
    >>> resolver = Resolver(People([words]))
    >>> resolver.resolve(read_phrase(words, 5, 6)).name
    'Ann Lee'
    """

    def __init__(self, people: People, home: str = "") -> None:
        self._people = people
        self._home = home
        self._speakers: list[Speaker] = []
        self._bodies: dict[str, Entity] = {}
        self._spoke_at: dict[str, int] = {}
        self._focus: Mention | None = None

    @property
    def last(self) -> Speaker | None:
        """The speaker remembered last."""
        return self._speakers[-1] if self._speakers else None

    def resolve(self, mention: Mention, remember: bool = True) -> Speaker:
        """Give the speaker that a mention stands for, and remember that it spoke.

        Whoever is told nothing of is an observer: a private person, an expert, a company.
        """
        speaker = _completed(self._find(mention), self._home)
        if remember:
            self._speakers.append(speaker)
            self._spoke_at[speaker.name] = mention.span.start
        return speaker

    def see(self, subject: Mention) -> None:
        """Take note of the body that a sentence opened with, for "it" and "they" after it."""
        if subject.kind in _BODIES and subject.type:
            self._focus = subject

    def _find(self, mention: Mention) -> Speaker:
        if mention.kind == "pronoun":
            return self._pronoun(mention) or _from_mention(mention)
        if mention.name:
            return self._person(mention)
        if mention.kind == "document" and not mention.type:
            return self.last or _from_mention(mention)
        if mention.kind == "body" and not mention.definite:
            return self._body(mention)
        if mention.definite and mention.anaphoric:
            return self._role(mention)
        return _from_mention(mention)

    def _person(self, mention: Mention) -> Speaker:
        person = self._people.find(mention.name, mention.span.start)
        speaker = _from_entity(person, mention) if person else _from_mention(mention)
        if not speaker.type and self.last is not None and self.last.unnamed:
            # "A spokesman declined to comment. "...," Max Roe told ...": the spokesman, named late.
            return replace(speaker, type=self.last.type, affiliation=self.last.affiliation)
        return speaker

    def _body(self, mention: Mention) -> Speaker:
        entity = self._bodies.setdefault(mention.head, Entity("body"))
        entity.learn(mention)
        return _from_entity(entity, mention)

    def _pronoun(self, mention: Mention) -> Speaker | None:
        if mention.gender:
            return self._he_or_she(mention)
        if self._focus is not None and self._is_in_focus(self._focus, mention):
            return self._find(self._focus)
        for speaker in reversed(self._speakers[-_IT_REACHES:]):
            if mention.plural and (speaker.plural or speaker.kind in _BODIES):
                return speaker
            if mention.head == "it" and speaker.kind in (*_BODIES, "document"):
                return speaker
        return self.last if mention.plural else None

    def _is_in_focus(self, focus: Mention, mention: Mention) -> bool:
        """Tell whether "it" or "they" fits the body in focus, if nobody has spoken since."""
        if mention.head not in ("it", "they"):
            return False
        spoke = max(self._spoke_at.values(), default=-1)
        return focus.span.start > spoke and (mention.head == "it") == (not focus.plural)

    def _he_or_she(self, mention: Mention) -> Speaker | None:
        """Take the latest of the last speaker and the persons who opened a sentence since."""
        recent = reversed(self._speakers[-_HE_REACHES:])
        last = next((speaker for speaker in recent if _fits(speaker, mention)), None)
        focus = self._people.focus(mention.span.start, mention.gender)
        if focus is not None and (last is None or focus[0] > self._spoke_at.get(last.name, -1)):
            return _from_entity(focus[1], mention)
        nearest = None if last else self._people.nearest(mention.span.start)
        return _from_entity(nearest, mention) if nearest else last

    def _role(self, mention: Mention) -> Speaker:
        """Resolve "the official", "the ministry", "the group": the last one that fits."""
        specific = bool(mention.affiliation) and mention.type not in ("", "-")
        noun = mention.head.split()[-1] if mention.head else ""
        called_body = not specific and noun in word_set("body noun")
        for speaker in reversed(self._speakers):
            if _is_called(speaker, noun, mention) or (called_body and _is_body(speaker, mention)):
                return speaker
        person = self._people.with_head(noun, mention.span.start)
        if person and not specific:
            return _from_entity(person, mention)
        if "-year-old" in mention.text and self.last is not None and self.last.kind == "person":
            return self.last
        return _from_mention(mention)


def _completed(speaker: Speaker, home: str) -> Speaker:
    """Fill in what the article leaves untold of a speaker."""
    figure = public_figure(speaker.name) if speaker.kind == "person" else None
    type_ = speaker.type or (figure.type if figure else "observer")
    affiliation = speaker.affiliation or (figure.affiliation if figure else "")
    if type_ in ("government", "military"):
        affiliation = affiliation or home
    elif type_ == "opposition" and is_country(affiliation):
        affiliation = opposition_of(affiliation)
    return replace(speaker, type=type_, affiliation=affiliation)


def _fits(speaker: Speaker, pronoun: Mention) -> bool:
    return speaker.kind in ("person", "") and speaker.gender in ("", pronoun.gender)


def _is_called(speaker: Speaker, noun: str, mention: Mention) -> bool:
    """Tell whether a speaker was called by the same noun before, and is of the same side."""
    same = bool(noun) and speaker.head.split()[-1:] == [noun]
    return same and mention.affiliation in ("", speaker.affiliation)


def _is_body(speaker: Speaker, mention: Mention) -> bool:
    return speaker.kind == "body" and mention.type in ("", speaker.type)


def _from_entity(entity: Entity, mention: Mention) -> Speaker:
    """Give a speaker that the article has named, under its fullest name so far."""
    span, name = entity.fullest(mention.span.end) or (mention.span, mention.text)
    head = mention.head if mention.kind != "pronoun" else ""
    return Speaker(
        name,
        span,
        mention.type or majority(entity.types),
        mention.affiliation or majority(entity.affiliations),
        entity.kind,
        head or min(entity.heads, default=""),
        entity.gender,
    )


def _from_mention(mention: Mention) -> Speaker:
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

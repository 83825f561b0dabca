"""Stage 3, resolution: a mention -> the speaker it stands for in this article."""

from dataclasses import dataclass, replace

from sayso.features.attribution.entities import Entity, People, majority
from sayso.features.attribution.phrases import Mention
from sayso.features.document import Span

_BODY_HEADS = frozenset(
    "group organisation organization body agency ministry department company firm party movement "
    "coalition alliance army military court committee council union watchdog monitor charity "
    "newspaper paper daily broadcaster channel bank institute government office command service "
    "commission association team campaign force forces police".split()
)


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
    """Follows an article from its beginning and says who each source is."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._speakers: list[Speaker] = []
        self._bodies: dict[str, Entity] = {}
        self._spoke_at: dict[str, int] = {}
        self._focus: Mention | None = None

    @property
    def last(self) -> Speaker | None:
        """The speaker resolved last."""
        return self._speakers[-1] if self._speakers else None

    def resolve(self, mention: Mention, remember: bool = True) -> Speaker:
        """Give the speaker that a mention stands for, and remember that it spoke.

        Whoever is told nothing of is an observer: a private person, an expert, a company.
        """
        speaker = self._find(mention)
        speaker = speaker if speaker.type else replace(speaker, type="observer")
        if remember:
            self._speakers.append(speaker)
            self._spoke_at[speaker.name] = mention.span.start
        return speaker

    def _find(self, mention: Mention) -> Speaker:
        if mention.kind == "pronoun":
            return self._pronoun(mention) or _unresolved(mention)
        if mention.name:
            return self._person(mention)
        if mention.kind == "document" and not mention.type:
            return self._document(mention)
        if mention.kind == "body" and not mention.definite:
            return self._body(mention)
        if mention.definite and not mention.name and mention.anaphoric:
            return self._role(mention)
        return _unresolved(mention)

    def _person(self, mention: Mention) -> Speaker:
        person = self._people.find(mention.name, mention.span.start)
        speaker = _unresolved(mention) if person is None else _from_entity(person, mention)
        if not speaker.type and self.last is not None and self.last.unnamed:
            # "A spokesman declined to comment. "...," Max Roe told ...": the spokesman, named late.
            return replace(speaker, type=self.last.type, affiliation=self.last.affiliation)
        return speaker

    def _body(self, mention: Mention) -> Speaker:
        entity = self._bodies.setdefault(mention.head, Entity(mention.head, "body"))
        entity.learn(mention)
        return _from_entity(entity, mention)

    def _pronoun(self, mention: Mention) -> Speaker | None:
        if mention.head in ("he", "she", "him", "her"):
            return self._he_or_she(mention)
        if self._focus is not None and self._fits_focus(mention):
            return self._find(self._focus)
        for speaker in reversed(self._speakers[-4:]):
            if mention.plural and (speaker.plural or speaker.kind in ("people", "body", "country")):
                return speaker
            if mention.head == "it" and speaker.kind in ("body", "country", "document", "people"):
                return speaker
        return self.last if mention.plural else None

    def see(self, subject: Mention | None) -> None:
        """Take note of the body that a sentence opened with, for "it" and "they" after it."""
        if subject is not None and subject.kind in ("body", "country", "people") and subject.type:
            self._focus = subject

    def _fits_focus(self, mention: Mention) -> bool:
        """Tell whether the body in focus is plural or not as asked, and came after the last speaker."""
        focus = self._focus
        if focus is None or mention.head not in ("it", "they"):
            return False
        spoke = max(self._spoke_at.values(), default=-1)
        return focus.span.start > spoke and (mention.head == "it") == (not focus.plural)

    def _he_or_she(self, mention: Mention) -> Speaker | None:
        """Take the latest of the last speaker and the persons who opened a sentence since."""
        last = next((s for s in reversed(self._speakers[-3:]) if _fits(s, mention)), None)
        focus = self._people.focus(mention.span.start, mention.gender)
        if focus is not None and (last is None or focus[0] > self._spoke_at.get(last.name, -1)):
            return _from_entity(focus[1], mention)
        return last

    def _document(self, mention: Mention) -> Speaker:
        return self.last or _unresolved(mention)

    def _role(self, mention: Mention) -> Speaker:
        """Resolve "the official", "the ministry", "the group": the last one that fits."""
        last_word = mention.head.split()[-1] if mention.head else ""
        specific = bool(mention.affiliation) and mention.type not in ("", "-")
        for speaker in reversed(self._speakers):
            same = last_word and speaker.head.split()[-1:] == [last_word]
            if same and mention.affiliation in ("", speaker.affiliation):
                return speaker
            if not specific and last_word in _BODY_HEADS and _fits_body(speaker, mention):
                return speaker
        person = self._people.with_head(last_word, mention.span.start)
        if person and not specific:
            return _from_entity(person, mention)
        if "-year-old" in mention.text and self.last is not None and self.last.kind == "person":
            return self.last
        return _unresolved(mention)


def _fits(speaker: Speaker, mention: Mention) -> bool:
    return speaker.kind in ("person", "") and speaker.gender in ("", mention.gender)


def _fits_body(speaker: Speaker, mention: Mention) -> bool:
    return speaker.kind == "body" and (mention.type in ("", speaker.type))


def _from_entity(entity: Entity, mention: Mention) -> Speaker:
    span, name = entity.fullest(mention.span.end) or (mention.span, mention.text)
    type_ = mention.type or majority(entity.types)
    affiliation = mention.affiliation or majority(entity.affiliations)
    head = mention.head if mention.kind != "pronoun" else ""
    head = head or next(iter(sorted(entity.heads)), "")
    return Speaker(name, span, type_, affiliation, entity.kind, head, entity.gender)


def _unresolved(mention: Mention) -> Speaker:
    return Speaker(
        mention.text, mention.span, mention.type, mention.affiliation, mention.kind,
        mention.head, mention.gender, mention.plural,
        unnamed=mention.kind == "person" and not mention.name,
    )  # fmt: skip

"""Stage 3, resolution: a mention -> the speaker it stands for in this article.

In: `Words` and `Mention`s, as they come. Out: the `Speaker` of each. May import: lexicon, words,
records, mentions, memory.
"""

from sayso.features.attribution.antecedents import (
    antecedent,
    is_specific,
    last_noun,
    role_holder,
)
from sayso.features.attribution.bodies import Bodies
from sayso.features.attribution.documents import author
from sayso.features.attribution.focus import Focus
from sayso.features.attribution.home import Home
from sayso.features.attribution.mentions import read_phrase
from sayso.features.attribution.people import People
from sayso.features.attribution.records import Mention
from sayso.features.attribution.speakers import Speaker, completed, from_entity, from_mention
from sayso.features.attribution.spoken import Spoken
from sayso.features.entries import STATE, Place
from sayso.features.knowledge import is_country
from sayso.features.lexicon import word_set
from sayso.features.phrase_table import Hit
from sayso.features.words import Words

# So many characters later "a spokesman" may be named.
_LATE = 600


class Resolver:
    """Follows an article from its beginning and says who each source is.

    Parameters
    ----------
    people : People
        The persons that the article names.
    home : str
        The country that it is about, for organs of a state that are named without theirs.
    bodies : Bodies, optional
        Takes note of the bodies that it names.

    Attributes
    ----------
    focus : Focus
        What its sentences opened with so far.

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

    def __init__(self, people: People, home: str = "", bodies: Bodies | None = None) -> None:
        self._people = people
        self._home = Home(home)
        self._bodies = bodies or Bodies()
        self._spoken = Spoken()
        self.focus = Focus()
        self._country: tuple[Words, Hit[Place]] | None = None

    @property
    def last(self) -> Speaker | None:
        """The speaker remembered last."""
        return self._spoken.last

    def open(self, words: Words) -> None:
        """Begin a sentence: the bodies that it names may be meant from there on."""
        self._bodies.open(words)
        self._home.open(words)
        for hit in words.places.values():
            if hit.entry.sort == "country":
                self._country = words, hit

    def resolve(self, mention: Mention, remember: bool = True) -> Speaker:
        """Give the speaker that a mention stands for, and remember that it spoke.

        Whoever is told nothing of is an observer: a private person, an expert, a company.
        """
        speaker = self._completed(mention)
        if speaker.type in STATE and speaker.affiliation:
            self._home.heard(speaker.affiliation)
        if remember:
            self._spoken.add(speaker, mention.span.start)
        return speaker

    def _completed(self, mention: Mention) -> Speaker:
        found = self._owned(self._find(mention), mention)
        if found.type == "military" and found.head == "officer" and self._home.policed:
            found = found._replace(type="government")
        return completed(found, mention, self._home)

    def _find(self, mention: Mention) -> Speaker:
        if mention.kind == "pronoun":
            return self._meant(mention) or from_mention(mention)
        if mention.name:
            return self._person(mention)
        if _is_surname_too(mention):
            return self._named_like(mention)
        if mention.kind == "document" and not mention.type:
            return self._author(mention) or from_mention(mention)
        if mention.kind == "body" and not mention.definite:
            return self._body(mention)
        again = self._spoken.again(mention) if mention.definite else None
        if mention.definite and mention.anaphoric:
            return again or self._role(mention)
        return again or from_mention(mention)

    def _person(self, mention: Mention) -> Speaker:
        person = self._people.find(mention.name, mention.span.start, mention.gender)
        speaker = from_entity(person, mention) if person else from_mention(mention)
        new, last = not speaker.type, self.last
        if new and last and last.unnamed and mention.span.start - self._spoken.at < _LATE:
            # "A spokesman declined to comment. "...," Max Roe told ...": the spokesman, named late.
            return speaker._replace(type=last.type, affiliation=last.affiliation)
        body = self._body_of_late_name(mention, speaker)
        if person is not None and body:
            # "Nato's commander said no. US Gen. Max Roe also said ...": Roe is the commander.
            person.affiliations[body] += sum(person.affiliations.values()) + 1
            return speaker._replace(affiliation=body)
        owner = (person.owner if person else None) or self._unsaid(mention, speaker.type)
        if person is not None and owner is not None and not speaker.affiliation:
            speaker = self._owned(speaker, mention._replace(owner=owner))
            person.affiliations[speaker.affiliation] += 1
            if new and speaker.type:
                person.types[speaker.type] += 1
        return speaker

    def _body_of_late_name(self, mention: Mention, speaker: Speaker) -> str:
        """Give the body of the unnamed person who just spoke, if a new name may be his, or ""."""
        last = self.last
        if last is None or not last.unnamed or last.plural or last.type != speaker.type:
            return ""
        if speaker.affiliation and not is_country(speaker.affiliation):
            return ""
        new = speaker.antecedent.start >= self._spoken.at and " " in mention.name
        return last.affiliation if new and not is_country(last.affiliation) else ""

    def _named_like(self, mention: Mention) -> Speaker:
        """Give the person of that surname if the article has one, else the place or body itself."""
        person = self._people.find(mention.text, mention.span.start)
        if person is None or not person.names:
            return self._body(mention) if mention.kind == "body" else from_mention(mention)
        return from_entity(person, mention._replace(type="", affiliation=""))

    def _body(self, mention: Mention) -> Speaker:
        return from_entity(self._bodies.learn(mention), mention)

    def _meant(self, pronoun: Mention) -> Speaker | None:
        found = antecedent(pronoun, self._people, self._spoken, self.focus.body)
        return self._find(found) if isinstance(found, Mention) else found

    def _role(self, mention: Mention) -> Speaker:
        """Resolve "the official", "the ministry", "the group": the last one that fits."""
        state = last_noun(mention) in word_set("state noun")
        if state and self._country is not None and not is_specific(mention):
            words, hit = self._country
            return from_mention(read_phrase(words, hit.start, hit.end))
        return role_holder(mention, self._people, self._bodies, self._spoken)

    def _author(self, document: Mention) -> Speaker | None:
        """Give who speaks in a document that does not say so."""
        found = author(document, self._people, self._bodies, self._spoken, self.focus.body)
        return self._find(found) if isinstance(found, Mention) else found

    def _owned(self, speaker: Speaker, mention: Mention) -> Speaker:
        """Add what the owner of a role tells: "its spokesman" speaks for the body before."""
        whose = mention.owner or (self._unsaid(mention) if not mention.name else None)
        if whose is None:
            return speaker
        if speaker.affiliation and speaker.affiliation != getattr(mention.owner, "text", ""):
            return speaker
        owner = self._completed(whose)
        if owner.known_by in ("name", "default"):
            return speaker
        type_ = owner.type if speaker.type in ("", "observer") else speaker.type
        return speaker._replace(type=type_, affiliation=owner.affiliation)

    def _unsaid(self, mention: Mention, type_: str = "") -> Mention | None:
        """Give for whom "a spokesman" speaks: the body with which a sentence opened last."""
        mouthpiece = mention.kind == "person" and mention.head in word_set("mouthpiece")
        told = type_ or mention.type or mention.affiliation
        return self.focus.body if mouthpiece and not told else None


def _is_surname_too(mention: Mention) -> bool:
    """Tell whether a place or body is named by one word that may be somebody's surname."""
    place = mention.kind == "country" and not is_country(mention.text)
    body = mention.kind == "body" and not mention.definite
    return place or (body and mention.text.isalpha() and not mention.text.isupper())

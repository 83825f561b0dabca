"""The article's memory for persons: who has been named so far, and who may be meant.

In: the `Words` of an article. Out: `People`, which finds the `Entity` of a name or noun. May
import: lexicon, words, records.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain

from sayso.features.attribution.campaigns import is_about_a_campaign, party_of
from sayso.features.attribution.entities import Entity, majority, surname
from sayso.features.attribution.named_persons import named_persons
from sayso.features.attribution.records import Mention
from sayso.features.knowledge import public_figure
from sayso.features.lexicon import word_set
from sayso.features.parties import Party
from sayso.features.words import Words

# A pronoun reaches back over this many sentences that a person opens.
_FOCUS = 3
# And over this many names in them.
_NEAR = 8
# Of the persons that share a name, so many are looked at, the last ones: keeps time linear in a
# list of thousands.
_NAMESAKES = 50
_NOBODY: list[Entity] = []
# The titles of whom an article calls so: "the top U.S. diplomat" is the secretary of state,
# elsewhere the foreign minister.
_TITLES = {
    "diplomat": ("state", "minister"),
    "leader": ("president", "premier", "chancellor", "king"),
}


class People:
    """The persons that an article names, found by surname.

    Parameters
    ----------
    article : iterable of Words
        Its sentences, in order.

    Attributes
    ----------
    named : list of tuple of Party
        For each sentence the persons it names, by surname.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> people = People([annotate(Sentence(0, 27, "Mayor Ann Lee met Max Roe."))])
    >>> people.find("Lee", 30).fullest(30), people.named
    ((Span(start=0, end=13), 'Ann Lee'), [(Party(name='lee', at=0), Party(name='roe', at=4))])
    """

    def __init__(self, article: Iterable[Words]) -> None:
        self._by_surname: dict[str, list[Entity]] = {}
        self._by_first: dict[str, list[Entity]] = {}
        self._openers: list[tuple[int, Entity]] = []
        self._named: list[tuple[int, Entity]] = []
        self._by_head: dict[str, list[tuple[int, Entity]]] = {}
        read = [(words, named_persons(words)) for words in article]
        for _, mentions in read:
            for mention in mentions:
                self._learn(mention)
        self.named = [tuple([_party(words, m) for m in mentions]) for words, mentions in read]
        for words, _ in read:
            self._learn_campaigns(words)
        candidates = self._candidates()
        if candidates and is_about_a_campaign([words for words, _ in read]):
            for person, party in candidates:
                person.types["opposition"] += sum(person.types.values()) + 1
                person.affiliations[party] += sum(person.affiliations.values()) + 1
        for words, mentions in read:
            opener = self._opener(words, mentions)
            if opener is not None:
                self._openers.append(opener)

    def _learn(self, mention: Mention) -> None:
        """Take in a mention of a person."""
        person = self.find(mention.name, mention.span.start, mention.gender)
        if person is None:
            person = Entity("person")
            self._by_surname.setdefault(surname(mention.name), []).append(person)
            if " " in mention.name:
                first = mention.name.split()[0].lower()
                self._by_first.setdefault(first, []).append(person)
        person.learn(mention)
        at = mention.span.start, person
        self._named.append(at)
        for head in person.heads:
            self._by_head.setdefault(head, []).append(at)

    def _learn_campaigns(self, words: Words) -> None:
        """Take note of who has a campaign ("the Roe campaign"): of an office nothing was told."""
        for i in words.all_of("campaign"):
            k = i - 1 - words.among(i - 1, "kind of campaign")
            k -= words.norm(k) == "'s"
            name = words.texts[k] if words.is_capital(k) else ""
            person = self.find(name, words.starts[i]) if name else None
            if person is not None and not person.types and public_figure(name) is None:
                person.types["opposition"] += 1
                person.affiliations[f"{name} campaign"] += 1

    def _candidates(self) -> list[tuple[Entity, str]]:
        """Give known candidates with their parties, if no high office of theirs was told."""
        candidates = []
        for person in chain.from_iterable(self._by_surname.values()):
            name = person.fullest(self._named[-1][0])
            party = party_of(name[1]) if name else ""
            if party and _may_run(person):
                candidates.append((person, party))
        return candidates

    def _opener(self, words: Words, mentions: Sequence[Mention]) -> tuple[int, Entity] | None:
        """Give the first person that a sentence names in its own words: its likely subject."""
        if words.is_word(0) and not words.quoted[0] and not words.classes[0]:
            at = words.starts[0]
            known = self.find(words.texts[0], at)
            if known is not None:
                return at, known
        for mention in mentions:
            at = mention.span.start
            i = words.token_at(at)
            if _has_verb(words, i):
                return None  # "The mayor quoted Ann Lee": the subject is another
            if not words.quoted[i] and not words.is_a(i - 1, "preposition"):
                person = self.find(mention.name, at)
                return (at, person) if person is not None else None
        return None

    def find(self, name: str, at: int, gender: str = "") -> Entity | None:
        """Give the person of that name; of several with one surname, the one named last.

        A single word that is nobody's surname may be a first name, or a surname that goes first.

        Parameters
        ----------
        name : str
            A full name or a surname, as written.
        at : int
            The offset into the document at which it is asked.
        gender : str
            What a title tells ("Ms Moss"): f, m or "".
        """
        namesakes = self._by_surname.get(surname(name), _NOBODY)[-_NAMESAKES:]
        fits = [p for p in namesakes if p.may_be(name)]
        if not fits and " " not in name:
            # "Li" for "Li Wei", and "Ida" for "Ida Moss"
            fits = self._by_first.get(name.lower(), _NOBODY)[-_NAMESAKES:]
        if len(fits) < 2:
            return fits[0] if fits else None
        fits = [p for p in fits if not gender or p.gender in ("", gender)] or fits
        known = public_figure(name)
        figures = [p for p in fits if known is not None and p.is_figure(known)]
        return max(figures or fits, key=lambda person: person.last_before(at), default=None)

    def with_head(self, head: str, before: int) -> Entity | None:
        """Give the person last named before an offset to whom a role noun was given."""
        named = self._by_head.get(head, [])
        count = bisect_left(named, before, key=_at)
        return named[count - 1][1] if count else None

    def titled(self, noun: str, before: int, affiliation: str) -> Entity | None:
        """Give the person whose title a noun may stand for, of that affiliation if one is given."""
        persons = (self.with_head(title, before) for title in _TITLES.get(noun, ()))
        fits = (p for p in persons if p and affiliation in ("", majority(p.affiliations)))
        return next(fits, None)

    def nearest(self, before: int, gender: str) -> Entity | None:
        """Give the person last named before an offset who may be of that gender, if given."""
        count = bisect_left(self._named, before, key=_at)
        for _, person in reversed(self._named[max(0, count - _NEAR) : count]):
            if person.gender in ("", gender) or not gender:
                return person
        return None

    def focus(self, before: int, gender: str) -> tuple[int, Entity] | None:
        """Give the last person before an offset who opened a sentence, and where."""
        past = bisect_left(self._openers, before, key=_at)
        for at, person in reversed(self._openers[max(0, past - _FOCUS) : past]):
            if person.gender in ("", gender):
                return at, person
        return None


def _may_run(person: Entity) -> bool:
    """Tell whether a known candidate speaks as one: a senator does, a president in office not."""
    told = majority(person.types)
    legislator = told == "government" and person.heads <= word_set("legislator")
    return legislator or told in ("", "observer")


def _has_verb(words: Words, end: int) -> bool:
    """Tell whether a verb stands before token ``end``; in "the ranking member" none does."""
    return bool([i for i in words.verbs if i < end and not words.is_a(i - 1, "determiner")])


def _at(named: tuple[int, Entity]) -> int:
    return named[0]


def _party(words: Words, mention: Mention) -> Party:
    """Give the person as a party of the sentence, at the token where the mention begins."""
    return Party(surname(mention.name), words.token_at(mention.span.start))

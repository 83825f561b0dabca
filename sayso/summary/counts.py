"""A tally -> one frozen summary, of which every table and picture is a rendering.

In: `Tally`. Out: `Summary`. May import: model, identity.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sayso.identity.mentions import Mention
from sayso.identity.names import Kind, form_of, party
from sayso.identity.speakers import across_articles
from sayso.identity.spelling import words_of
from sayso.model.scheme import NEUTRAL
from sayso.summary.periods import Period, Span, Timeline, periods, timeline
from sayso.summary.stances import Stances
from sayso.summary.tally import Heard, Tally


class Speaker(NamedTuple):
    """A speaker and its sentences.

    Parameters
    ----------
    name : str
        The commonest of its full names; the country for a country's seat and government; "" for
        those of whom nothing is told.
    type, affiliation : str
        The commonest.
    names : tuple of str
        All that the articles call it, the commonest first.
    stances : Stances
    periods : tuple of Period
        The same by time: the periods of the timeline in which it speaks.
    """

    name: str
    type: str
    affiliation: str
    names: tuple[str, ...]
    stances: Stances
    periods: tuple[Period, ...] = ()


class Group(NamedTuple):
    """All who speak for one affiliation, or as one speaker type: their sentences, also by time."""

    name: str
    stances: Stances
    periods: tuple[Period, ...] = ()


class Charge(NamedTuple):
    """How often ``who`` accuses ``whom``, or denies what ``whom`` claims."""

    who: str
    whom: str
    stance: str
    sentences: int


@dataclass(frozen=True, slots=True)
class Summary:
    """Who speaks how much, with what stance, and who accuses whom.

    Parameters
    ----------
    speakers, affiliations, types : tuple
        Those with the most sentences first; the narrator is a type and no speaker.
    charges : tuple of Charge
        Accusations and denials between affiliations, or speakers who have none, the most frequent
        first.
    untold : int
        Accusations and denials of which the articles do not tell by whom or of whom.
    timeline : Timeline
    documents, unsure : int
        Articles, and sentences left out because their labels are not sure enough.
    forgotten : int
        Sentences of names that are heard so seldom that they do not count for ``speakers``.
    missed : int
        How many of these may be of one name, with one affiliation and type, at most.
    """

    speakers: tuple[Speaker, ...]
    affiliations: tuple[Group, ...]
    types: tuple[Group, ...]
    charges: tuple[Charge, ...]
    untold: int
    timeline: Timeline
    documents: int
    unsure: int
    forgotten: int = 0
    missed: int = 0

    @property
    def stances(self) -> Stances:
        """All sentences by stance."""
        return Stances.of(pair for t in self.types for pair in t.stances.by_name().items())


def summarise(tally: Tally) -> Summary:
    """Tell who is who in a tally, and count by speaker, affiliation, type, target and period."""
    shown = _spelled([*tally.heard.items(), *tally.nameless.items()])
    by_speaker = _by_speaker(tally.heard)
    speakers = [_speaker(heard, shown, tally.span) for heard in by_speaker]
    voices = [
        _Voice(speaker, shown[party(h.mention.affiliation)] or speaker.affiliation, h, n)
        for speaker, heard in zip(speakers, by_speaker, strict=True)
        for h, n in heard.items()
    ]
    untold = sum(v.sentences for v in voices if v.accuses and not v.told)
    voices += [
        _Voice(_NOBODY, shown[party(h.mention.affiliation)], h, n)
        for h, n in tally.nameless.items()
    ]
    return Summary(
        speakers=tuple(sorted(speakers, key=_rank)),
        affiliations=_groups(((v.affiliation, v) for v in voices), tally.span),
        types=_groups(((v.heard.mention.type, v) for v in voices), tally.span),
        charges=_charges(voices, shown),
        untold=untold,
        timeline=timeline(tally.days, tally.undated, tally.span),
        documents=tally.documents,
        unsure=tally.unsure,
        forgotten=tally.forgotten,
        missed=tally.missed,
    )


class _Voice(NamedTuple):
    """Equal sentences, with who says them and for whom."""

    speaker: Speaker
    affiliation: str
    heard: Heard
    sentences: int

    @property
    def who(self) -> str:
        """The party that speaks; "" if none is known."""
        return self.affiliation or self.speaker.name

    @property
    def accuses(self) -> bool:
        return self.heard.stance != NEUTRAL

    @property
    def told(self) -> bool:
        """Whether it is known who speaks, and of whom."""
        return bool(self.heard.target and self.who)


# Who says what has no speaker.
_NOBODY = Speaker("", "", "", (), Stances())


def _by_speaker(counts: Mapping[Heard, int]) -> list[dict[Heard, int]]:
    mentions: Counter[Mention] = Counter()
    for heard, n in counts.items():
        mentions[heard.mention] += n
    groups = across_articles(mentions)
    number = {mention: i for i, group in enumerate(groups) for mention in group}
    found: list[dict[Heard, int]] = [{} for _ in groups]
    for heard, n in counts.items():
        found[number[heard.mention]][heard] = n
    return found


def _spelled(counts: Iterable[tuple[Heard, int]]) -> dict[str, str]:
    """Give for each affiliation and target the commonest spelling."""
    spellings: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for heard, n in counts:
        for name in (party(heard.mention.affiliation), party(heard.target)):
            spellings[words_of(name)][name] += n
    return {name: _commonest(names) for names in spellings.values() for name in names}


def _speaker(heard: Mapping[Heard, int], shown: Mapping[str, str], span: Span) -> Speaker:
    names, full = Counter[str](), Counter[str]()
    types, affiliations = Counter[str](), Counter[str]()
    for (written, mention, _, _, _), n in heard.items():
        names[written] += n
        full[form_of(mention.name, party(mention.affiliation)).shown] += n
        types[mention.type] += n
        affiliations[shown[party(mention.affiliation)]] += n
    del affiliations[""]
    longest = any(" " in name for name in full)
    name = _commonest({f: n for f, n in full.items() if not longest or " " in f})
    told = tuple(sorted(filter(None, names), key=lambda name: (-names[name], name)))
    return Speaker(name, _commonest(types), _commonest(affiliations), told, *_sums(heard, span))


def _sums(counts: Mapping[Heard, int], span: Span) -> tuple[Stances, tuple[Period, ...]]:
    """Give how many sentences there are of each stance, and of each in each period."""
    stances = Stances.of((heard.stance, n) for heard, n in counts.items())
    return stances, periods(((h.when, h.stance, n) for h, n in counts.items()), span)


def _charges(voices: Sequence[_Voice], shown: Mapping[str, str]) -> tuple[Charge, ...]:
    named = _called(voices)
    counts: Counter[tuple[str, str, str]] = Counter()
    for voice in voices:
        if voice.accuses and voice.told:
            target = voice.heard.target
            whom = named.get(words_of(target)) or shown[party(target)]
            counts[voice.who, whom, voice.heard.stance] += voice.sentences
    charges = (Charge(*charge, n) for charge, n in counts.items())
    return tuple(sorted(charges, key=lambda c: (-c.sentences, c)))


def _called(voices: Iterable[_Voice]) -> dict[tuple[str, ...], str]:
    """Give for the names and surnames of persons, if of one alone, for whom that one speaks."""
    bearers: dict[tuple[str, ...], set[Speaker]] = defaultdict(set)
    for voice in voices:
        mention = voice.heard.mention
        if form_of(mention.name, party(mention.affiliation)).kind is Kind.PERSON:
            words = words_of(voice.speaker.name)
            for name in (words, words[-1:], words_of(voice.heard.written)):
                bearers[name].add(voice.speaker)
    alone = {name: min(those) for name, those in bearers.items() if len(those) == 1}
    return {name: speaker.affiliation or speaker.name for name, speaker in alone.items()}


def _groups(named: Iterable[tuple[str, _Voice]], span: Span) -> tuple[Group, ...]:
    found: dict[str, Counter[Heard]] = defaultdict(Counter)
    for name, voice in named:
        if name:
            found[name][voice.heard] += voice.sentences
    groups = (Group(name, *_sums(counts, span)) for name, counts in found.items())
    return tuple(sorted(groups, key=lambda group: (-group.stances.total, group.name)))


def _rank(speaker: Speaker) -> tuple[int, Speaker]:
    return -speaker.stances.total, speaker


def _commonest(counts: Mapping[str, int]) -> str:
    """Give the commonest name, among equals the longest; "" if there is none."""
    return max(counts, key=lambda name: (counts[name], len(name), name), default="")

"""What has been charged so far in the article, and against whom.

In: `Attributed` and `Content` of each sentence so far. Out: `Charges`. May import: lexicon, words,
cues, attribution, content.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.reader import Attributed
from sayso.features.content import Content
from sayso.features.deeds import Deed
from sayso.features.entries import BAD
from sayso.features.sides import Sides
from sayso.features.words import Words

# Whom an accusing cue charges stands at most so many tokens after it.
_OBJECT_REACH = 6


@dataclass(slots=True)
class Charges:
    """The charges that the sentences read so far reported.

    Parameters
    ----------
    against : set of str
        The parties charged with something, by common name or surname.
    charging : str
        The speaker of the sentence before, if that charged somebody.
    domestic : bool
        Whether only one state speaks in the article: who denies then denies for himself, and
        not for all who hold an office in the country.
    """

    against: set[str] = field(default_factory=set)
    charging: str = ""
    domestic: bool = False

    def learn(self, item: Attributed, content: Content) -> None:
        """Take in what one sentence charges.

        Charged are the object of an accusing cue, the subject of a passive one, those of whom
        a speaker tells harm or wrong, and whoever denies or calls something false: nobody
        denies what nobody said.
        """
        for cue in item.cues:
            if cue.accuses:
                self.against.update(_charged(item.words, cue, content.found))
        governing, own, told = item.governing, content.own, content.told
        self.charging = ""
        if governing is None or not governing.speaker:
            return
        if _charges(item, told):
            self.charging = governing.speaker
        if _denies(item):
            self.against.update(own.names - ({governing.affiliation} if self.domestic else set()))
        if not told:
            return
        self.against.update(_blamed(told))
        if any(deed.category == "falsity" for deed in told):  # its own side may stand aloof
            self.against.update(name for name in own.names if name.islower())


def _denies(item: Attributed) -> bool:
    """Tell of a denial, also of one in passing ("... after denying the report")."""
    governing = item.cue is not None and item.cue.act == "deny"
    return governing or any(cue.act == "deny" and cue.form == "gerund" for cue in item.cues)


def _charges(item: Attributed, told: Sequence[Deed]) -> bool:
    """Tell whether the speaker of a sentence charges somebody."""
    if item.cue is not None and item.cue.act == "accuse":
        return True
    wrongs = (d for d in told if d.category in BAD and not d.negated)
    return any(deed.author.side in ("other", "them") for deed in wrongs)


def _blamed(told: Sequence[Deed]) -> list[str]:
    """Give those of another side of whom harm or wrong is told."""
    wrongs = [d for d in told if d.category in BAD and not d.negated]
    return [d.author.name for d in wrongs if d.author.side == "other" and d.author.name]


def _charged(words: Words, cue: CueWord, found: Sides) -> list[str]:
    """Give whom an accusing cue charges: the nearest party before a passive, else after it.

    After it a common noun for a person will do as well ("accused the chairman of the bank").
    """
    named = [
        (i, side.name)
        for i, side in sorted(found.items())
        if side.side == "other" and side.name and not (i in words.roles and _owns(words, i))
    ]
    if cue.form == "passive":
        return [name for at, name in named if at < cue.start][-1:]
    after = range(cue.end, min(cue.end + _OBJECT_REACH, len(words)))
    roles = [(i, _noun(words, i)) for i in after if i in words.roles and not _owns(words, i)]
    return [name for _, name in sorted([p for p in named if p[0] >= cue.end] + roles)][:1]


def _noun(words: Words, i: int) -> str:
    return words.roles[i].entry.role.split()[-1]


def _owns(words: Words, i: int) -> bool:
    """Tell whether a role is a possessor: of "the bank's chairman" the chairman is charged."""
    return words.norm(words.roles[i].end) == "'s"

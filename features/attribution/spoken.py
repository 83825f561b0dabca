"""Who has spoken so far in an article, when, and by which noun each may be called again.

In: `Speaker`s, as they come. Out: `Spoken`, which finds the one that a noun calls again. May
import: lexicon, records.
"""

from sayso.features.attribution.records import Mention
from sayso.features.attribution.speakers import Speaker, is_official
from sayso.features.lexicon import word_set


class Spoken:
    """The memory of an article's speakers, in order.

    Attributes
    ----------
    at : int
        The offset at which somebody spoke last; -1 before anybody has.

    Examples
    --------
    >>> from sayso.features.document import Span
    >>> spoken = Spoken()
    >>> spoken.add(Speaker("Ann Lee", Span(0, 7), "government", "Norway", "person", "mayor"), 0)
    >>> spoken.called("mayor", "Norway")[1].name, spoken.called("mayor", "Peru")
    ('Ann Lee', (-1, None))
    """

    def __init__(self) -> None:
        self.at = -1
        self._speakers: list[Speaker] = []
        self._when: dict[str, int] = {}
        self._called: dict[tuple[str, str], tuple[int, Speaker]] = {}

    @property
    def last(self) -> Speaker | None:
        """The speaker added last."""
        return self._speakers[-1] if self._speakers else None

    def add(self, speaker: Speaker, at: int) -> None:
        """Keep who spoke at an offset, under the noun by which it may be called again."""
        self._speakers.append(speaker)
        self._when[speaker.name] = self.at = at
        noun = speaker.head.split()[-1] if speaker.head else ""
        for affiliation in ("", speaker.affiliation):
            self._called[noun, affiliation] = at, speaker

    def recent(self, count: int) -> list[Speaker]:
        """Give the last speakers, at most so many, the latest first."""
        return self._speakers[: -count - 1 : -1]

    def when(self, name: str) -> int:
        """Give the offset at which whoever is named so spoke last, -1 if never."""
        return self._when.get(name, -1)

    def called(self, noun: str, affiliation: str) -> tuple[int, Speaker | None]:
        """Give where the last one spoke whom a noun may mean, and who it is; or -1 and None."""
        return self._called.get((noun, affiliation), (-1, None))

    def again(self, mention: Mention) -> Speaker | None:
        """Give who spoke last for "the Texas Republican" and "the sources", where that fits."""
        last = self.last
        if last is None:
            return None
        partisan = mention.head in word_set("partisan") and is_official(last)
        nameless = last.unnamed or last.kind == "people"
        return last if partisan or (mention.head == "source" and nameless) else None

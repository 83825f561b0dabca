"""The body that an article has in focus: what "it", "they" and "a spokesman" mean by themselves."""

from sayso.features.attribution.mentions import read_phrase
from sayso.features.attribution.records import Mention
from sayso.features.words import Words

BODIES = ("body", "country", "people")


class Focus:
    """The body with which a sentence opened last.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> focus = Focus()
    >>> focus.see(annotate(Sentence(0, 25, "The army left; Roe stayed")), 0, 2)
    >>> focus.see(annotate(Sentence(26, 42, "A tree then fell")), 0, 2)
    >>> focus.body.text
    'army'
    """

    def __init__(self) -> None:
        self._unread: list[tuple[Words, int, int]] = []
        self._body: Mention | None = None

    def see(self, words: Words, start: int, end: int) -> None:
        """Take note of the phrase with which a sentence opens."""
        self._unread.append((words, start, end))

    @property
    def body(self) -> Mention | None:
        """The body in focus, None before the first; phrases are read only where somebody asks."""
        while self._unread:
            subject = read_phrase(*self._unread.pop())
            if subject.kind in BODIES and subject.type:
                self._unread.clear()
                self._body = subject
        return self._body

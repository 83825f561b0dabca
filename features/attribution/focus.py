"""The body that an article has in focus: what "it", "they" and "a spokesman" mean by themselves.

In: `Words`, as they come. Out: `Focus`, with the `Mention` of a body. May import: words, records,
grammar, mentions.
"""

from sayso.features.attribution.clauses import main_subject
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
    >>> focus.see(annotate(Sentence(0, 25, "The army left; Roe stayed")))
    >>> focus.see(annotate(Sentence(26, 42, "A tree then fell")))
    >>> focus.body.text
    'army'
    """

    def __init__(self) -> None:
        self._unread: list[Words] = []
        self._body: Mention | None = None

    def see(self, words: Words) -> None:
        """Take note of a sentence."""
        self._unread.append(words)

    @property
    def body(self) -> Mention | None:
        """The body in focus, None before the first; subjects are read only where somebody asks."""
        while self._unread:
            subject = _subject(self._unread.pop())
            if subject is not None and subject.kind in BODIES and subject.type:
                self._unread.clear()
                self._body = subject
        return self._body


def _subject(words: Words) -> Mention | None:
    start, end = main_subject(words, len(words))
    return read_phrase(words, start, end) if start < end else None

"""What a sentence tells, as its speaker sees it: deeds and whose, the parties and their sides.

In: `Attributed`. Out: `Content`, each part read when it is asked for. May import: words, records,
attribution.
"""

from functools import cached_property

from sayso.features.attribution.reader import Attributed
from sayso.features.attribution.records import Attribution
from sayso.features.deeds import deeds, may_tell
from sayso.features.own_side import own_side
from sayso.features.parties import parties
from sayso.features.sides import Sides, sides
from sayso.features.words import Words

# "But" stands so far before the subject that it joins on.
_JOINING = 3


class Content:
    """A sentence's content as its speaker sees it, up to a clause that has a source of its own.

    Where nobody speaks, the parties are told only of a sentence that charges one of them.

    Parameters
    ----------
    item : Attributed

    Attributes
    ----------
    own : Own
        What the speaker's own side is called.
    told : list of Deed
        The deeds that it tells of.

    Examples
    --------
    >>> from sayso.features.attribution.reader import attribute
    >>> from sayso.features.document import Document
    >>> item, = attribute(Document.from_sentences("", ["Peru said Norway had bombed towns."]))
    >>> content = Content(item)
    >>> content.found
    {2: Side(side='other', name='Norway')}
    >>> content.told
    [Deed(category='harm', negated=False, author=Side(side='other', name='Norway'))]
    """

    def __init__(self, item: Attributed) -> None:
        self._item = item
        self._said = said = item.governing
        self._spoken = said is not None and bool(said.speaker)
        self.own = own_side(said)
        told = self._spoken and may_tell(item.words)
        self.told = deeds(item.words, self.found, self._tokens) if told else []

    @cached_property
    def found(self) -> Sides:
        """Whose side each party is on that the content means, by token; read where asked for."""
        if not self._spoken and not any(cue.accuses for cue in self._item.cues):
            return {}
        words, tokens = self._item.words, self._tokens
        named = [p for p in (*parties(words), *self._item.persons) if p.at in tokens]
        return sides(words, named, self.own, tokens)

    @cached_property
    def _tokens(self) -> set[int]:
        """The tokens of the content."""
        tokens = set(range(_content_end(self._item, self._said)))
        tokens.difference_update(_source_tokens(self._item.words, self._said))
        return tokens


def _source_tokens(words: Words, said: Attribution | None) -> range:
    """Give the tokens that name who speaks, up to the cue: they are no part of what is said."""
    if said is None or said.source is None:
        return range(0)
    follows = said.cue is not None and said.cue.span.start > said.source.end
    end = said.cue.span.start if follows and said.cue else said.source.end
    return range(words.token_at(said.source.start), words.token_at(end))


def _content_end(item: Attributed, governing: Attribution | None) -> int:
    """Give where "..., but the union denied it" begins, else the end of the sentence."""
    words = item.words
    if governing is None or governing.cue is None or governing.source is None:
        return len(words)
    spoken = words.token_at(governing.cue.span.end)
    for other in item.attributions:
        if other.source is None or other.form != "subject":
            continue
        start = words.token_at(other.source.start)
        if start > spoken and not words.quoted[start]:
            first = max(spoken, start - _JOINING)
            opens = words.any_among(range(first, start), "clause opener")
            if opens or ";" in words.norms[first:start]:
                return start
    return len(words)

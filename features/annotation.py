"""A sentence -> its tokens with what the lexicons know of each: looked up once.

In: `Sentence`, the quotations of its document, the names that it brings along. Out: `Words`. May
import: text, lexicon, segmentation, quotation.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from typing import Any

from sayso.features.capitals import dateline_end, title_case
from sayso.features.document import Sentence, Span
from sayso.features.entries import (
    Attitude,
    Body,
    Marker,
    Modifier,
    Name,
    Noun,
    Phrase,
    Place,
    Role,
    Title,
    Verb,
)
from sayso.features.lexicon import lexicon, word_set
from sayso.features.link_boxes import link_boxes
from sayso.features.phrase_table import Hit, Table, without_overlap
from sayso.features.quotation import overlapping
from sayso.features.tokens import Token, pieces
from sayso.features.vocabulary import DATES, Columns, Vocabulary
from sayso.features.words import Words

_NONE: frozenset[str] = frozenset()
# Of every kind that a sentence has not; nobody writes to it.
_NO_HITS: dict[int, Hit[Any]] = {}
_VOCABULARY = Vocabulary()
# What is longer than so many tokens is a list or a log, not a sentence: the rest is not looked at,
# so that the time of all that is asked about a sentence stays in proportion to the text.
_LONGEST = 400


def annotate(
    sentence: Sentence, quotations: Sequence[Span] = (), own: Table[Name] | None = None
) -> Words:
    """Tokenise a sentence and look every token up; of a very long one only the first 400.

    Parameters
    ----------
    sentence : Sentence
    quotations : sequence of Span
        The quoted spans of its document.
    own : Table or None
        Names that its document brings along; before those of the lexicons unless shorter.

    Examples
    --------
    >>> words = annotate(Sentence(0, 27, "The Dutch minister said so."))
    >>> [hit.entry.lemma for hit in words.verbs.values()]
    ['say']
    """
    known, starts, cut = _known(sentence)
    names, named_at = _names(known, own)
    capitals = title_case(known.token)
    phrases = lexicon().phrases.met(known.norm, known.phrases)
    met, named = _by_kind(phrases), _by_kind(names.values())
    return Words(
        sentence=sentence,
        tokens=known.token,
        texts=known.text,
        norms=list(known.norm),
        proper=list(compress(range(len(known.token)), known.proper)),
        sets=known.sets,
        present=frozenset().union(known.norm, *filter(None, known.sets)),
        starts=starts,
        cut=cut,
        lead=dateline_end(known.token),
        title_case=capitals,
        quoted=_quoted(starts, sentence.end, quotations),
        classes=_classes(known, names),
        verbs=_no_names(met.get(Verb, _NO_HITS), known.token, named_at, capitals),
        nouns=met.get(Noun, _NO_HITS),
        attitudes=met.get(Attitude, _NO_HITS),
        roles=_outside_names(met.get(Role, _NO_HITS), named_at),
        modifiers=met.get(Modifier, _NO_HITS),
        names=names,
        places=named.get(Place, _NO_HITS),
        bodies=named.get(Body, _NO_HITS),
        titles=named.get(Title, _NO_HITS),
        markers=_markers(phrases),
    )


def _known(sentence: Sentence) -> tuple[Columns, list[int], bool]:
    """Give what is known of each token, without those of boxes of links, and where each begins.

    Of a sentence that is too long its beginning, and True.
    """
    found = pieces(sentence.text)
    known = list(map(_VOCABULARY.__getitem__, found[:_LONGEST]))
    columns = Columns.of(known)
    starts = columns.starts(sentence.start)
    boxes = link_boxes(sentence.text)
    for box in boxes:
        first = bisect_left(starts, sentence.start + box.start)
        last = bisect_left(starts, sentence.start + box.end)
        del known[first:last], starts[first:last]
    return Columns.of(known) if boxes else columns, starts, len(found) > _LONGEST


def _by_kind(hits: Iterable[Hit[Phrase] | Hit[Name]]) -> dict[type, dict[int, Hit[Any]]]:
    """Sort the hits by what was met, verbs, nouns, roles ...; of each kind, none overlap."""
    kinds: dict[type, dict[int, Hit[Any]]] = {}
    free: dict[type, int] = {}
    for hit in hits:
        start, end, entry = hit
        kind = type(entry)
        if kind not in kinds:
            kinds[kind], free[kind] = {start: hit}, end
        elif start >= free[kind]:
            kinds[kind][start] = hit
            free[kind] = end
    return kinds


def _markers(hits: Iterable[Hit[Any]]) -> list[Hit[Marker]]:
    return [hit for hit in hits if type(hit.entry) is Marker]


def _names(
    known: Columns, own: Table[Name] | None
) -> tuple[dict[int, Hit[Name]], dict[int, Hit[Name]]]:
    """Look up the names of the lexicons, and those of the document in their stead.

    Give them by the token that each begins with, and by every token that each has.
    """
    names = without_overlap(lexicon().names.met(known.text, known.names))
    brought = own.longest(known.text) if own is not None else {}
    for hit in brought.values():
        others = [other for other in names.values() if _overlap(hit, other)]
        if all(other.end - other.start <= hit.end - hit.start for other in others):
            names = {i: other for i, other in names.items() if other not in others}
            names[hit.start] = hit
    names = dict(sorted(names.items())) if brought else names
    return names, {i: hit for hit in names.values() for i in range(hit.start, hit.end)}


def _overlap(one: Hit[Name], other: Hit[Name]) -> bool:
    return one.start < other.end and other.start < one.end


def _classes(known: Columns, names: dict[int, Hit[Name]]) -> list[frozenset[str]]:
    """Give each token's word classes; an abbreviation in capitals ("US", "IT") has none."""
    classes = list(known.classes)
    for i in compress(range(len(classes)), known.unsettled):
        classes[i] = _token_classes(classes[i], known.token, i, i in names)
    return classes


def _token_classes(
    classes: frozenset[str], tokens: Sequence[Token], i: int, named: bool
) -> frozenset[str]:
    """Give a token's word classes; "May" is a month only with its capital, "may" a verb.

    ``named``: whether a name begins at the token.
    """
    token = tokens[i]
    if (named and token.text.isupper()) or _names_person(tokens, i):
        return _NONE
    if classes & DATES:
        return classes & DATES if token.capital else classes - DATES
    return classes - {"auxiliary"} if token.norm == "'s" else classes


def _names_person(tokens: Sequence[Token], i: int) -> bool:
    """Tell the surname or given name "May" from the month, which has a date or "in" beside it."""
    if tokens[i].norm not in word_set("name month") or not tokens[i].capital:
        return False
    before, after = tokens[max(0, i - 1)], tokens[min(i + 1, len(tokens) - 1)]
    dated = before.text[0].isdigit() or after.text[0].isdigit()
    return not (dated or before.norm in word_set("date lead"))


def _no_names(
    verbs: dict[int, Hit[Verb]],
    tokens: Sequence[Token],
    named_at: Mapping[int, Hit[Name]],
    capitals: bool,
) -> dict[int, Hit[Verb]]:
    """Leave out verbs in a name ("United States"), also in one that no lexicon has.

    ``named_at``: the name to which a token belongs; ``capitals``: whether all words have them, so
    that they tell no names.
    """
    return {
        i: hit
        for i, hit in verbs.items()
        if i not in named_at
        and not (i and tokens[i].capital and tokens[i - 1].word and not capitals)
    }


def _outside_names(
    roles: dict[int, Hit[Role]], named_at: Mapping[int, Hit[Name]]
) -> dict[int, Hit[Role]]:
    """Leave out roles that are part of a longer name ("Kingdom" of "United Kingdom")."""
    if named_at.keys().isdisjoint(roles):
        return roles
    return {i: hit for i, hit in roles.items() if not _is_part(hit, named_at.get(i))}


def _is_part(role: Hit[Role], name: Hit[Name] | None) -> bool:
    """Tell whether a role is part of a longer name that is no title."""
    if name is None or isinstance(name.entry, Title):
        return False
    return role.end <= name.end and role.end - role.start < name.end - name.start


def _quoted(starts: list[int], end: int, quotations: Sequence[Span]) -> list[bool]:
    """Tell for each token whether it lies in one of the quotations; ``end`` is the sentence's."""
    quoted = [False] * len(starts)
    if starts:
        for span in overlapping(quotations, starts[0], end):
            first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
            quoted[first:last] = [True] * (last - first)
    return quoted

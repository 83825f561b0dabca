"""The stages together: a document -> the attributions of each sentence, one of which governs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.features.annotation import Words, annotate
from sayso.features.attribution.cues import CueWord, find_cues
from sayso.features.attribution.entities import People
from sayso.features.attribution.governing import Candidate, governing
from sayso.features.attribution.headlines import headline
from sayso.features.attribution.phrases import Mention, read_phrase
from sayso.features.attribution.records import Attribution, Cue
from sayso.features.attribution.resolution import Resolver, Speaker
from sayso.features.attribution.sources import Source, find_source, main_subject
from sayso.features.document import Document, Span
from sayso.features.parties import Party
from sayso.features.quotation import quotations, quoted_share

# A sentence of which less is quoted is the article's own with a few words in quotation marks.
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Attributed:
    """What was read of one sentence.

    Parameters
    ----------
    words : Words
    cue : CueWord or None
        The cue of the governing attribution.
    cues : list of CueWord
    attributions : tuple of Attribution
        At most one governs.
    share : float
        The share of the sentence that stands in quotation marks, 0 to 1.
    persons : tuple of Party
        The persons it names, by surname.
    """

    words: Words
    cue: CueWord | None
    cues: list[CueWord]
    attributions: tuple[Attribution, ...]
    share: float
    persons: tuple[Party, ...]

    @property
    def governing(self) -> Attribution | None:
        """The attribution that decides the sentence's label."""
        return next((a for a in self.attributions if a.governs), None)


def attribute(document: Document) -> list[Attributed]:
    """Say for each sentence of a document who speaks.

    Examples
    --------
    >>> text = "Mayor Ann Lee said it rained. She denied that it snowed."
    >>> document = Document.from_spans("", text, [(0, 29, False), (30, 56, False)])
    >>> [a.governing.speaker for a in attribute(document) if a.governing]
    ['Ann Lee', 'Ann Lee']
    """
    spans = quotations(document)
    article = [annotate(sentence, spans) for sentence in document.prose]
    people = People(article)
    resolver = Resolver(people)
    read = [
        _read(words, spans, resolver, persons)
        for words, persons in zip(article, people.named, strict=True)
    ]
    return _carry(read, spans)


def _read(
    words: Words, spans: Sequence[Span], resolver: Resolver, persons: tuple[Party, ...]
) -> Attributed:
    cues = find_cues(words)
    candidates = _candidates(words, cues)
    chosen = governing(words, candidates)
    found = []
    for candidate in candidates:
        governs = candidate is chosen
        speaker = _speaker(candidate, resolver, governs)
        found.append(_attribution(words, candidate, speaker, governs))
    start, end = main_subject(words, len(words))
    resolver.see(read_phrase(words, start, end) if start < end else None)
    share = quoted_share(words.sentence, spans)
    return Attributed(words, chosen.cue if chosen else None, cues, tuple(found), share, persons)


def _candidates(words: Words, cues: list[CueWord]) -> list[Candidate]:
    found = []
    earlier: Source | None = None
    head = headline(words)
    if head:
        found.append(Candidate(*head, read_phrase(words, head[1].start, head[1].end)))
    for cue in cues:
        source = find_source(words, cue, earlier)
        if source is None:
            continue
        mention = (
            read_phrase(words, source.start, source.end) if source.start < source.end else None
        )
        found.append(Candidate(cue, source, mention))
        if cue.sort in ("verb", "attitude") and source.form in ("subject", "inverted", "shared"):
            earlier = source
    return found


def _speaker(candidate: Candidate, resolver: Resolver, governs: bool) -> Speaker | None:
    if candidate.mention is None:
        return None
    return resolver.resolve(candidate.mention, remember=governs)


def _attribution(
    words: Words, candidate: Candidate, speaker: Speaker | None, governs: bool
) -> Attribution:
    cue, source = candidate.cue, candidate.source
    passive = cue.form == "passive"
    record = Cue(
        words.span(cue.start, cue.end), words.text(cue.start, cue.end), cue.lemma, cue.act,
        cue.negated, passive,
    )  # fmt: skip
    if speaker is None:
        return Attribution(record, None, "", None, "", "", source.form, governs)
    return Attribution(
        record, words.span(source.start, source.end), speaker.name, speaker.antecedent,
        speaker.type, speaker.affiliation, source.form, governs,
    )  # fmt: skip


def _carry(read: list[Attributed], spans: Sequence[Span]) -> list[Attributed]:
    """Give sentences inside a running quotation the speaker of that quotation."""
    carried = list(read)
    for k, item in enumerate(read):
        if item.governing is not None or not _runs(item, spans):
            continue
        speaker = _same_quotation(read, k, spans) or _neighbour(carried, k)
        if speaker is not None:
            added = replace(speaker, cue=None, source=None, form="carried", governs=True)
            carried[k] = replace(item, attributions=(*item.attributions, added))
    return carried


def _runs(item: Attributed, spans: Sequence[Span]) -> bool:
    return item.share >= _MOSTLY


def _same_quotation(read: list[Attributed], k: int, spans: Sequence[Span]) -> Attribution | None:
    """Give the attribution of the quotation that holds sentence ``k`` and others beside it."""
    sentence = read[k].words.sentence
    for a, b in spans:
        if a < sentence.end and b > sentence.start and (a < sentence.start or b > sentence.end):
            for other in read:
                beside = other.words.sentence
                if a < beside.end and b > beside.start and other.governing is not None:
                    return other.governing
    return None


def _neighbour(carried: list[Attributed], k: int) -> Attribution | None:
    """Give the speaker of the sentence before, else of the sentence after."""
    if k and carried[k - 1].governing is not None:
        return carried[k - 1].governing
    following = carried[k + 1] if k + 1 < len(carried) else None
    return following.governing if following is not None else None

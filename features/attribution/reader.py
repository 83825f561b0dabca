"""The stages together: a document -> the attributions of each sentence, one of which governs.

In: `Document`. Out: `Attributed` for each sentence, furniture left out. May import: text,
quotation, words, records, cues, mentions, candidates, names, memory, resolution.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from sayso.features.annotation import annotate
from sayso.features.attribution.bodies import Bodies
from sayso.features.attribution.candidates import candidates, with_sources
from sayso.features.attribution.carrying import carried
from sayso.features.attribution.cues import CueWord, find_cues
from sayso.features.attribution.governing import Candidate, governing, relays
from sayso.features.attribution.home import home_of
from sayso.features.attribution.mentions import read_phrase
from sayso.features.attribution.own_names import own_names
from sayso.features.attribution.own_outlet import own_outlets
from sayso.features.attribution.people import People
from sayso.features.attribution.posts import Post, post_of, posts
from sayso.features.attribution.records import Attribution, Cue
from sayso.features.attribution.resolution import Resolver
from sayso.features.document import Document, Sentence, Span
from sayso.features.parties import Party
from sayso.features.quotation import quotations, quoted_share
from sayso.features.words import Words

# A sentence of which less is quoted is the article's own with a few words in quotation marks.
_MOSTLY = 0.5


class Article(NamedTuple):
    """What is known of a whole article.

    Parameters
    ----------
    people : People
        Its persons.
    home : str
        The country that it is about, or "".
    bodies : Bodies
        The bodies that it names.
    """

    people: People
    home: str
    bodies: Bodies


class _Found(NamedTuple):
    """What a sentence by itself tells of who speaks in it; one of the candidates governs."""

    words: Words
    cues: list[CueWord]
    candidates: list[Candidate]
    governing: Candidate | None


class Attributed(NamedTuple):
    """What was read of one sentence.

    Parameters
    ----------
    words : Words
    cue : CueWord or None
        The cue of the governing attribution.
    cues : list of CueWord
    attributions : tuple of Attribution
        At most one governs.
    governing : Attribution or None
        The one of them that decides the sentence's label; None where the article speaks.
    share : float
        The share of the sentence that stands in quotation marks, 0 to 1.
    persons : tuple of Party
        The persons it names, by surname.
    article : Article
        What is known of its whole article.
    """

    words: Words
    cue: CueWord | None
    cues: list[CueWord]
    attributions: tuple[Attribution, ...]
    governing: Attribution | None
    share: float
    persons: tuple[Party, ...]
    article: "Article"

    @property
    def quoted(self) -> bool:
        """Whether it stands in quotation marks, at least mostly."""
        return self.share >= _MOSTLY


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
    article = _annotated(document, spans)
    known, own = Article(People(article), home_of(article), Bodies()), own_outlets(article)
    resolver = Resolver(*known)
    posted = post_of(document.prose, posts(document.text))
    read = []
    for k, found in enumerate(_found(article, own)):
        item = _read(found, spans, resolver, known.people.named[k], known)
        read.append(_in_post(item, document, posted[k], resolver) if k in posted else item)
    return _carry(read, spans)


def _in_post(item: Attributed, document: Document, post: Post, resolver: Resolver) -> Attributed:
    """Give a sentence of a post to its author; whoever it names itself speaks in it no more."""
    name = annotate(Sentence(*post.name, document.text[post.name.start : post.name.end]))
    speaker = resolver.resolve(read_phrase(name, 0, len(name)), remember=False)
    author = Attribution(
        None, None, speaker.name, speaker.antecedent, speaker.type, speaker.affiliation,
        "carried", True, speaker.kind, speaker.known_by,
    )  # fmt: skip
    named = tuple(replace(a, governs=False) for a in item.attributions)
    return item._replace(cue=None, attributions=(*named, author), governing=author)


def _annotated(document: Document, spans: Sequence[Span]) -> list[Words]:
    """Annotate every sentence, and again those with names that the article brings along."""
    article = [annotate(sentence, spans) for sentence in document.prose]
    own = own_names(article)
    if own is None:
        return article
    return [
        annotate(words.sentence, spans, own) if own.longest(words.texts) else words
        for words in article
    ]


def _found(article: Sequence[Words], own: frozenset[str]) -> list[_Found]:
    """Find who may speak in each sentence; ``own`` is what the outlet calls itself."""
    # One stage after the other for the whole article: while a stage lasts, the processor has its
    # code at hand, which saves 4 % of the time of the whole path.
    # In what is too long for a sentence nobody speaks.
    cues = [[] if words.cut else find_cues(words) for words in article]
    sourced = [with_sources(*those) for those in zip(article, cues, strict=True)]
    found = [candidates(*those, own) for those in zip(article, sourced, strict=True)]
    return [_governed(*those) for those in zip(article, cues, found, strict=True)]


def _governed(words: Words, cues: list[CueWord], found: list[Candidate]) -> _Found:
    chosen = governing(found)
    if chosen is not None and relays(chosen) and any(words.quoted):
        chosen = _quoted_source(words, chosen)
        found = found if chosen in found else [*found, chosen]
    return _Found(words, cues, found, chosen)


def _read(
    found: _Found,
    spans: Sequence[Span],
    resolver: Resolver,
    persons: tuple[Party, ...],
    article: Article,
) -> Attributed:
    words, chosen = found.words, found.governing
    resolver.open(words)
    said = tuple([_attribution(words, c, resolver, c is chosen) for c in found.candidates])
    decides = next((a for a in said if a.governs), None)
    resolver.focus.see(words)
    share = quoted_share(words.sentence, spans) if True in words.quoted else 0.0
    cue = chosen.cue if chosen else None
    return Attributed(words, cue, found.cues, said, decides, share, persons, article)


def _quoted_source(words: Words, relay: Candidate) -> Candidate:
    """Give whom an outlet's quotation quotes: 'NPR reports, "The ministry told us no."'."""
    unmarked = annotate(words.sentence)
    found = candidates(unmarked, with_sources(unmarked, find_cues(unmarked)))
    inner = governing([candidate for candidate in found if words.quoted[candidate.cue.start]])
    if inner is None or inner.mention is None or inner.cue.form == "gerund":
        return relay
    return relay if inner.mention.type in ("", "media") else inner


def _attribution(
    words: Words, candidate: Candidate, resolver: Resolver, governs: bool
) -> Attribution:
    cue, source, mention = candidate.cue, candidate.source, candidate.mention
    record = Cue(
        words.span(cue.start, cue.end),
        words.text(cue.start, cue.end),
        cue.lemma,
        cue.act,
        cue.negated,
        passive=cue.form == "passive",
    )
    if mention is None:
        return Attribution(record, None, "", None, "", "", source.form, governs)
    named = candidate.subject if governs and candidate.subject is not None else mention
    speaker = resolver.resolve(named, remember=governs)
    return Attribution(
        record,
        words.span(source.start, source.end),
        speaker.name,
        speaker.antecedent,
        speaker.type,
        speaker.affiliation,
        source.form,
        governs,
        speaker.kind,
        speaker.known_by,
    )


def _carry(read: list[Attributed], spans: Sequence[Span]) -> list[Attributed]:
    """Give sentences inside a running quotation the speaker of that quotation."""
    sentences = [item.words.sentence for item in read]
    speakers = carried(
        sentences, [item.governing for item in read], [item.quoted for item in read], spans
    )
    for k, speaker in speakers.items():
        attributions = (*read[k].attributions, speaker)
        read[k] = read[k]._replace(attributions=attributions, governing=speaker)
    return read

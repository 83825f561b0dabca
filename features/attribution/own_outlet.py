"""Which outlet an article is by: what it reports itself is the article's own voice.

In: the `Words` of an article. Out: the names of its outlet, and whether a mention is the outlet.
May import: lexicon, words, records.
"""

from collections.abc import Iterable

from sayso.features.attribution.records import Mention
from sayso.features.lexicon import word_set
from sayso.features.words import Words, within


def own_outlets(article: Iterable[Words]) -> frozenset[str]:
    """Give the outlets that an article's datelines name.

    Photo credits and links name others too, so that they tell nothing.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> own_outlets([annotate(Sentence(0, 37, "OSLO (Reuters) - It rained on Monday."))])
    frozenset({'Reuters'})
    """
    hits = (hit.entry for words in article for hit in within(words.bodies, 0, words.lead))
    return frozenset(body.affiliation for body in hits if body.type == "media")


def is_own(words: Words, mention: Mention, own: frozenset[str]) -> bool:
    """Tell whether a source is the outlet itself, or a nameless witness of an agency.

    Parameters
    ----------
    words : Words
        The sentence.
    mention : Mention
    own : frozenset of str
        The outlets whose article it is; empty where nothing tells.
    """
    if mention.type != "media":
        return False
    if mention.name:
        return _reports_from(words, mention)
    if mention.affiliation in own:
        return True
    names = mention.text.lower().split()
    agency = not word_set("agency").isdisjoint(names)
    return not own and agency and not word_set("agency witness").isdisjoint(names)


def _reports_from(words: Words, mention: Mention) -> bool:
    """Tell an outlet's own correspondent: "Al Jazeera's Ann Lee, reporting from Oslo, said"."""
    end = words.token_at(mention.span.end)
    end += words.norm(end) == ","
    return words.norm(end) in ("reporting", "reports") and words.norm(end + 1) in ("from", "for")

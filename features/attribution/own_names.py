"""Names that an article brings along: bodies that no lexicon has, and what it calls others.

In: the `Words` of an article. Out: a `Table` of names, or None. May import: lexicon, words.
"""

from collections.abc import Sequence

from sayso.features.attribution.body_shapes import Phrase, shaped
from sayso.features.attribution.described_bodies import described
from sayso.features.attribution.own_countries import own_countries
from sayso.features.attribution.short_names import abbreviated, preferred, shortened
from sayso.features.entries import Body, Name
from sayso.features.phrase_table import Table
from sayso.features.words import Words


def own_names(article: Sequence[Words]) -> Table[Name] | None:
    """Give the names that an article brings along, None where it has none.

    A body is known by its noun ("Vex Foundation"), by what is said beside it ("Vex, a software
    company,") or by the abbreviation after it; and what the article calls a body in full is
    what that body is called. A country is known by its organs ("Vexia's foreign minister").

    Parameters
    ----------
    article : sequence of Words
        Its sentences, in order.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> text = "Then the Sea Watch Trust (SWT) left."
    >>> own_names([annotate(Sentence(0, len(text), text))]).longest(["SWT"])[0].entry
    Body(name='Sea Watch Trust', type='observer', affiliation='Sea Watch Trust')
    """
    found: dict[Phrase, Body] = {}
    for words in article:
        if not words.title_case:
            found.update(described(words))
            found.update(shaped(words))
            found.update(abbreviated(words, found))
    found.update(preferred(article))
    found |= dict(shortened(article, found)) | found
    names: dict[Phrase, Name] = {**dict(own_countries(article)), **found}
    return Table((" ".join(phrase), name) for phrase, name in names.items()) if names else None

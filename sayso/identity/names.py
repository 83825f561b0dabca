"""What a speaker is called, taken apart: a country, a person, or a body or source described.

In: a name and an affiliation. Out: `Form`. May import: features.
"""

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from sayso.features.entries import Body, Place
from sayso.features.knowledge import public_figure
from sayso.features.tokens import tokenize
from sayso.identity.described import head, is_state, nouns, shown, whole, without_document
from sayso.identity.persons import person
from sayso.identity.spelling import words_of


class Kind(StrEnum):
    """How a name is compared with others."""

    COUNTRY = "country"
    PERSON = "person"
    DESCRIBED = "described"


class Form(NamedTuple):
    """A name as it is compared.

    Parameters
    ----------
    kind : Kind
    shown : str
        The name without titles and the like, or the country.
    words : tuple of str
        Of a person, first name to surname; of anything else, sorted, and without the country that
        it belongs to; each spelled one way.
    head : str
        The noun by which anything described is called again ("ministry"), else "".
    suffix : str
        "jr" and the like, of a person.
    known : bool
        Whether it is the full name of a public figure.
    """

    kind: Kind
    shown: str
    words: tuple[str, ...]
    head: str = ""
    suffix: str = ""
    known: bool = False


@lru_cache(maxsize=2**17)
def form_of(name: str, affiliation: str) -> Form:
    """Take a speaker's name apart.

    Parameters
    ----------
    name, affiliation : str
        As a prediction has them.

    Examples
    --------
    >>> form_of("Kremlin", "Russia").shown, form_of("Syrian government", "Syria").shown
    ('Russia', 'Syria')
    >>> form_of("Russian Foreign Minister Sergey Lavrov", "Russia").words
    ('sergei', 'lavrov')
    >>> form_of("defence ministry in Moscow", "Russia").words
    ('defense', 'ministry')
    """
    if not name.strip():
        return Form(Kind.DESCRIBED, "", ())
    tokens = without_document(tokenize(name))
    words = nouns(tokens, affiliation)
    if is_state(tokens, words, affiliation):
        return Form(Kind.COUNTRY, affiliation, (affiliation,))
    named = person(tokens)
    if named is not None:
        return Form(Kind.PERSON, named.shown, named.words, "", named.suffix, named.known)
    telling = words or words_of(name) or (name,)
    return Form(Kind.DESCRIBED, shown(tokens), tuple(sorted({*telling})), head(tokens))


@lru_cache(maxsize=2**14)
def party(name: str) -> str:
    """Give the country or organisation that a name stands for: the state for its seats and organs.

    Examples
    --------
    >>> party("Moscow"), party("Pentagon"), party("ISIS"), party("Vex Group")
    ('Russia', 'United States', 'Islamic State', 'Vex Group')
    """
    entry = whole(tokenize(name))
    if isinstance(entry, Place):
        return entry.country or name
    if isinstance(entry, Body):
        return entry.affiliation or name
    figure = public_figure(name)
    return figure.affiliation if figure else name

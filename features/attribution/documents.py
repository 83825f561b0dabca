"""Who speaks in a document that does not say whose it is: "the statement", "a report".

In: the `Mention` of a document and the article's memory. Out: its author, or None. May import:
lexicon, records, memory.
"""

from sayso.features.attribution.bodies import Bodies
from sayso.features.attribution.people import People
from sayso.features.attribution.records import Mention
from sayso.features.attribution.speakers import Speaker, from_entity
from sayso.features.attribution.spoken import Spoken
from sayso.features.lexicon import word_set


def author(
    document: Mention, people: People, bodies: Bodies, spoken: Spoken, focus: Mention | None
) -> Speaker | Mention | None:
    """Give who wrote a document, as a speaker or as the mention that names it; None for nobody.

    "The report" is one that spoke before, and "Moss statement" is of Moss; "a report" is
    nobody's, "a statement" of the body in focus, else of whoever spoke last.

    Parameters
    ----------
    document : Mention
    people, bodies, spoken
        The article's memory.
    focus : Mention or None
        The body with which a sentence opened last.
    """
    noun = document.head.split()[-1]
    _, called = spoken.called(noun, "")
    if called is not None and called.kind == "document":
        return called
    if noun in word_set("new document") and not document.definite:
        return None
    named = people.find(document.text.split()[0], document.span.start)
    if named is not None and document.text[:1].isupper():
        return from_entity(named, document)
    outlet = bodies.called(noun, document.span.start) if noun in word_set("media noun") else None
    if outlet is None and focus is not None and focus.span.start > spoken.at:
        return focus
    return outlet or spoken.last

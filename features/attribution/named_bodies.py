"""Bodies that no lexicon has, named behind a noun: "the rights group Clean Hands".

In: `Parts` and their speaker type. Out: `Mention`, or None. May import: records.
"""

from sayso.features.attribution.phrase_parts import Parts
from sayso.features.attribution.records import Mention


def named_body(parts: Parts, type_: str) -> Mention | None:
    """Give the body that a noun phrase names by its kind and its name, None if it names none.

    Only third parties: a ministry or a rebel group has its state or its cause for affiliation,
    these have themselves.

    Parameters
    ----------
    parts : Parts
        Of the phrase.
    type_ : str
        The speaker type that the phrase tells.
    """
    head, name = parts.head, parts.name
    if head is None or name is None or head.entry.kind != "body" or head.entry.several:
        return None
    if head.end != name[0] or type_ != "observer":
        return None
    text = parts.words.text(*name)
    span = parts.words.span(parts.start, parts.stop)
    return Mention(span, text, "body", head=text.lower(), type=type_, affiliation=text)

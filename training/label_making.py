"""A label from what somebody says of a sentence, as the codebook has labels.

In: a place in a document and what somebody said of it. Out: `Label`. May import: features, model.
"""

from collections.abc import Mapping

from sayso.features.document import Span
from sayso.model.scheme import NARRATOR, NEUTRAL
from sayso.training.labels import Label


def make_label(
    document: str, text: str, span: Span, classes: tuple[str, str] | None, words: Mapping[str, str]
) -> Label:
    """Make a label as the codebook has them.

    What somebody who changes a label leaves behind is dropped: the speaker of what is the
    narrator's now, the target of what is neutral, all but the note of page furniture.

    Parameters
    ----------
    document, text : str
        The article's name, and the sentence itself.
    span : Span
        Of the sentence in its article.
    classes : (str, str) or None
        Speaker type and stance; None for page furniture.
    words : mapping of str to str
        Speaker, affiliation, target and note, as far as they are known.
    """
    speaker_type, stance = classes or ("", "")
    speaks, blames = speaker_type not in ("", NARRATOR), stance not in ("", NEUTRAL)
    return Label(
        document,
        span.start,
        span.end,
        text,
        classes is None,
        speaker_type,
        stance,
        words.get("speaker", "") if speaks else "",
        words.get("affiliation", "") if speaks else "",
        words.get("target", "") if blames else "",
        words.get("note", ""),
    )

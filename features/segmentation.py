"""Raw text -> sentences and page furniture, with offsets."""

from sayso.features.document import Document


def segment(text: str, name: str = "") -> Document:
    """Split an article into sentences and furniture that cover every non-blank character."""
    lines = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            lines.append((start, start + len(line.strip()), False))
        at += len(line) + 1
    return Document.from_spans(name, text, lines)

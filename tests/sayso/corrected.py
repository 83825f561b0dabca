"""An article that a user corrects: its text, labels of it, and what is stored."""

from pathlib import Path

from sayso.features.document import Document
from sayso.training.labels import Label

TEXT = "Mayor Ann Lee denied the claim.\r\nIt rained.\r\nThe “army” said,\rsoftly: no.\n"


def label_of(document: Document, place: int, **values: str) -> Label:
    """Give the label of a sentence, by default the narrator's."""
    s = document.prose[place]
    given = {"speaker_type": "narrator", "stance": "neutral", "speaker": "", "affiliation": ""}
    return Label(document.name, s.start, s.end, s.text, False, **(given | values))


def denial(document: Document) -> Label:
    """Give the label of the first sentence."""
    words = {"speaker": "Ann Lee", "note": 'said "no", twice'}
    return label_of(document, 0, speaker_type="government", stance="denies", **words)


def contents(folder: Path) -> dict[str, bytes]:
    """Give all files of a folder but the lock."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != ".lock")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

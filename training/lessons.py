"""What to learn from: the labels that come with sayso, and beside them a user's own.

In: a data folder, and a user's own. Out: `Lessons`. May import: features.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.features.document import Span
from sayso.features.errors import InputError
from sayso.training.exemplars import read_exemplars
from sayso.training.labels import Label, LabelledDocument, label_files, packaged, read
from sayso.training.partial import document_around


@dataclass(frozen=True, slots=True)
class Lessons:
    """Labelled articles and exemplars.

    Parameters
    ----------
    documents : tuple of LabelledDocument
        No two have the same name or the same words.
    passages : tuple of LabelledDocument
        The exemplars.
    before : Lessons or None
        What there was before the user's own labels were added; None where none were.
    """

    documents: tuple[LabelledDocument, ...]
    passages: tuple[LabelledDocument, ...]
    before: "Lessons | None" = None


def read_lessons(folder: Path | None = None, exemplars: bool = True) -> Lessons:
    """Read a data folder.

    Parameters
    ----------
    folder : Path, optional
        The packaged one if None.
    exemplars : bool
        Whether to read its exemplars.

    Raises
    ------
    InputError
        The folder has no label file.
    LabelError
        Rows break the rules.
    """
    folder = folder or packaged()
    passages = read_exemplars(folder) if exemplars else ()
    return Lessons(tuple(read(folder)), tuple(passages))


def with_own(given: Lessons, folder: Path, exemplars: bool = True) -> Lessons:
    """Add the labels of a user's own data folder, and its exemplars if they are wanted.

    Raises
    ------
    InputError
        The folder has no labels; the error says how to make some.
    LabelError
        Rows break the rules.
    """
    own = read_lessons(folder, exemplars) if label_files(folder) else Lessons((), ())
    if not own.documents:
        state = "has no labels" if folder.is_dir() else "is no folder"
        raise InputError(
            f"{folder} {state}; make some with `sayso label ARTICLE` or on the page of "
            "`sayso serve`, or name another folder with --data"
        )
    documents = added(given.documents, own.documents)
    # A folder that began as a copy of the packaged one has its exemplars, too.
    new = (passage for passage in own.passages if passage not in given.passages)
    return Lessons(documents, (*given.passages, *new), before=given)


def added(
    documents: Iterable[LabelledDocument], own: Iterable[LabelledDocument]
) -> tuple[LabelledDocument, ...]:
    """Add articles to others.

    An article is known by its words, whatever the white space between them. Of one that is there
    already the new labels take the place of the old ones that they overlap; another one of the
    same name gets a name of its own.
    """
    found = {_words(item): item for item in documents}
    names = {item.document.name for item in found.values()}
    for item in own:
        words = _words(item)
        known = found.get(words)
        found[words] = corrected(known, item) if known else _called(_free(item, names), item)
        names.add(found[words].document.name)
    return tuple(found.values())


def corrected(item: LabelledDocument, own: LabelledDocument) -> LabelledDocument:
    """Give an article with labels of its own text, or of one in other lines, put over its own."""
    new = _moved(own, item)
    starts = [label.start for label in new]

    def is_kept(label: Label) -> bool:
        last = bisect_left(starts, label.end)  # the one before it is the last that may overlap
        return last == 0 or new[last - 1].end <= label.start

    return _with_labels(item, [*filter(is_kept, item.labels), *new])


def _with_labels(item: LabelledDocument, labels: Iterable[Label]) -> LabelledDocument:
    ordered = tuple(sorted(labels, key=lambda label: label.start))
    cuts = [(label.start, label.end, label.furniture) for label in ordered]
    document = document_around(item.document.name, item.document.text, cuts)
    return replace(item, document=document, labels=ordered)


def _moved(own: LabelledDocument, to: LabelledDocument) -> list[Label]:
    """Give labels their places in a text of the same words, by counting what is no white space."""
    here, there = _ink(own.document.text), _ink(to.document.text)
    name, text = to.document.name, to.document.text
    moved = []
    for label in own.labels:
        first, behind = bisect_left(here, label.start), bisect_left(here, label.end)
        span = Span(there[first], there[behind - 1] + 1)
        words = text[slice(*span)]
        moved.append(replace(label, document=name, start=span.start, end=span.end, text=words))
    return moved


def _ink(text: str) -> list[int]:
    return [place for place, character in enumerate(text) if not character.isspace()]


def _words(item: LabelledDocument) -> str:
    return "".join(item.document.text.split())


def _free(item: LabelledDocument, taken: set[str]) -> str:
    name, number = item.document.name, 2
    while name in taken:
        name, number = f"{item.document.name} ({number})", number + 1
    return name


def _called(name: str, item: LabelledDocument) -> LabelledDocument:
    if name == item.document.name:
        return item
    labels = tuple(replace(label, document=name) for label in item.labels)
    return replace(item, document=replace(item.document, name=name), labels=labels)

r"""doccano: JSON lines of a project for sequence labelling, one article a line.

The form, as doccano's import page and its exports have it::

    {"text": "...", "label": [[0, 42, "government: denies"]], "document": "...", "details": [...]}

A project with relations exports ``entities`` (``id``, ``label``, ``start_offset``, ``end_offset``),
``relations`` and ``Comments`` instead; both forms are read. A span has one label and nothing else,
so that names both classes. What does not fit, speaker, affiliation, target and note, stands in
``details``: doccano keeps fields that it does not know and exports them again. For a span that was
drawn anew they are empty.

Offsets are UTF-16 units, as JavaScript counts (doccano issues 2290 and 2484), and "\r\n" is two of
them, unless the project counts "grapheme clusters as one character": that is not read, since what a
cluster is depends on the version of Unicode.

In: `Article`s, or doccano's export. Out: doccano's import, or `Found`. May import: features,
training.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from sayso.exchange.articles import (
    FURNITURE,
    WORDS,
    Article,
    BadItemError,
    Found,
    by_place,
    checked_span,
    class_names,
    one_of,
)
from sayso.exchange.units import Units
from sayso.features.document import Span
from sayso.training.label_making import make_label
from sayso.training.label_rows import shown
from sayso.training.labels import Label

# What a span may be called, and the classes that it means.
LABELS: Mapping[str, tuple[str, str] | None] = {
    FURNITURE: None,
    **{": ".join(classes): classes for classes in class_names()},
}

_COLOURS = {"accuses": "#b3261e", "denies": "#1f4e9e", "neutral": "#5f6368"}
_SPANS = ("label", "labels", "entities")
_LEFT_OUT = ("relations", "Comments")
_SPAN_FORM = "expected [start, end, label], or start_offset, end_offset and label"


def _configuration() -> str:
    labels = [
        {
            "text": name,
            "suffix_key": key,
            "background_color": _COLOURS[classes[1] if classes else "neutral"],
            "text_color": "#ffffff",
        }
        for (name, classes), key in zip(LABELS.items(), ascii_lowercase, strict=False)
    ]
    return json.dumps(labels, indent=1) + "\n"


# To be imported on the project's page "Labels".
CONFIGURATION = _configuration()


def write(articles: Sequence[Article], origin: str) -> Iterator[str]:
    """Give a line for each article; ``origin``, who labelled, is kept where it is not empty."""
    for article in articles:
        line = _line(article) | ({"labelled_by": origin} if origin else {})
        yield json.dumps(line, ensure_ascii=False) + "\n"


def read(text: str, name: str) -> Found:
    """Read doccano's export; an article without a name gets the file's name and its line."""
    found = Found()
    for line, item in _objects(text, name, found):
        place = f"{name}, line {line}"
        if not isinstance(item, dict) or not isinstance(item.get("text"), str):
            found.problems.append(f"{place}: {shown(str(item))}, expected an object with a text")
            continue
        _add(item, place, str(item.get("document") or f"{Path(name).stem}-{line}"), found)
    return found


def _line(article: Article) -> dict[str, Any]:
    units = Units(article.text)
    spans = [(units.of(label.start), units.of(label.end)) for label in article.labels]
    return {
        "text": article.text,
        "label": [[*s, _name(label)] for s, label in zip(spans, article.labels, strict=True)],
        "document": article.name,
        "details": [
            {"start_offset": start, "end_offset": end} | words
            for (start, end), label in zip(spans, article.labels, strict=True)
            if (words := {word: v for word in WORDS if (v := getattr(label, word))})
        ],
    }


def _name(label: Label) -> str:
    return FURNITURE if label.furniture else f"{label.speaker_type}: {label.stance}"


def _objects(text: str, name: str, found: Found) -> Iterator[tuple[int, Any]]:
    """Give the objects of a file, each with the line on which it begins."""
    decoder, at, line = json.JSONDecoder(), 0, 1
    while rest := text[at:].lstrip():
        start = len(text) - len(rest)
        line += text.count("\n", at, start)
        try:
            item, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError) as error:  # also of a number of thousands of digits
            found.problems.append(f"{name}, line {line}: not JSON ({error}), expected an object")
            return
        yield line, item
        line += text.count("\n", start, end)
        at = end


def _add(item: dict[str, Any], place: str, name: str, found: Found) -> None:
    column = next((column for column in _SPANS if isinstance(item.get(column), list)), None)
    if column is None:
        found.problems.append(f"{place}: no {' or '.join(_SPANS)}, expected a list of spans")
        return
    text, details, labels = item["text"], _details(item.get("details")), []
    units = Units(text)
    for number, given in enumerate(item[column], start=1):
        try:
            offsets, called = _span(given)
            span = _place(text, units, offsets)
            labels.append(
                make_label(
                    name, text[slice(*span)], span, _classes(called), details.get(offsets, {})
                )
            )
        except BadItemError as error:
            found.problems.append(f"{place}, {column} {number}: {error}")
    found.add(Article(name, text, by_place(labels)), place)
    found.remarks += [
        f"{place}: {len(item[left])} {left.lower()} left out; labels have no place for them"
        for left in _LEFT_OUT
        if item.get(left)
    ]
    if item.get("labelled_by"):
        found.remarks.append(
            f"{place}: labelled by {item['labelled_by']}; these labels count as yours from now on"
        )


def _span(given: Any) -> tuple[tuple[int, int], str]:
    """Give the offsets of a span and what it is called."""
    if isinstance(given, dict):
        given = [given.get(key) for key in ("start_offset", "end_offset", "label")]
    if not isinstance(given, list) or [type(part) for part in given] != [int, int, str]:
        raise BadItemError(f"{shown(str(given))}, {_SPAN_FORM}")
    start, end, called = given
    return (start, end), called


def _place(text: str, units: Units, offsets: tuple[int, int]) -> Span:
    start, end = (units.place(offset) if offset >= 0 else None for offset in offsets)
    if start is None or end is None:
        raise BadItemError(f"{list(offsets)}, expected offsets that split no character")
    return checked_span(text, Span(start, end))


def _classes(called: str) -> tuple[str, str] | None:
    if called not in LABELS:
        raise BadItemError(one_of(called, LABELS))
    return LABELS[called]


def _details(given: Any) -> dict[tuple[int, int], dict[str, str]]:
    """Give what is said in words of each span; none of what is not in our form."""
    rows = [row for row in given if isinstance(row, dict)] if isinstance(given, list) else []
    placed = [((row.get("start_offset"), row.get("end_offset")), row) for row in rows]
    return {
        (start, end): {word: str(row[word]) for word in WORDS if word in row}
        for (start, end), row in placed
        if isinstance(start, int) and isinstance(end, int)
    }

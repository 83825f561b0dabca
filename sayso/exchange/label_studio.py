r"""Label Studio: its JSON of tasks, one article a task, and the labelling configuration for it.

A task has ``data`` (``text``, ``document``) and ``annotations`` by people or ``predictions`` to be
corrected, each with a ``result``: a list of items, those of one sentence with the same ``id``. The
item of type ``labels`` names the speaker type or page furniture; ``choices`` the stance;
``textarea`` speaker, affiliation and target; what a person wrote about the region is its
``meta.text``, the note. `CONFIGURATION` has the names (``from_name``) that tie them together.

Offsets are characters since pull request 1559; before, they were UTF-16 units. The ``text`` of an
item tells which, though it may have lost blanks (issue 3078). "\r\n" counts as two, as here.

In: `Article`s, or an export. Out: an import, or `Found`. May import: features, model, training.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.exchange.articles import (
    FURNITURE,
    Article,
    BadItemError,
    Found,
    by_place,
    checked_span,
    one_of,
)
from sayso.exchange.units import Units
from sayso.features.document import Span
from sayso.model.scheme import SPEAKER_TYPES, STANCES
from sayso.training.label_making import make_label
from sayso.training.label_rows import shown
from sayso.training.labels import Label

# The controls that a configuration must have, and the type of each.
CONTROLS = {
    "speaker_type": "labels",
    "stance": "choices",
    "speaker": "textarea",
    "affiliation": "textarea",
    "target": "textarea",
}
_LABELS = (*SPEAKER_TYPES, FURNITURE)
_AREAS = tuple(name for name, kind in CONTROLS.items() if kind == "textarea")


def _configuration() -> str:
    labels = "\n".join(f'    <Label value="{name}"/>' for name in _LABELS)
    choices = "\n".join(f'    <Choice value="{name}"/>' for name in STANCES)
    areas = "\n".join(
        f'  <TextArea name="{name}" toName="text" perRegion="true" editable="true" '
        f'maxSubmissions="1" placeholder="{name}"/>'
        for name in _AREAS
    )
    return f"""<View>
  <Style>.htx-text{{ white-space: pre-wrap; }}</Style>
  <Labels name="speaker_type" toName="text">
{labels}
  </Labels>
  <Text name="text" value="$text" granularity="sentence"/>
  <Choices name="stance" toName="text" perRegion="true" showInline="true">
{choices}
  </Choices>
{areas}
</View>
"""


# To be pasted into the project's settings, "Labeling Interface", "Code".
CONFIGURATION = _configuration()


@dataclass(slots=True)
class _Region:
    """The items of one sentence, put together."""

    span: Span
    values: dict[str, str] = field(default_factory=dict)


def write(articles: Sequence[Article], origin: str) -> Iterator[str]:
    """Give a list of tasks: with annotations, or with predictions of ``origin`` if it is named."""
    for number, article in enumerate(articles):
        yield "[\n" if number == 0 else ",\n"
        yield json.dumps(_task(article, origin), ensure_ascii=False, indent=1)
    yield "\n]\n" if articles else "[]\n"


def read(text: str, name: str) -> Found:
    """Read Label Studio's export; predictions, which nobody has confirmed, are left out."""
    found = Found()
    try:
        tasks = json.loads(text)
    except (ValueError, RecursionError) as error:  # also of a number of thousands of digits
        found.problems.append(f"{name}: not JSON ({error}), expected a list of tasks")
        return found
    for number, task in enumerate(tasks if isinstance(tasks, list) else [tasks], start=1):
        try:
            _read_task(task, f"{name}, task {number}", f"{Path(name).stem}-{number}", found)
        except BadItemError as error:
            found.problems.append(f"{name}, task {number}: {error}")
    return found


def _task(article: Article, origin: str) -> dict[str, Any]:
    result = [item for label in article.labels for item in _items(label, article)]
    data = {"text": article.text, "document": article.name}
    if not origin:
        return {"data": data, "annotations": [{"result": result}]}
    made = {"model_version": origin, "score": round(article.score, 6), "result": result}
    return {"data": data, "predictions": [made]}


def _items(label: Label, article: Article) -> Iterator[dict[str, Any]]:
    place = {"start": label.start, "end": label.end}
    values = {
        "speaker_type": FURNITURE if label.furniture else label.speaker_type,
        **{name: getattr(label, name) for name in CONTROLS if name != "speaker_type"},
    }
    sure = article.confidences.get(Span(label.start, label.end), ())
    scores = dict(zip(("speaker_type", "stance"), sure, strict=False))
    for name, kind in CONTROLS.items():
        if not values[name]:
            continue
        key = "text" if kind == "textarea" else kind
        item: dict[str, Any] = {
            "id": f"{label.start}-{label.end}",
            "from_name": name,
            "to_name": "text",
            "type": kind,
            "value": {**place, "text": label.text, key: [values[name]]},
        }
        if name in scores:
            item["score"] = round(scores[name], 6)
        if kind == "labels" and label.note:
            item["meta"] = {"text": [label.note]}
        yield item


def _read_task(task: Any, place: str, name: str, found: Found) -> None:
    data = task.get("data") if isinstance(task, dict) else None
    text = data.get("text") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(text, str):
        raise BadItemError(
            f"{shown(str(task))}, expected data with a text, and annotations, as in the export "
            'called "JSON" (not "JSON-MIN")'
        )
    result = _result(task, place, found)
    if result is None:
        return
    name, labels = str(data.get("document") or name), []
    for number, region in _regions(result, text, place, found).items():
        try:
            labels.append(_label(region, name, text))
        except BadItemError as error:
            found.problems.append(f"{place}, region {number}: {error}")
    found.add(Article(name, text, by_place(labels)), place)


def _result(task: Mapping[str, Any], place: str, found: Found) -> list[Any] | None:
    """Give the items of the one annotation that counts; None if nobody has annotated it."""
    annotations = task.get("annotations") or []
    if not isinstance(annotations, list):
        raise BadItemError(f"annotations: {shown(str(annotations))}, expected a list")
    given = [a for a in annotations if isinstance(a, dict)]
    done = [a for a in given if not a.get("was_cancelled")]
    marked = [a for a in done if a.get("ground_truth")]
    chosen = marked or done
    if not chosen:
        found.remarks.append(f"{place}: left out, since nobody has annotated it")
        return None
    if len(chosen) > 1:
        raise BadItemError(
            f"{len(chosen)} annotations, expected one; mark the right one as ground truth"
        )
    result = chosen[0].get("result")
    if not isinstance(result, list):
        raise BadItemError(f"result: {shown(str(result))}, expected a list")
    return result


def _regions(result: list[Any], text: str, place: str, found: Found) -> dict[str, _Region]:
    units, regions = Units(text), dict[str, _Region]()
    for number, item in enumerate(result, start=1):
        try:
            if isinstance(item, dict) and item.get("type") == "relation":
                found.remarks.append(f"{place}, item {number}: a relation, left out")
            else:
                _take(item, text, units, regions)
        except BadItemError as error:
            found.problems.append(f"{place}, item {number}: {error}")
    return regions


def _take(item: Any, text: str, units: Units, regions: dict[str, _Region]) -> None:
    """Put an item to the others of its region."""
    value = item.get("value") if isinstance(item, dict) else None
    if not isinstance(value, dict) or "id" not in item:
        raise BadItemError(f"{shown(str(item))}, expected an object with id, from_name and value")
    name = item.get("from_name")
    if not isinstance(name, str) or name not in CONTROLS:
        raise BadItemError(f"from_name: {one_of(name, CONTROLS)}; use the configuration of sayso")
    key = "text" if CONTROLS[name] == "textarea" else CONTROLS[name]
    given = value.get(key)
    words = [given] if isinstance(given, str) else given
    if not isinstance(words, list) or not words or not all(isinstance(w, str) for w in words):
        raise BadItemError(f"{key}: {shown(str(given))}, expected a list with a text")
    said = value.get("text") if key != "text" else None
    region = regions.setdefault(str(item["id"]), _Region(_span(value, said, text, units)))
    if key != "text" and len(words) > 1:
        raise BadItemError(f"{key}: {', '.join(words)}, expected only one")
    region.values[name] = "\n".join(words)
    meta = item.get("meta")
    if isinstance(meta, dict) and isinstance(meta.get("text"), list):
        region.values["note"] = "\n".join(map(str, meta["text"]))


def _span(value: Mapping[str, Any], said: Any, text: str, units: Units) -> Span:
    """Give a region's place, by characters or, where that is what its text says, by units."""
    try:
        start, end = int(value["start"]), int(value["end"])
    except (KeyError, OverflowError, TypeError, ValueError) as error:
        raise BadItemError(f"{shown(str(value))}, expected start and end, whole numbers") from error
    if not isinstance(said, str) or _same(text[start:end], said):
        return checked_span(text, Span(start, end))
    first, last = units.place(start), units.place(end)
    if first is not None and last is not None and _same(text[first:last], said):
        return checked_span(text, Span(first, last))
    here = f"the task's text has {shown(text[start:end])} at [{start}:{end}]"
    raise BadItemError(f"text: {shown(said)}, {here}; mark the sentence anew")


def _same(text: str, said: str) -> bool:
    """Tell whether two texts differ in nothing but white space, which may stand as an escape."""
    bare, told = ("".join(one.replace("\\n", " ").split()) for one in (text, said))
    return bare == told


def _label(region: _Region, name: str, text: str) -> Label:
    values = region.values
    speaker_type, stance = values.get("speaker_type"), values.get("stance")
    if speaker_type not in _LABELS:
        raise BadItemError(f"speaker_type: {one_of(speaker_type, _LABELS)}")
    if speaker_type == FURNITURE:
        return make_label(name, text[slice(*region.span)], region.span, None, values)
    if stance not in STANCES:
        raise BadItemError(f"stance: {one_of(stance, STANCES)}")
    return make_label(name, text[slice(*region.span)], region.span, (speaker_type, stance), values)

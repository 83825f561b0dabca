"""A summary -> CSV, JSON, or a web page with its pictures."""

import json
from collections.abc import Iterator

from sayso.render.comma_separated import for_spreadsheet
from sayso.render.view import View, measured, statement, version
from sayso.summary.counts import Summary
from sayso.summary.formats import Format
from sayso.summary.stances import Stances
from sayso.training.label_rows import csv_text

# In the order of the columns of a CSV table.
COLUMNS = (
    "part",
    "name",
    "speaker_type",
    "affiliation",
    "target",
    "stance",
    "sentences",
    "names",
    "labelled_by",
)


def render(format_: Format, summary: Summary, view: View, most: int) -> Iterator[str]:
    """Give a summary in pieces of output.

    Parameters
    ----------
    format_ : Format
    summary : Summary
    view : View
    most : int
        How many speakers and others a table for people and a picture show; CSV and JSON have all.
    """
    if format_ is Format.CSV:
        yield to_csv(summary, view)
    elif format_ is Format.JSON:
        yield to_json(summary, view)
    elif format_ is Format.HTML:
        yield to_page(summary, view, most)
    else:
        from sayso.summary.table import to_table

        yield to_table(summary, view, most)


def to_csv(summary: Summary, view: View) -> str:
    """Give tidy rows: one for each stance of each speaker, affiliation, speaker type, pair, period.

    ``part`` says which of these a row counts; rows of different parts count the same sentences.
    """
    labelled_by = {"labelled_by": statement(view.metadata)}
    rows = (row | labelled_by for row in _rows(summary))
    lines = [COLUMNS, *([str(row.get(column, "")) for column in COLUMNS] for row in rows)]
    return for_spreadsheet(lines) if view.spreadsheet else csv_text(lines)


def to_json(summary: Summary, view: View) -> str:
    """Give one object with everything that was counted, and which model made the labels."""
    from sayso.render.json_lines import model_of

    time = summary.timeline
    found = {
        "documents": summary.documents,
        **_numbers(summary.stances),
        "unsure": summary.unsure,
        "speakers": [
            {"name": s.name, "speaker_type": s.type, "affiliation": s.affiliation, "names": s.names}
            | _numbers(s.stances)
            for s in summary.speakers
        ],
        "affiliations": [{"name": g.name} | _numbers(g.stances) for g in summary.affiliations],
        "speaker_types": [{"name": g.name} | _numbers(g.stances) for g in summary.types],
        "accusations": [charge._asdict() for charge in summary.charges],
        "untold": summary.untold,
        "timeline": {
            "unit": time.unit,
            "undated": time.undated,
            "periods": [{"start": p.start.isoformat()} | _numbers(p.stances) for p in time.periods],
        },
        "labels": "automatic",
        "model": model_of(view.metadata),
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def to_page(summary: Summary, view: View, most: int) -> str:
    """Give one web page that needs nothing else: the pictures, and the numbers in tables."""
    from sayso.render.templates import asset, environment
    from sayso.summary.pictures import pictures
    from sayso.summary.tables import remarks, tables

    page = environment().get_template("summary.html.j2")
    return page.render(
        pictures=pictures(summary, most),
        tables=tables(summary, names=True),
        remarks=remarks(summary),
        most=most,
        version=version(view.metadata),
        measured=measured(view.metadata),
        style=asset("article.css") + asset("summary.css"),
    )


def _numbers(stances: Stances) -> dict[str, int]:
    return {"sentences": stances.total, **stances.by_name()}


def _rows(summary: Summary) -> Iterator[dict[str, object]]:
    for s in summary.speakers:
        told = {"name": s.name, "speaker_type": s.type, "affiliation": s.affiliation}
        yield from _by_stance({"part": "speaker", **told, "names": "|".join(s.names)}, s.stances)
    for part, groups in (
        ("affiliation", summary.affiliations),
        ("speaker type", summary.types),
    ):
        for group in groups:
            yield from _by_stance({"part": part, "name": group.name}, group.stances)
    for c in summary.charges:
        told = {"name": c.who, "target": c.whom, "stance": c.stance}
        yield {"part": "accusation", **told, "sentences": c.sentences}
    for period in summary.timeline.periods:
        name = summary.timeline.name(period)
        yield from _by_stance({"part": summary.timeline.unit, "name": name}, period.stances)


def _by_stance(row: dict[str, object], stances: Stances) -> Iterator[dict[str, object]]:
    for stance, n in stances.by_name().items():
        if n:
            yield row | {"stance": stance, "sentences": n}

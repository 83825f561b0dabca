"""A summary -> CSV, JSON, or a web page with its pictures.

In: `Summary` and `View`. Out: CSV, JSON or an HTML page. May import: training, render.
"""

import json
from collections.abc import Iterable, Iterator

from sayso.render.comma_separated import for_spreadsheet
from sayso.render.view import View, measured, statement, version
from sayso.summary.counts import Group, Summary
from sayso.summary.formats import Format
from sayso.summary.periods import Period
from sayso.summary.stances import Stances
from sayso.training.label_rows import csv_text

# In the order of the columns of a CSV table.
COLUMNS = (
    "part",
    "name",
    "speaker_type",
    "affiliation",
    "target",
    "period",
    "stance",
    "sentences",
    "names",
    "labelled_by",
)

# Of rows in one table of a page: of an archive there may be more than a browser bears.
_IN_PAGE = 1000


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
            | {"periods": _periods(s.periods)}
            for s in summary.speakers
        ],
        "affiliations": [_group(group) for group in summary.affiliations],
        "speaker_types": [_group(group) for group in summary.types],
        "accusations": [charge._asdict() for charge in summary.charges],
        "untold": summary.untold,
        "timeline": {
            "unit": time.unit,
            "undated": time.undated,
            "periods": _periods(time.periods),
        },
        "forgotten": summary.forgotten,
        "missed": summary.missed,
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
        tables=tables(summary, most, names=True),
        remarks=remarks(summary),
        most=most,
        end=max(most, _IN_PAGE),
        version=version(view.metadata),
        measured=measured(view.metadata),
        style=asset("article.css") + asset("summary.css"),
    )


def _numbers(stances: Stances) -> dict[str, int]:
    return {"sentences": stances.total, **stances.by_name()}


def _periods(periods: Iterable[Period]) -> list[dict[str, object]]:
    return [{"start": p.start.isoformat(), **_numbers(p.stances)} for p in periods]


def _group(group: Group) -> dict[str, object]:
    return {"name": group.name, **_numbers(group.stances), "periods": _periods(group.periods)}


def _rows(summary: Summary) -> Iterator[dict[str, object]]:
    counted = [*_counted(summary)]
    for row, stances, _ in counted:
        yield from _by_stance(row, stances)
    for c in summary.charges:
        told = {"name": c.who, "target": c.whom, "stance": c.stance}
        yield {"part": "accusation", **told, "sentences": c.sentences}
    time = summary.timeline
    for period in time.periods:
        yield from _by_stance({"part": time.unit, "name": time.name(period)}, period.stances)
    for row, _, periods in counted:
        row |= {"part": f"{row['part']} by {time.unit}", "names": ""}
        for period in periods:
            yield from _by_stance(row | {"period": time.name(period)}, period.stances)


def _counted(summary: Summary) -> Iterator[tuple[dict[str, object], Stances, tuple[Period, ...]]]:
    """Give whose sentences are counted, in all and by period."""
    for s in summary.speakers:
        told = {"name": s.name, "speaker_type": s.type, "affiliation": s.affiliation}
        yield {"part": "speaker", **told, "names": "|".join(s.names)}, s.stances, s.periods
    for part, groups in (
        ("affiliation", summary.affiliations),
        ("speaker type", summary.types),
    ):
        for group in groups:
            yield {"part": part, "name": group.name}, group.stances, group.periods


def _by_stance(row: dict[str, object], stances: Stances) -> Iterator[dict[str, object]]:
    for stance, n in stances.by_name().items():
        if n:
            yield row | {"stance": stance, "sentences": n}

"""`sayso corpus`: whole archives -> labelled sentences in Parquet.

In: options and paths. Out: a folder of Parquet files. May import: features, corpus.
"""

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from sayso.commands.common import ModelOption, ReviewOption, say
from sayso.features.errors import ClusterError

_NEEDED = ("distributed", "pyarrow", "warcio")


def corpus(
    paths: Annotated[list[str], typer.Argument(metavar="INPUT", hidden=True)],
    out: Annotated[
        Path,
        typer.Option(metavar="DIR", help="The folder for the labels.", show_default=False),
    ],
    id_column: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="The column with the documents' ids. Without it id, document, url or the like; a "
            "document without one is called by its file and row.",
            show_default=False,
        ),
    ] = "",
    text_column: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="The column with the text. Without it text, content, body or the like.",
            show_default=False,
        ),
    ] = "",
    date_column: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="The column with the day of publication. Without it date, if there is one.",
            show_default=False,
        ),
    ] = "",
    workers: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=1,
            help="How many processes label, on this machine. Without it one on each core.",
            show_default=False,
        ),
    ] = None,
    scheduler: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS",
            help="Label on the workers of this dask cluster instead, such as tcp://10.0.0.1:8786.",
            show_default=False,
        ),
    ] = "",
    part_size: Annotated[
        int, typer.Option(metavar="N", min=1, help="How many documents a part has at most.")
    ] = 1000,
    model: ModelOption = None,
    min_confidence: ReviewOption = 0.5,
) -> None:
    """Label whole archives, on all cores or on a cluster.

    An INPUT is a table of articles (.parquet, .jsonl, .csv), a WARC file of crawled pages, an
    article (.txt, .html), or a folder of any of these; .jsonl, .csv and .warc may be packed (.gz).
    DIR gets parts/*.parquet, with one row a sentence, errors.parquet, with what could not be read
    and why, and manifest.json. What is interrupted goes on where it stopped when the same command
    is given again. The exit code is 1 if anything went to errors.parquet. More in
    docs/archives.md.

    \b
    Examples:
      sayso corpus archive.parquet --out labels/
      sayso corpus 2021.jsonl.gz 2022.jsonl.gz --out labels/ --workers 8
      sayso corpus news.csv --id-column nr --text-column story --out labels/
      sayso corpus crawl/ --out labels/ --scheduler tcp://10.0.0.1:8786
    """  # noqa: D301
    if scheduler and workers:
        raise typer.BadParameter("expected only one of --workers and --scheduler")
    if not all(map(find_spec, _NEEDED)):
        raise ClusterError('archives need an extra: pip install "sayso[corpus]"')
    from sayso.corpus.records import Asked, Columns
    from sayso.corpus.running import Request, run

    asked = Asked(Columns(id_column, text_column, date_column), min_confidence, part_size)
    try:
        found = run(Request(tuple(paths), out, asked, model, workers, scheduler), say)
    except KeyboardInterrupt:
        say("interrupted; the same command goes on where it stopped")
        raise
    print(f"documents: {found.documents:,}, sentences: {found.sentences:,}, in {out}")
    if found.errors:
        say(f"{found.errors:,} could not be read or labelled: {out / 'errors.parquet'} says why")
        raise typer.Exit(1)

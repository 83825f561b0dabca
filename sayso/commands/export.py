"""`sayso export`: labels or predictions -> the file of a labelling tool.

In: options and paths. Out: a tool's file. May import: training, files, exchange.
"""

from pathlib import Path
from typing import Annotated

import typer

from sayso.commands.common import Complaints, ModelOption, OutputOption, say
from sayso.exchange.formats import ToolFormat


def export(
    format_: Annotated[ToolFormat, typer.Option("--format", help="The tool.", show_default=False)],
    paths: Annotated[list[str] | None, typer.Argument(metavar="ARTICLE", hidden=True)] = None,
    data: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Export the labels of this data folder. Without it those of your own folder.",
            show_default=False,
        ),
    ] = None,
    packaged: Annotated[
        bool, typer.Option("--packaged", help="Export the labels that come with sayso.")
    ] = False,
    model: ModelOption = None,
    configuration: Annotated[
        bool,
        typer.Option(
            "--configuration",
            help="Write what the tool's project must know of the labels, and no article.",
        ),
    ] = False,
    output: OutputOption = None,
) -> None:
    """Write labels for doccano or Label Studio.

    With an ARTICLE (.txt, .html, a folder of them, or - for standard input) sayso labels it, and
    you correct the labels in the tool. Without one, labels that exist are exported. What you label
    in the tool comes back with `sayso import`. How the tool's project is set up stands in
    docs/exchange.md.

    \b
    Examples:
      sayso export --format label-studio --configuration
      sayso export articles/ --format label-studio --output to-correct.json
      sayso export --data my-labels --format doccano --output labels.jsonl
      sayso export --packaged --format doccano
    """  # noqa: D301
    from sayso.exchange.exporting import labelled, predicted
    from sayso.exchange.formats import tool
    from sayso.output import write
    from sayso.training.labels import packaged as packaged_folder

    if sum(map(bool, (paths, data, packaged, configuration))) > 1:
        raise typer.BadParameter(
            "expected only one of ARTICLE, --data, --packaged and --configuration"
        )
    if configuration:
        write([tool(format_).CONFIGURATION], output)
        return
    complaints = Complaints()
    if paths:
        articles, origin = predicted(paths, model, complaints, say)
    else:
        articles, origin = labelled(packaged_folder() if packaged else data), ""
    if articles:
        write(tool(format_).write(articles, origin), output)
    if complaints.count:
        raise typer.Exit(1)

"""What all renderings share: what to show, and the statement of how far to trust it.

In: the `Metadata` of a model. Out: `View`, and the statement on the labels. May import: model.
"""

from dataclasses import dataclass

from sayso.model.scheme import HEADS
from sayso.model.storage import Metadata

# Of a line of the table where there is no terminal that says how wide it is.
WIDTH = 100


@dataclass(frozen=True, slots=True)
class View:
    """What to show besides the labels.

    Parameters
    ----------
    metadata : Metadata
        Of the model that made the predictions.
    furniture : bool
        Whether there is a furniture column.
    explain : bool
        Whether the predictions are explained.
    extra : tuple of str
        The columns that are carried through from the input, in order.
    width : int
        Of a line of the table, in characters.
    colour : bool
        Whether the table goes to a terminal that shows colours.
    spreadsheet : bool
        Whether CSV is made for spreadsheet programs.
    """

    metadata: Metadata
    furniture: bool = False
    explain: bool = False
    extra: tuple[str, ...] = ()
    width: int = WIDTH
    colour: bool = False
    spreadsheet: bool = False


def statement(metadata: Metadata) -> str:
    r"""Say that labels are automatic, which version made them, and what accuracy was measured.

    Examples
    --------
    >>> from sayso.model.storage import Figures
    >>> figures = {"speaker_type": Figures(0.934, 0.8), "stance": Figures(0.8, 0.7)}
    >>> print(statement(Metadata("ab12", 107, 5, figures, {"sayso": "0.1.0"})).replace(" (", "\n("))
    sayso 0.1.0, automatic, type accuracy 0.93, stance accuracy 0.80
    (leave one article out, 107 sentences of 5 articles)
    """
    return f"sayso {version(metadata)}, automatic, {measured(metadata)}"


def version(metadata: Metadata) -> str:
    """Give the version of sayso that trained the model."""
    return metadata.versions.get("sayso", "unknown")


def measured(metadata: Metadata) -> str:
    """Say what accuracy was measured, and on what."""
    if not metadata.figures:
        return "accuracy not measured"
    scores = (
        f"{name} accuracy {metadata.figures[head].accuracy:.2f}"
        for head, name in zip(HEADS, ("type", "stance"), strict=True)
    )
    size = f"{metadata.sentences} sentences of {metadata.articles} articles"
    return f"{', '.join(scores)} (leave one article out, {size})"

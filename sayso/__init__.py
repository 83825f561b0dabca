"""On whose say-so? Labels every sentence of a news article with its speaker's type and stance.

>>> import sayso
>>> denial, fact = sayso.classify('The ministry denied the report. It rained on Monday.')
>>> denial.speaker, denial.stance
('ministry', 'denies')
>>> fact.speaker_type, fact.stance
('narrator', 'neutral')
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sayso.features.errors import SaysoError

if TYPE_CHECKING:
    from sayso.model.prediction import Prediction
    from sayso.model.storage import TrainedModel
    from sayso.training.train import TrainingResult

__all__ = ["SaysoError", "__version__", "classify", "load", "train"]
__version__ = "0.1.0"

# What the functions need takes a second to import, so they import it when they are called.


def classify(
    text: str,
    *,
    name: str = "",
    model: "TrainedModel | None" = None,
    min_confidence: float = 0.5,
    furniture: bool = False,
    explain: bool = False,
) -> "list[Prediction]":
    """Label the sentences of an article.

    Parameters
    ----------
    text : str
        The article, as read: the offsets of the predictions refer to it.
    name : str
        What to call it in the predictions.
    model : TrainedModel, optional
        As `load` gives it. By default ``artifacts/model.skops`` if it is there, else a model from
        the labels that come with sayso, which is trained once and kept in the user's cache.
    min_confidence : float
        From 0 to 1; sentences with less confidence in either label are marked for review.
    furniture : bool
        Whether bylines, captions and other page furniture are given too, without labels.
    explain : bool
        Whether each prediction says what each feature adds to the score of each label.

    Returns
    -------
    list of Prediction
        One for each sentence, in the order of the text.

    Raises
    ------
    InputError
        If the text is blank, or ``min_confidence`` is not from 0 to 1.
    ModelFileError
        If ``artifacts/model.skops`` is there but damaged.

    Warns
    -----
    UserWarning
        If the text does not look English; then all labels are marked for review, with the
        confidence of a guess.

    Examples
    --------
    >>> text = '"We have no such plans and never had any," the mayor of Ostrava said.'
    >>> [(p.speaker_type, p.quotation) for p in classify(text)]
    [('government', True)]
    """
    from sayso.features.errors import InputError
    from sayso.features.segmentation import segment
    from sayso.labelling import Options, label
    from sayso.models import choose

    if not text.strip():
        raise InputError("the text is blank; give an article")
    if not 0 <= min_confidence <= 1:
        raise InputError(f"min_confidence is {min_confidence}; expected a number from 0 to 1")
    options = Options(min_confidence, furniture, explain)
    return label(segment(text, name), model or choose(), options)


def load(path: str | Path) -> "TrainedModel":
    """Load a model that `sayso train` saved; nothing in the file is run.

    Raises
    ------
    ModelFileError
        If the file is missing, damaged, of another format, or holds what no model holds.
    """
    from sayso.model.storage import load

    return load(Path(path))


def train(
    data: str | Path | None = None, out: str | Path = "artifacts", *, exemplars: bool = True
) -> "TrainingResult":
    """Train a model, measure it on articles left out of its training, and write a report.

    Parameters
    ----------
    data : path, optional
        A data folder of your own, ``documents/*.txt`` and ``labels/*.csv``. Its labels are added to
        those that come with sayso, and take their place where both label a sentence; the report
        shows what they change. Without it those of sayso are taken alone.
    out : path
        The folder for ``model.skops`` and ``report/``.
    exemplars : bool
        Whether to learn from ``labels/exemplars.csv`` too, that of sayso and your own.

    Returns
    -------
    TrainingResult
        The model, all that was measured, and where both were written.

    Raises
    ------
    InputError, LabelError, TrainingError
        If there are no labels, some break the rules, or they do not suffice to learn from.
    OutputError
        If the folder cannot be written.
    """
    from sayso.training.train import train

    own = None if data is None else Path(data)
    return train(None, Path(out), exemplars=exemplars, own=own)

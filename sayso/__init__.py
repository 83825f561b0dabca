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
    from pandas import DataFrame

    from sayso.labelling import Options
    from sayso.model.classifier import SpeakerStanceClassifier
    from sayso.model.prediction import Prediction
    from sayso.model.storage import TrainedModel
    from sayso.sentence_features import SentenceFeatures
    from sayso.training.train import TrainingResult

__all__ = [
    "SaysoError",
    "SentenceFeatures",
    "SpeakerStanceClassifier",
    "__version__",
    "classify",
    "classify_frame",
    "load",
    "train",
]
__version__ = "0.1.0"

# What the functions and classes need takes a second to import, so it is imported when they are
# asked for.
_CLASSES = {
    "SentenceFeatures": "sayso.sentence_features",
    "SpeakerStanceClassifier": "sayso.model.classifier",
}


def __getattr__(name: str) -> object:
    if name not in _CLASSES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_CLASSES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


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
    from sayso.labelling import label
    from sayso.models import choose

    if not text.strip():
        raise InputError("the text is blank; give an article")
    options = _options(min_confidence, furniture, explain)
    return label(segment(text, name), model or choose(), options)


def classify_frame(
    articles: "DataFrame",
    *,
    text: str = "text",
    name: str | None = None,
    model: "TrainedModel | None" = None,
    min_confidence: float = 0.5,
    furniture: bool = False,
) -> "DataFrame":
    """Label the sentences of the articles in a pandas frame.

    Parameters
    ----------
    articles : DataFrame
        One row an article.
    text : str
        The column of the texts.
    name : str, optional
        The column with what to call the articles. By default "document" if there is one, else the
        index.
    model, min_confidence, furniture
        As for `classify`.

    Returns
    -------
    DataFrame
        One row a sentence, in the order of the articles and their texts. First come the columns
        of ``sayso classify --format csv``: ``start`` and ``end``, which refer to the article's
        text, are whole numbers, the confidences numbers from 0 to 1, ``quotation``,
        ``needs_review`` and ``furniture``, which is there if it was asked for, truths, and the
        others strings, "" where there is nothing to tell. Then come the articles' other columns,
        such as their dates, each repeated for its sentences; one with the name of a column that
        sayso fills gets the ending "_given". Rows are numbered anew. ``attrs["labelled_by"]``
        says that the labels are automatic, and what accuracy was measured.

    Raises
    ------
    InputError
        If there is no such column, a row has no text or no name, or ``min_confidence`` is not from
        0 to 1.
    ModelFileError
        If ``artifacts/model.skops`` is there but damaged.

    Warns
    -----
    UserWarning
        For each article that does not look English, as `classify` does.

    Examples
    --------
    >>> import pandas as pd
    >>> articles = pd.DataFrame({
    ...     "document": ["leak", "rain"],
    ...     "text": ["The mayor denied it. The union accused him of lying.", "It rained."],
    ...     "year": [2023, 2024],
    ... })
    >>> classify_frame(articles)[["document", "speaker", "stance", "year"]]
      document speaker   stance  year
    0     leak   mayor   denies  2023
    1     leak   union  accuses  2023
    2     rain          neutral  2024
    """
    from sayso.frames import classify_frame
    from sayso.models import choose

    options = _options(min_confidence, furniture, explain=False)
    return classify_frame(articles, text, name, model or choose(), options)


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


def _options(min_confidence: float, furniture: bool, explain: bool) -> "Options":
    from sayso.features.errors import InputError
    from sayso.labelling import Options

    if not 0 <= min_confidence <= 1:
        raise InputError(f"min_confidence is {min_confidence}; expected a number from 0 to 1")
    return Options(min_confidence, furniture, explain)

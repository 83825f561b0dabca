"""The errors that sayso raises on purpose.

Each message names the thing, its value, what was expected and the cure. The library raises
them; only the command line prints them.

SaysoError
    InputError       a text or a table that cannot be read
    LabelError       label rows that break the rules, all of them at once
    TrainingError    sentences and labels from which nothing can be learned
    ModelFileError   a saved model that is damaged, unknown or unsafe
    OutputError      a file or folder that cannot be written
    ClusterError     workers that cannot be reached, or cannot work

In: what went wrong, in words. Out: `SaysoError` and its kinds. May import: nothing of ours.
"""


class SaysoError(Exception):
    """Base of all errors that a user of sayso can cause and cure."""


class InputError(SaysoError):
    """A text or a table cannot be read."""


class LabelError(SaysoError):
    """Label rows break the rules.

    Parameters
    ----------
    problems : list of str
        One line for each bad row: file, line, column, value, what was expected.

    Examples
    --------
    >>> error = LabelError(["a.csv, line 2, stance: 'angry' is none of accuses, denies, neutral"])
    >>> error.problems
    ["a.csv, line 2, stance: 'angry' is none of accuses, denies, neutral"]
    """

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        count = "1 bad label row" if len(problems) == 1 else f"{len(problems)} bad label rows"
        super().__init__("\n  ".join([f"{count}; correct and run again:", *problems]))


class TrainingError(SaysoError, ValueError):
    """Nothing can be learned from these sentences and labels.

    Also a ValueError, which is what scikit-learn's tools expect of ``fit``.
    """


class ModelFileError(SaysoError):
    """A saved model is damaged, of an unknown format, or unsafe to load."""


class OutputError(SaysoError):
    """A file or folder cannot be written."""


class ClusterError(SaysoError):
    """The workers cannot be reached, or cannot work."""

"""What `sayso summary` can write.

In: the name of a format. Out: `Format`. May import: nothing of ours.
"""

from enum import StrEnum


class Format(StrEnum):
    """The formats of `sayso summary`."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    HTML = "html"

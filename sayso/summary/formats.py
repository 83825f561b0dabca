"""What `sayso summary` can write."""

from enum import StrEnum


class Format(StrEnum):
    """The formats of `sayso summary`."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    HTML = "html"

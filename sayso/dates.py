"""When an article was published: by the table beside it, else by the web page itself.

In: `Source`. Out: its day, or "". May import: features, training.
"""

from datetime import date
from pathlib import Path

from sayso.features.errors import InputError
from sayso.features.reading import decode
from sayso.features.web_pages import HTML_ENDINGS, published
from sayso.inputs import Complain, Source
from sayso.training.label_rows import Row, rows_of

TABLE = "documents.csv"


class Dates:
    """Finds the days on which articles were published.

    Parameters
    ----------
    complain : callable
        Is given the InputError of each table, and of each date in one, that cannot be read.
    """

    def __init__(self, complain: Complain) -> None:
        self.complain = complain
        self._tables: dict[Path, dict[str, str]] = {}

    def of(self, source: Source) -> str:
        """Give the day as YYYY-MM-DD, or "" where none is told.

        A ``documents.csv`` with columns ``document`` and ``date``, in the article's folder or in
        ``documents/`` below it, comes before what a web page says of itself.
        """
        return self.listed(source) or of_page(source)

    def listed(self, source: Source) -> str:
        """Give the day that the table beside an article tells, "" where there is none."""
        if source.path is None:
            return ""
        return self._days(source.path.parent).get(source.document, "")

    def _days(self, folder: Path) -> dict[str, str]:
        if folder not in self._tables:
            files = (folder / TABLE, folder / "documents" / TABLE)
            found = next((file for file in files if file.is_file()), None)
            self._tables[folder] = self._read(found) if found else {}
        return self._tables[folder]

    def _read(self, file: Path) -> dict[str, str]:
        try:
            rows, problems = rows_of(file, ("document",))
        except OSError as error:
            rows, problems = [], [f"{file} cannot be read: {error.strerror}"]
        for problem in problems:
            self.complain(InputError(problem))
        return {row.values["document"]: self._day(row) for row in rows}

    def _day(self, row: Row) -> str:
        value = row.values.get("date", "").strip()
        try:
            return date.fromisoformat(value[:10]).isoformat() if value else ""
        except ValueError:
            self.complain(InputError(row.problem("date", "expected a day as YYYY-MM-DD")))
            return ""


def of_page(source: Source) -> str:
    """Give the day that a web page tells of itself, "" where it tells none or is no page.

    Raises
    ------
    InputError
        It is no text, or the extra for pages is missing.
    """
    if source.path is None or source.path.suffix.lower() not in HTML_ENDINGS:
        return ""
    return published(decode(source.data(), source.name))

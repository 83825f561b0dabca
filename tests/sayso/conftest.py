"""An article to label, and a way to run commands."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from sayso.cli import main
from sayso.corrections import UserData
from sayso.features.document import Document
from sayso.features.segmentation import segment
from sayso.model.prediction import COLUMNS, Prediction
from sayso.model.storage import Figures, Metadata
from sayso.render.json_lines import model_of
from sayso.render.view import View
from tests.sayso.corrected import TEXT

ARTICLE = """Mayor denies graft

The mayor of Ostrava denied on Monday that he had taken money.

"It is a lie," Jan Novak said. It rained <b>again</b>.
"""


class Outcome(NamedTuple):
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def is_one_error(self) -> bool:
        """Whether stderr holds one message that begins as it should, and no traceback."""
        return self.err.startswith("sayso: error: ") and self.err.count("\n") == 1


Run = Callable[..., Outcome]


@pytest.fixture
def run(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Run a command in an empty folder, in this process."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Outcome:
        capsysbinary.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        code = ended.value.code
        return Outcome(code if isinstance(code, int) else 0, out.decode(), err.decode())

    return run


@pytest.fixture
def classify(run: Run, model_file: Path) -> Run:
    """Run `sayso classify` with the small model."""

    def classify(*arguments: str | Path) -> Outcome:
        return run("classify", "--model", model_file, *arguments)

    return classify


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Give the file of a short article."""
    path = tmp_path / "ostrava.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


Articles = Sequence[tuple[Sequence[Prediction], str]]


def _write_archive(
    folder: Path, parts: Sequence[Articles], metadata: Metadata, **changes: Any
) -> Path:
    """Write labelled articles, with the day of each, as `sayso corpus` does."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    (folder / "parts").mkdir(parents=True)
    columns = [name for name in COLUMNS if name != "text"]
    for number, articles in enumerate(parts):
        rows = [
            {name: getattr(p, name) for name in columns} | {"date": day}
            for predictions, day in articles
            for p in predictions
        ]
        table = pa.Table.from_pylist(rows)
        counts = json.dumps({"documents": len(articles), "sentences": len(rows), "errors": 0})
        table = table.replace_schema_metadata({"sayso": counts})
        path = folder / "parts" / f"part-{number:06}.parquet"
        pq.write_table(table, path, row_group_size=5)
    listed = [{"file": path.name} for path in sorted((folder / "parts").iterdir())]
    manifest = {"format": 1, "model": model_of(metadata), "complete": True, "parts": listed}
    (folder / "manifest.json").write_text(json.dumps(manifest | changes), encoding="utf-8")
    return folder


@pytest.fixture
def write_archive() -> Callable[..., Path]:
    """Give a function that writes an archive: its folder, the articles of each part, the model."""
    return _write_archive


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Label in this process, and give the names of the parts that are begun."""
    from sayso.corpus import running
    from sayso.corpus.cluster import Done

    names: list[str] = []

    def label_all(
        _: object, labeller: Any, _inputs: object, parts: Iterable[Any]
    ) -> Iterator[Done]:
        for part in parts:
            names.append(part.name)
            yield Done(part, labeller.label(part))

    monkeypatch.setattr(running, "_cluster", lambda _: nullcontext())
    monkeypatch.setattr(running, "label_all", label_all)
    return names


@pytest.fixture
def document() -> Document:
    """Give an article with line ends of every kind."""
    return segment(TEXT, "dam")


@pytest.fixture
def data(tmp_path: Path) -> UserData:
    """Give a data folder that is not there yet."""
    return UserData(tmp_path / "mine")


@pytest.fixture
def metadata() -> Metadata:
    """Give the metadata of a model."""
    figures = {"speaker_type": Figures(0.9, 0.8), "stance": Figures(0.75, 0.7)}
    return Metadata("f00d" * 16, 107, 5, figures, {"sayso": "0.1.0"})


@pytest.fixture
def view(metadata: Metadata) -> View:
    """Give a view without anything extra."""
    return View(metadata)

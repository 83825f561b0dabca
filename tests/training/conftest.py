"""Invented articles with their labels, as files and in memory, and what is measured on them."""

import csv
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest

from sayso.model.storage import TrainedModel
from sayso.training.evaluation import Evaluation, evaluate
from sayso.training.examples import Examples, examples
from sayso.training.exemplars import COLUMNS as EXEMPLAR_COLUMNS
from sayso.training.exemplars import read_exemplars
from sayso.training.folds import Material
from sayso.training.label_rows import COLUMNS, OPTIONAL
from sayso.training.labels import LabelledDocument, read
from sayso.training.lessons import Lessons
from sayso.training.train import fit

# A sentence and below it its labels (speaker type, stance, speaker, affiliation); a line without
# labels is page furniture.
ARTICLES = {
    "dam": """
        By Ida Moss
        Borduria accuses Freedonia of flooding the valley
        = government accuses Borduria Borduria
        The dam broke on Monday night.
        = narrator neutral
        Bordurian President Otto Klee said Freedonia had opened the gates on purpose.
        = government accuses Otto_Klee Borduria
        Freedonia's defense ministry denied that its engineers were near the dam.
        = military denies Freedonia's_defense_ministry Freedonia
        "Our engineers never touched the gates," Colonel Ira Voss said.
        = military denies Ira_Voss Freedonia
        Human rights group Openwater condemned Freedonia for the flood.
        = observer accuses Openwater Openwater
        The mayor said that schools would open on Friday.
        = government neutral mayor
        Rain is expected until Sunday.
        = narrator neutral
        Share this article
    """,
    "bridge": """
        Freedonia denies shelling the bridge
        = government denies Freedonia Freedonia
        Freedonia's foreign minister Ada Brand rejected the accusation.
        = government denies Ada_Brand Freedonia
        "It is a lie," Brand said.
        = government denies Ada_Brand Freedonia
        Two lorries stood on the bridge at noon.
        = narrator neutral
        The Bordurian army accused Freedonia of firing at refugees.
        = military accuses Bordurian_army Borduria
        An army spokesman said repairs would take a week.
        = military neutral army_spokesman Borduria
        Rights group Openwater said Freedonia had killed nine civilians.
        = observer accuses Openwater Openwater
        Traffic was moved to the old road.
        = narrator neutral
    """,
    "port": """
        Prime Minister Lena Holm said the port would stay open.
        = government neutral Lena_Holm Sylvania
        Holm accused Freedonia of blocking the grain ships.
        = government accuses Lena_Holm Sylvania
        Freedonia's navy denied the charge.
        = military denies Freedonia's_navy Freedonia
        The navy said its ships were on a drill.
        = military neutral Freedonia's_navy Freedonia
        The monitoring group Seawatch said three ships turned back.
        = observer neutral Seawatch Seawatch
        Grain is the main export of the coast.
        = narrator neutral
        The rebels blamed the navy for the empty shops.
        = opposition accuses rebels
        The harbour was built a century ago.
        = narrator neutral
        Photo: Port Agency
    """,
}

# Exemplars: passage, sentence, speaker type, stance.
EXEMPLARS = (
    ("tram", "The opposition leader accused Sylvania of stealing the tram.", "opposition accuses"),
    ("tram", "She said the rails were next.", "opposition neutral"),
    ("kiosk", "The newspaper said the kiosk had closed.", "media neutral"),
    ("kiosk", "The newspaper denied that it had set the fire.", "media denies"),
    ("kiosk", "It accused the mayor of looking on.", "media accuses"),
)

Rows = list[dict[str, str]]


def rows_and_text(name: str) -> tuple[Rows, str]:
    """Give an article's label rows and its raw text, a line for each row."""
    rows, text = [], ""
    lines = [line.strip() for line in ARTICLES[name].strip().splitlines()]
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if line.startswith("= "):
            continue
        labels = after.removeprefix("= ").split() if after.startswith("= ") else []
        names = [*(label.replace("_", " ") for label in labels), *[""] * 4][:4]
        span = {"start": str(len(text)), "end": str(len(text) + len(line))}
        values = {"document": name, **span, "text": line, "furniture": str(int(not labels))}
        rows.append(values | dict(zip(COLUMNS[5:], [*names, ""], strict=True)))
        text += line + "\n"
    return rows, text


def write_rows(path: Path, rows: Iterable[dict[str, str]]) -> None:
    """Write label rows as a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, (*COLUMNS, *OPTIONAL))
        writer.writeheader()
        writer.writerows(rows)


def write_exemplars(folder: Path, rows: Iterable[tuple[str, str, str]] = EXEMPLARS) -> Path:
    """Write exemplars into a data folder."""
    path = folder / "labels" / "exemplars.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(EXEMPLAR_COLUMNS)
        writer.writerows([name, text, *labels.split(), "", "", ""] for name, text, labels in rows)
    return path


def write_folder(folder: Path) -> Path:
    """Write the invented articles and their labels as a data folder."""
    for part in ("documents", "labels"):
        (folder / part).mkdir(parents=True)
    everything: Rows = []
    for name in ARTICLES:
        rows, text = rows_and_text(name)
        (folder / "documents" / f"{name}.txt").write_bytes(text.encode())
        everything += rows
    write_rows(folder / "labels" / "sentences.csv", everything)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a data folder of one's own to spoil."""
    return write_folder(tmp_path / "data")


@pytest.fixture
def rows_of_article() -> Callable[[str], Rows]:
    """Give a function that gives the label rows of an invented article."""
    return lambda name: rows_and_text(name)[0]


@pytest.fixture
def write_labels(folder: Path) -> Callable[[str, Rows], None]:
    """Give a function that writes label rows to a file of the data folder."""
    return lambda name, rows: write_rows(folder / "labels" / name, rows)


@pytest.fixture
def spoil(folder: Path) -> Callable[..., Path]:
    """Give a function that changes values of one label row (0 is the first) and gives its file."""

    def change(row: int, **values: str) -> Path:
        path = folder / "labels" / "sentences.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        rows[row] |= values
        write_rows(path, rows)
        return path

    return change


@pytest.fixture
def write_passages(folder: Path) -> Callable[..., Path]:
    """Give a function that writes exemplars, by default good ones, and gives their file."""
    return lambda *rows: write_exemplars(folder, rows or EXEMPLARS)


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a data folder that no test changes, with exemplars."""
    folder = write_folder(tmp_path_factory.mktemp("shared") / "data")
    write_exemplars(folder)
    return folder


@pytest.fixture(scope="session")
def passages(shared_folder: Path) -> list[LabelledDocument]:
    """Give the exemplars."""
    return read_exemplars(shared_folder)


@pytest.fixture(scope="session")
def documents(shared_folder: Path) -> list[LabelledDocument]:
    """Give the invented articles with their labels."""
    return read(shared_folder)


@pytest.fixture(scope="session")
def labelled(documents: list[LabelledDocument]) -> Examples:
    """Give their sentences: 18 with a speaker, 16 with an affiliation, 6 of the narrator."""
    return examples(documents)


@pytest.fixture(scope="session")
def evaluation(
    documents: list[LabelledDocument], passages: list[LabelledDocument], shared_folder: Path
) -> Evaluation:
    """Give all that is measured on the invented articles, learned with exemplars."""
    return evaluate(Lessons(tuple(documents), tuple(passages)), shared_folder, jobs=1)


@pytest.fixture(scope="session")
def model(shared_folder: Path) -> TrainedModel:
    """Give a model trained on the invented articles."""
    return fit(shared_folder)


@pytest.fixture
def material() -> Material:
    """Give 24 sentences of four articles whose features mostly tell the classes apart."""
    kinds = ["government", "narrator", "military"] * 8
    stances = ["accuses", "neutral", "denies", "neutral"] * 6
    seen = [*kinds[:20], *kinds[:4]]
    inputs = [
        {f"speaker: {kind}": 1.0, f"cue: {stance}": 1.0, "form: plain": 1.0, "content: long": i % 3}
        for i, (kind, stance) in enumerate(zip(seen, stances, strict=True))
    ]
    articles = np.repeat(["a", "b", "c", "d"], 6)
    return Material(inputs, np.array([*zip(kinds, stances, strict=True)]), articles)

"""Rows of an archive, counted."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sayso.features.errors import InputError
from sayso.model.prediction import Prediction
from sayso.model.scheme import NARRATOR, SPEAKER_TYPES, STANCES
from sayso.render.view import View
from sayso.summary import part
from sayso.summary.part import tally_of
from sayso.summary.tally import Tally

Articles = list[tuple[list[Prediction], str]]
Write = Callable[[Articles], Path]
ROW = {
    "document": "news",
    "start": 0,
    "end": 9,
    "speaker_type": "media",
    "stance": "neutral",
    "speaker": "Moss",
    "affiliation": "",
    "target": "",
    "speaker_type_confidence": 0.9,
    "stance_confidence": 0.6,
    "date": "2020-01-31",
}


@pytest.fixture
def write(tmp_path: Path, view: View, write_archive: Callable[..., Path]) -> Write:
    """Give a function that writes articles into one part."""

    def write(articles: Articles) -> Path:
        folder = write_archive(tmp_path / "out", [articles], view.metadata)
        return folder / "parts" / "part-000000.parquet"

    return write


def rows(tmp_path: Path, *changes: dict[str, Any], without: Sequence[str] = ()) -> Path:
    """Write a part of rows that differ in something from a sound one."""
    path = tmp_path / "part-000000.parquet"
    pq.write_table(pa.Table.from_pylist([ROW | change for change in changes]).drop(without), path)
    return path


def articles(seed: int, threshold: float) -> Articles:
    """Make up articles, some of one name, some of which say nothing, as they are labelled."""
    chance = random.Random(seed)  # noqa: S311 no secret
    found: Articles = []
    for _ in range(40):
        document, end, sentences = f"n{chance.randrange(3)}", 0, []
        for _ in range(chance.choice((0, 1, 2, 5, 30))):
            kind, start = chance.choice(SPEAKER_TYPES), end + chance.randrange(3)
            name = chance.choice(("Ida Moss", "Moss", "army", ""))
            end = start + chance.randrange(1, 9)
            confidences = chance.choice((0.4, threshold, 0.9)), chance.random()
            sentence = Prediction(
                document,
                start,
                end,
                "",
                speaker_type=kind,
                stance=chance.choice(STANCES),
                speaker="" if kind == NARRATOR else name,
                affiliation=chance.choice(("", "Peru", "Chile")),
                target=chance.choice(("", "Peru", "Roe")),
                speaker_type_confidence=confidences[0],
                stance_confidence=confidences[1],
                needs_review=min(confidences) < threshold,
            )
            sentences.append(sentence)
        found.append((sentences, chance.choice(("", "2020-01-31", "2020-03-01", "2021-01-01"))))
    return found


@pytest.mark.parametrize("at_once", [1, 2, 7, 64, 2**16])
@pytest.mark.parametrize("threshold", [0.0, 0.5])
def test_rows_read_back_count_as_what_was_labelled(
    at_once: int, threshold: float, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many are read at once, whatever articles are called, also those without a row."""
    monkeypatch.setattr(part, "_ROWS", at_once)
    labelled, expected = articles(at_once, threshold), Tally()
    for predictions, day in labelled:
        expected.add(predictions, day)
    found = tally_of(write(labelled), threshold)
    found.undated = expected.undated  # nothing tells the day of an article without a row
    assert found == expected


def test_two_articles_of_one_name_are_two(tmp_path: Path) -> None:
    """A place before the last one begins another, and so does another day."""
    places = [(0, 9), (9, 12), (0, 9), (10, 12)]
    changes = [{"start": start, "end": end} for start, end in places]
    undated = {"start": 12, "end": 14, "date": ""}
    found = tally_of(rows(tmp_path, *changes, undated), 0.0)
    assert (found.documents, found.undated) == (3, 1)


def test_the_threshold_is_what_is_asked_for_now(tmp_path: Path) -> None:
    """What was asked for when the sentences were labelled makes no difference."""
    path = rows(tmp_path, {"needs_review": True}, {"start": 9, "speaker_type_confidence": 0.5})
    assert [tally_of(path, p).unsure for p in (0.5, 0.6, 0.61)] == [0, 1, 2]


def test_a_guess_never_counts(tmp_path: Path) -> None:
    """What is said of a text in another language has the confidence of one."""
    guess = {"speaker_type_confidence": 1 / 6, "stance_confidence": 1 / 3}
    path = rows(tmp_path, guess, {"start": 9, "speaker_type_confidence": 1 / 6})
    found = tally_of(path, 0.0)
    assert (found.unsure, found.heard.total()) == (1, 1)


@pytest.mark.parametrize(
    ("path_of", "problem"),
    [
        (lambda folder: rows(folder, {}, without=["target"]), "target"),
        (lambda folder: rows(folder, {"stance": None}, {}), "stance.* null"),
        (lambda folder: rows(folder, {"start": "first"}), "first"),
        (lambda folder: rows(folder, {"date": "soon"}), "'soon'"),
        (lambda folder: rows(folder, {"date": "20200131"}), "'20200131' is no day as YYYY-MM-DD"),
        (lambda folder: folder / "part-000000.parquet", "No such file"),
    ],
)
def test_what_is_no_part_is_named(
    tmp_path: Path, path_of: Callable[[Path], Path], problem: str
) -> None:
    """With what is wrong and what to do."""
    with pytest.raises(InputError, match=rf"(?s)part-000000.parquet cannot be read .*{problem}"):
        tally_of(path_of(tmp_path), 0.0)


def test_a_damaged_part_is_named(tmp_path: Path) -> None:
    """Wherever it is cut."""
    path = rows(tmp_path, *({"start": 9 * i, "end": 9 * i + 9} for i in range(99)))
    whole = path.read_bytes()
    for size in (0, 4, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:size])
        with pytest.raises(InputError, match=r"part-000000.parquet cannot be read"):
            tally_of(path, 0.0)

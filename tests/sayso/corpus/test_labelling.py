"""What a worker does with its part: the labels are those of `sayso classify`."""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from sayso import classify
from sayso.corpus import labelling
from sayso.corpus.labelling import ERRORS, PARTS, Labeller
from sayso.corpus.plan import look, parts
from sayso.corpus.records import Article, Asked, Counts, Slice, Trouble
from sayso.corpus.writing import merge_troubles, write_troubles
from sayso.features.document import Document
from sayso.model.storage import TrainedModel
from tests.sayso.corpus.archives import (
    WRITERS,
    Invented,
    as_json_lines,
    expected,
    invented,
    rows_of,
    troubles_of,
)
from tests.sayso.corpus.conftest import LabelArchive


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Give an output folder as a run makes it."""
    for name in (PARTS, ERRORS):
        (tmp_path / "out" / name).mkdir(parents=True)
    return tmp_path / "out"


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("part_size", [1, 3, 2000])
def test_labels_are_those_of_classify(
    label_archive: LabelArchive, model: TrainedModel, tmp_path: Path, name: str, part_size: int
) -> None:
    """In every format, however it is cut into parts: each sentence once, in order."""
    articles = invented(20, seed=part_size)
    WRITERS[name](tmp_path / name, articles)
    counts = label_archive(tmp_path / name, part_size=part_size)
    wanted = expected(articles, model)
    assert rows_of(tmp_path / "out") == wanted
    assert counts == Counts(20, len(wanted), 0)
    assert len(list((tmp_path / "out" / PARTS).iterdir())) >= 20 / part_size


def test_all_attributions_are_kept(
    label_archive: LabelArchive, model: TrainedModel, tmp_path: Path
) -> None:
    """As in the JSON lines of `sayso classify`."""
    text = "The mayor, whom the rebels accuse of fraud, said the ministry’s report was false."
    as_json_lines(tmp_path / "a.jsonl", [Invented("a", text, "")])
    label_archive(tmp_path / "a.jsonl")
    (row,) = pq.read_table(tmp_path / "out/parts/part-000000.parquet").to_pylist()
    (prediction,) = classify(text, model=model)
    found = json.loads(row["attributions"])
    assert [a["speaker"] for a in found] == [a.speaker for a in prediction.attributions]
    assert [a["cue"]["span"] for a in found] == [
        list(a.cue.span) for a in prediction.attributions if a.cue
    ]
    assert len(found) == 2


def test_ten_thousand_empty_documents_go_to_the_errors(
    label_archive: LabelArchive, model: TrainedModel, tmp_path: Path
) -> None:
    """Each with its id and its line; the others are labelled."""
    full = invented(2)
    empty = [Invented(f"e{number}", " \n", "") for number in range(10_000)]
    as_json_lines(tmp_path / "a.jsonl", [full[0], *empty, full[1]])
    counts = label_archive(tmp_path / "a.jsonl", part_size=4000)
    assert rows_of(tmp_path / "out") == expected(full, model)
    assert (counts.documents, counts.errors) == (2, 10_000)
    troubles = troubles_of(tmp_path / "out")
    assert [t["document"] for t in troubles] == [article.id for article in empty]
    assert troubles[9_999]["where"] == "line 10001"
    assert {t["reason"] for t in troubles} == {"it has no text"}


def test_a_document_that_cannot_be_labelled_stops_nothing(
    label_archive: LabelArchive,
    tmp_path: Path,
    articles: list[Invented],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever error it raises is told."""
    segment = labelling.segment

    def fails(text: str, name: str) -> Document:
        if name == articles[3].id:
            raise ZeroDivisionError("out of sorts")
        return segment(text, name)

    monkeypatch.setattr(labelling, "segment", fails)
    as_json_lines(tmp_path / "a.jsonl", articles)
    counts = label_archive(tmp_path / "a.jsonl")
    assert (counts.documents, counts.errors) == (19, 1)
    (trouble,) = troubles_of(tmp_path / "out")
    assert trouble == {
        "document": "a00003",
        "input": str(tmp_path / "a.jsonl"),
        "where": "line 4",
        "reason": "ZeroDivisionError: out of sorts",
    }


def test_two_documents_of_one_id_are_both_kept(
    label_archive: LabelArchive, model: TrainedModel, tmp_path: Path
) -> None:
    """Ids need not be unique."""
    twice = [Invented("same", "It rained.", ""), Invented("same", "Shops were open.", "")]
    as_json_lines(tmp_path / "a.jsonl", twice)
    assert label_archive(tmp_path / "a.jsonl").documents == 2
    assert rows_of(tmp_path / "out") == expected(twice, model)


def test_what_cannot_be_written_as_utf8_is_replaced(
    label_archive: LabelArchive, tmp_path: Path
) -> None:
    """Half of a surrogate pair, which JSON can hold, as `sayso classify` replaces it."""
    (tmp_path / "a.jsonl").write_text('{"id": "x\\ud83d", "text": "It \\ud83d rained."}')
    assert label_archive(tmp_path / "a.jsonl").sentences == 1
    ((document, start, end, text, *_),) = rows_of(tmp_path / "out")
    assert (document, start, end, text) == ("x?", 0, 12, "It ? rained.")


def test_a_text_in_another_language_is_marked_for_review(
    label_archive: LabelArchive, tmp_path: Path
) -> None:
    """Without a warning, of which there would be a million."""
    text = "Le ministre affirme que le rapport est faux et que ses auteurs mentent."
    as_json_lines(tmp_path / "a.jsonl", [Invented("a", text, "")])
    label_archive(tmp_path / "a.jsonl")
    table = pq.read_table(tmp_path / "out/parts/part-000000.parquet")
    assert table["needs_review"].to_pylist() == [True]


def test_documents_of_which_workers_die_are_left_out(
    model: TrainedModel,
    tmp_path: Path,
    out: Path,
    articles: list[Invented],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The next worker reads in the diary of two that died where they were."""
    as_json_lines(tmp_path / "a.jsonl", articles)
    (part,) = parts([look(str(tmp_path / "a.jsonl"))], Asked(), print)
    labeller = Labeller(out, model, Asked())
    segment = labelling.segment

    def dies(text: str, name: str) -> Document:
        if name == articles[7].id:
            raise KeyboardInterrupt  # as if the process ended here
        return segment(text, name)

    with monkeypatch.context() as patch:
        patch.setattr(labelling, "segment", dies)
        for _ in range(2):
            with pytest.raises(KeyboardInterrupt):
                labeller.label_carefully(part)
    assert list((out / PARTS).iterdir()) == []
    counts = labeller.label_carefully(part)
    assert rows_of(out) == expected([*articles[:7], *articles[8:]], model)
    assert counts.errors == 1
    (row,) = pq.read_table(out / ERRORS / "part-000000.parquet").to_pylist()
    assert (row["document"], row["reason"]) == ("a00007", "workers die of it")
    assert [path.name for path in (out / ERRORS).iterdir()] == ["part-000000.parquet"]


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("part_size", [4, 2000])
def test_documents_that_cannot_even_be_read_are_left_out(
    model: TrainedModel,
    tmp_path: Path,
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    part_size: int,
) -> None:
    """Of the others, also those just before, none is to blame; each is labelled once."""
    articles = invented(9)
    WRITERS[name](tmp_path / name, articles)
    found = list(parts([look(str(tmp_path / name))], Asked(part_size=part_size), print))
    labeller = Labeller(out, model, Asked(part_size=part_size))
    read, seen = labelling.read, []

    def dies(piece: Slice, asked: Asked) -> Iterator[Article | Trouble]:
        for item in read(piece, asked):
            if isinstance(item, Article) and item.text == articles[5].text:
                seen.append(item.id)
                raise KeyboardInterrupt  # as if the process ended here
            yield item

    monkeypatch.setattr(labelling, "read", dies)
    for part in found:
        for _ in range(3):
            with suppress(KeyboardInterrupt):
                labeller.label_carefully(part)
    assert rows_of(out) == expected([*articles[:5], *articles[6:]], model)
    merge_troubles(out / "errors.parquet", sorted((out / ERRORS).glob("*.parquet")))
    (trouble,) = troubles_of(out)
    assert (trouble["reason"], len(seen)) == ("workers die of it", 2)


def test_a_try_that_goes_well_leaves_no_errors_of_the_one_before(
    model: TrainedModel, tmp_path: Path, out: Path, articles: list[Invented]
) -> None:
    """They are written first, and a worker may end in between."""
    as_json_lines(tmp_path / "a.jsonl", articles)
    (part,) = parts([look(str(tmp_path / "a.jsonl"))], Asked(), print)
    write_troubles(out / ERRORS / f"{part.name}.parquet", [Trouble("a", "b", "c", "d")])
    assert Labeller(out, model, Asked()).label(part).errors == 0
    assert list((out / ERRORS).iterdir()) == []

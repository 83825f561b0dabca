"""A model is scored on labels of one's own."""

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sayso.features.errors import InputError
from sayso.model.storage import TrainedModel, save
from sayso.scoring import judge, lines
from sayso.training.exemplars import read_exemplars
from sayso.training.labels import label_hash, read
from sayso.training.lessons import read_lessons, with_own

Run = Callable[..., Any]

TEXT = "It rained.\nThe army denied that its jets hit the market.\nBy Ann Lee\n"
HEADER = "document,start,end,text,furniture,speaker_type,stance,speaker,affiliation,note"
LABELS = (
    ("0", "narrator", "neutral", ""),
    ("0", "military", "denies", "army"),
    ("1", "", "", ""),
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a data folder with one article."""
    folder = tmp_path / "data"
    (folder / "documents").mkdir(parents=True)
    (folder / "labels").mkdir()
    (folder / "documents" / "a.txt").write_text(TEXT)
    with (folder / "labels" / "a.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER.split(","))
        for line, (furniture, kind, stance, speaker) in zip(TEXT.splitlines(), LABELS, strict=True):
            start = TEXT.index(line)
            place = ("a", start, start + len(line), line)
            writer.writerow([*place, furniture, kind, stance, speaker, "", ""])
    return folder


def test_every_labelled_sentence_is_scored(data: Path, model: TrainedModel) -> None:
    """Furniture is not."""
    judgement = judge(data, model)
    assert (judgement.sentences, judgement.articles, judgement.familiar) == (2, 1, False)
    counts = {c.name: c.sentences for c in judgement.heads["stance"].classes}
    assert counts == {"accuses": 0, "denies": 1, "neutral": 1}


def test_an_article_labelled_in_part_is_scored_in_part(data: Path, model: TrainedModel) -> None:
    """What has no label is no mistake and no hit."""
    file = data / "labels" / "a.csv"
    file.write_text("".join(file.read_text().splitlines(keepends=True)[::2]))
    judgement = judge(data, model)
    assert judgement.sentences == judgement.attribution.sentences == 1
    assert {c.name: c.sentences for c in judgement.heads["stance"].classes}["denies"] == 1


def test_targets_have_lines_where_they_are_labelled(data: Path, model: TrainedModel) -> None:
    """Precision, recall, what is labelled and the share that is exact; else nothing of them."""
    assert not any("target" in line for line in lines(judge(data, model)))
    file = data / "labels" / "a.csv"
    text = file.read_text().replace("affiliation,note", "affiliation,target,note")
    rows = text.replace("denies,army,,", "denies,army,,Peru,").replace("neutral,,,", "neutral,,,,")
    file.write_text(rows.replace("1,,,,,", "1,,,,,,"))
    (given,) = (line for line in lines(judge(data, model)) if "stance given" in line)
    assert given.split()[-4:] == ["-", "0.00", "1", "0.00"]


def test_each_stage_has_a_line(data: Path, model: TrainedModel) -> None:
    """Precision, recall, what is labelled and what is lost; nothing of what no label speaks of."""
    judgement = judge(data, model)
    assert judgement.attribution.sentences == 2
    table = list(lines(judgement))
    (sources,) = (line for line in table if "2 sources" in line)
    assert sources.split()[-4:] == ["1.00", "1.00", "1", "0"]
    assert not any("affiliation" in line for line in table)
    assert any(line.strip().startswith("right in all") for line in table)


def test_labels_with_exemplars_are_recognised(data: Path, model: TrainedModel) -> None:
    """A model that learned from the exemplars beside the labels knows these labels too."""
    header = "document,text,speaker_type,stance,speaker,affiliation,note"
    row = "tram,The rebels denied it.,opposition,denies,rebels,,"
    (data / "labels" / "exemplars.csv").write_text(f"{header}\n{row}\n")
    for known in (read(data), [*read(data), *read_exemplars(data)]):
        metadata = replace(model.metadata, label_hash=label_hash(known))
        assert judge(data, replace(model, metadata=metadata)).familiar
    assert not judge(data, model).familiar


def test_the_labels_of_the_training_are_recognised(data: Path, model: TrainedModel) -> None:
    """Scores on them flatter, and the output says so."""
    metadata = replace(model.metadata, label_hash=label_hash(read(data)))
    judgement = judge(data, replace(model, metadata=metadata))
    assert judgement.familiar
    assert any("trained on these labels" in line for line in lines(judgement))


def test_labels_that_were_added_to_the_packaged_ones_are_recognised(
    data: Path, model: TrainedModel
) -> None:
    """As `sayso train --data` adds them, with or without the exemplars."""
    lessons = with_own(read_lessons(), data)
    for known in (lessons.documents, [*lessons.documents, *lessons.passages]):
        metadata = replace(model.metadata, label_hash=label_hash(known))
        assert judge(data, replace(model, metadata=metadata)).familiar


def test_labels_without_a_sentence_are_an_error(data: Path, model: TrainedModel) -> None:
    """There is nothing to score."""
    file = data / "labels" / "a.csv"
    furniture = [line for line in file.read_text().splitlines() if ",1," in line]
    file.write_text("\n".join([HEADER, *furniture]))
    with pytest.raises(InputError, match="has no labelled sentence"):
        judge(data, model)


def test_evaluate_prints_each_class(run: Run, data: Path, model: TrainedModel) -> None:
    """With its scores, and a mark where it has too few sentences."""
    save(model, data / "m.skops")
    outcome = run("evaluate", "--data", data, "--model", data / "m.skops")
    assert (outcome.code, outcome.err) == (0, "")
    table = outcome.out.splitlines()
    assert table[0] == "sentences: 2, articles: 1"
    (denies,) = (line for line in table if line.strip().startswith("denies"))
    assert denies.split()[-2:] == ["1", "*"]
    assert "macro-F1                -  (- to -)" in table


def test_evaluate_reports_all_bad_rows(run: Run, data: Path, model: TrainedModel) -> None:
    """The rows are named on stderr, and no score is given."""
    file = data / "labels" / "a.csv"
    file.write_text(file.read_text().replace("denies,army", "shouts,army"))
    save(model, data / "m.skops")
    outcome = run("evaluate", "--data", data, "--model", data / "m.skops")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("sayso: error: 1 bad label row")
    assert "'shouts'" in outcome.err

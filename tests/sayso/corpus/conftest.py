"""A small archive, and a way to label one in this process."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.corpus.labelling import ERRORS, PARTS, Labeller
from sayso.corpus.plan import look, parts
from sayso.corpus.records import Asked, Counts
from sayso.corpus.writing import merge_troubles
from sayso.model.storage import TrainedModel
from tests.sayso.corpus.archives import Archive, Invented, as_json_lines, invented

LabelArchive = Callable[..., Counts]


@pytest.fixture
def articles() -> list[Invented]:
    """Give a small archive."""
    return invented(20)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Give an archive of twenty parts, and an output folder that is ready for workers."""
    found = Archive(invented(100), tmp_path / "news.jsonl", tmp_path / "out")
    as_json_lines(found.input, found.articles)
    for name in (PARTS, ERRORS):
        (found.out / name).mkdir(parents=True)
    return found


@pytest.fixture
def label_archive(model: TrainedModel, tmp_path: Path) -> LabelArchive:
    """Label inputs part by part, as one worker would, into the folder "out"."""

    def label_archive(*paths: Path, asked: Asked | None = None, part_size: int = 2000) -> Counts:
        out = tmp_path / "out"
        for name in (PARTS, ERRORS):
            (out / name).mkdir(parents=True)
        asked = replace(asked or Asked(), part_size=part_size)
        labeller = Labeller(out, model, asked)
        inputs = [look(str(path)) for path in paths]
        found = sum((labeller.label(part) for part in parts(inputs, asked, print)), Counts())
        merge_troubles(out / "errors.parquet", sorted((out / ERRORS).glob("*")))
        return found

    return label_archive

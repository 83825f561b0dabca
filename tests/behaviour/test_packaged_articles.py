"""Who speaks in the packaged articles, and against whom, is what the labels say, but for a few."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.features.extraction import Reading, read
from sayso.features.targets import targets
from sayso.model.scheme import NARRATOR, NEUTRAL
from sayso.training.labels import Label, LabelledDocument
from sayso.training.labels import read as read_labels
from sayso.training.speakers import same_speaker

TABLE = Path(__file__).with_name("packaged_mistakes.tsv")
ARTICLES = read_labels()


def known(article: str) -> list[str]:
    """Give the mistakes that an article is known to have."""
    rows = TABLE.read_text(encoding="utf-8").splitlines()
    return [row for row in rows if row.startswith(f"{article}\t")]


def mistakes(article: LabelledDocument) -> Iterator[str]:
    """Give a row for each thing that is read otherwise than it is labelled."""
    labels = {label.start: label for label in article.prose}
    readings = read(article.document)
    stances = [labels[r.sentence.start].stance for r in readings]
    found = targets(readings, stances)
    for reading, stance, target in zip(readings, stances, found, strict=True):
        label = labels[reading.sentence.start]
        read_as = {**_speaker(label, reading), "target": target.name if stance != NEUTRAL else ""}
        for name, value in read_as.items():
            labelled = getattr(label, name)
            if value != labelled and not same_speaker(value, labelled):
                yield "\t".join([label.document, str(label.start), name, labelled, value])


def _speaker(label: Label, reading: Reading) -> dict[str, str]:
    said = reading.governing
    speaks = NARRATOR if said is None else "somebody"
    if NARRATOR in (label.speaker_type, speaks):
        return {} if label.speaker_type == speaks else {"speaker_type": speaks}
    assert said is not None
    return {"speaker": said.speaker, "affiliation": said.affiliation}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.document.name)
def test_an_article_is_read_as_it_is_labelled(article: LabelledDocument) -> None:
    """A mistake that is mended is to be struck from the table, a new one to be looked at."""
    assert list(mistakes(article)) == known(article.document.name)


def test_the_table_tells_of_no_other_article() -> None:
    """And begins with what its columns are."""
    comment, *rows = TABLE.read_text(encoding="utf-8").splitlines()
    assert comment.startswith("# Columns: ")
    names = {article.document.name for article in ARTICLES}
    assert {row.split("\t")[0] for row in rows} <= names

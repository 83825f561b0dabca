"""Training again with one's own labels: quick, the same model, and what it changed."""

import json
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import sayso
from sayso.corrections import UserData
from sayso.features.document import Span
from sayso.features.errors import InputError, OutputError
from sayso.features.segmentation import segment
from sayso.model.prediction import classify
from sayso.model.storage import Figures, TrainedModel, load
from sayso.retraining import Change, change_lines, changed, effect_lines, retrain
from sayso.training.labels import Label
from sayso.training.lessons import read_lessons
from sayso.training.own_effect import Comparison, OwnEffect, Standing, caution
from sayso.training.train import fit

TEXT = "Campaigner Bo Sand wondered at the bridge.\nIt rained.\nThe mayor denied it.\nIt snowed.\n"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Give a data folder with one article, labelled in part."""
    document = segment(TEXT, "bridge")
    sentence = document.prose[0]
    place = (sentence.start, sentence.end, sentence.text, False)
    data = UserData(tmp_path / "mine")
    data.save(document, Label("bridge", *place, "opposition", "denies", "Bo Sand", ""), None)
    return data.folder


@pytest.mark.slow
def test_one_article_of_ones_own_is_enough(mine: Path, tmp_path: Path) -> None:
    """The model is saved; the figures are those of the packaged articles and of that one."""
    stages: list[str] = []
    done = retrain(mine, tmp_path / "out", stages.append)
    assert stages == [
        "reading the sentences",
        "leaving each article out",
        "leaving your own labels out",
        "training on all articles",
    ]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["model.skops"]
    assert load(done.model_file).metadata == done.model.metadata
    given = read_lessons()
    sentences = sum(len(item.prose) for item in given.documents)
    assert (done.effect.packaged.sentences, done.effect.packaged.articles) == (sentences, 5)
    assert done.effect.own
    assert (done.effect.own.sentences, done.effect.own.articles) == (1, 1)
    assert (done.model.metadata.sentences, done.model.metadata.articles) == (sentences + 1, 6)
    # Before is what is measured without the user's labels.
    before = fit()
    assert done.effect.packaged.before.heads == before.metadata.figures
    # What was learned counts for the sentence itself.
    document = segment(TEXT, "bridge")
    new, old = (classify(document, model)[0] for model in (done.model, before))
    assert new.stance_probabilities["denies"] > old.stance_probabilities["denies"]


@pytest.mark.slow
def test_the_quick_way_gives_the_model_of_the_long_one(mine: Path, tmp_path: Path) -> None:
    """The same weights and figures; `sayso.train` writes the report besides."""
    quick = retrain(mine, tmp_path / "quick", exemplars=False)
    done = sayso.train(mine, tmp_path / "long", exemplars=False)
    assert quick.model.metadata == done.model.metadata
    assert repr(quick.effect) == repr(done.evaluation.own)
    features = [{"cue: deny": 1.0, "speaker: government": 1.0, "form: plain": 1.0}]
    says = [model.classifier.predict_proba(features) for model in (quick.model, done.model)]
    for one, other in zip(*says, strict=True):
        assert np.array_equal(one, other)
    metrics = json.loads((done.report_folder / "metrics.json").read_text(encoding="utf-8"))
    assert metrics["own"]["own"]["sentences"] == 1
    assert metrics["packaged"] is False
    assert metrics["agreement"] != []  # of the labels that come with sayso, as ever
    for name in ("report.md", "index.html"):
        text = (done.report_folder / name).read_text(encoding="utf-8")
        assert "What your own labels change" in text
        assert "On your own articles: 1 sentence of 1 article" in text


def test_nothing_is_done_where_nothing_can_be_saved(mine: Path, tmp_path: Path) -> None:
    """It is said before the work begins, and so is a folder without labels."""
    (tmp_path / "taken").write_text("a file")
    stages: list[str] = []
    with pytest.raises(OutputError, match="taken: nothing can be written there"):
        retrain(mine, tmp_path / "taken", stages.append)
    assert stages == []
    with pytest.raises(InputError, match="none is no folder; make some with `sayso label"):
        retrain(tmp_path / "none", tmp_path / "out", stages.append)
    assert stages == ["reading the sentences"]


def test_a_change_is_a_label_that_differs(model: TrainedModel) -> None:
    """Span, head, both classes and how sure each model is; nothing of a model and itself."""
    document = segment(TEXT, "bridge")
    assert changed(document, model, model) == ()
    other = deepcopy(model)
    stance = other.classifier.heads_["stance"]
    stance.classes_ = stance.classes_[[0, 2, 1]]  # what one calls a denial the other calls neutral
    changes = changed(document, model, other)
    assert [(c.text, c.head, c.before, c.after) for c in changes] == [
        ("Campaigner Bo Sand wondered at the bridge.", "stance", "neutral", "denies"),
        ("It rained.", "stance", "neutral", "denies"),
        ("The mayor denied it.", "stance", "denies", "neutral"),
        ("It snowed.", "stance", "neutral", "denies"),
    ]
    assert [TEXT[slice(*c.span)] for c in changes] == [c.text for c in changes]
    sure = [p.stance_confidence for p in classify(document, model)]
    assert [c.before_confidence for c in changes] == [c.after_confidence for c in changes] == sure


def test_changes_are_told_line_by_line() -> None:
    """A sentence counts once, and its text cannot command the terminal."""
    document = segment(TEXT, "bridge\x1b[2J")
    change = Change(Span(0, 9), "It\nrained", "speaker_type", "media", "narrator", 0.5, 0.75)
    both = (change, replace(change, head="stance", before="denies", after="neutral"))
    assert list(change_lines(document, both)) == [
        "bridge [2J: 1 of 4 sentences get another label",
        "  speaker type: media (0.50) -> narrator (0.75): It rained",
        "  stance: denies (0.50) -> neutral (0.75): It rained",
    ]
    assert len(list(change_lines(document, ()))) == 1


def test_the_effect_is_told_line_by_line() -> None:
    """A table for each part, and at the end what the figures are."""
    same = Standing({"stance": Figures(0.5, 0.25)}, 0.5)
    effect = OwnEffect(Comparison(9, 3, same, same), None)
    lines = list(effect_lines(effect))
    assert lines[0] == "On the articles that come with sayso: 9 sentences of 3 articles:"
    assert lines[2].split() == ["stance:", "accuracy", "0.50", "0.50", "0.00"]
    assert lines[5] == ""
    assert lines[6:] == [caution(effect)]

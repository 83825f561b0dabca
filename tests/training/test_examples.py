"""Sentences laid out for learning."""

from dataclasses import replace

import pytest

from sayso.features.errors import InputError
from sayso.training.examples import every_example, examples, material
from sayso.training.labels import LabelledDocument


def test_everything_runs_parallel(documents: list[LabelledDocument]) -> None:
    """Labels, readings, features, classes and articles are of the same sentences, in order."""
    found = examples(documents)
    assert [r.sentence.text for r in found.readings] == [label.text for label in found.labels]
    assert len(found.features) == len(found.articles) == len(found.classes) == 24
    assert found.articles.tolist() == [label.document for label in found.labels]
    assert found.classes[0].tolist() == ["government", "denies"]


def test_furniture_is_left_out(documents: list[LabelledDocument]) -> None:
    """No byline and no share line is learned from."""
    assert not any(label.furniture for label in examples(documents).labels)


def test_exemplars_stand_behind_the_sentences(
    documents: list[LabelledDocument], passages: list[LabelledDocument]
) -> None:
    """They are of no article, and teach both heads."""
    labelled, exemplars = examples(documents), every_example(passages)
    found = material(labelled, exemplars)
    assert len(found.inputs) == len(found.classes) == len(found.articles) == 24 + 5
    assert found.articles[24:].tolist() == [""] * 5
    assert set(found.articles[:24]) == {"bridge", "dam", "port"}
    assert found.tested.tolist() == labelled.classes.tolist()
    assert found.classes[24:].tolist() == exemplars.classes.tolist()


def test_no_exemplars_are_no_difference(documents: list[LabelledDocument]) -> None:
    """What is laid out without them is the sentences of the articles."""
    labelled = examples(documents)
    found = material(labelled, every_example([]))
    assert found.inputs == labelled.features
    assert found.classes.tolist() == labelled.classes.tolist()


def test_one_article_is_too_few(documents: list[LabelledDocument]) -> None:
    """With one article nothing would be left to test on, and the error says so."""
    with pytest.raises(InputError, match=r"sentences of 1 article\(s\); expected two or more"):
        examples(documents[:1])


def test_what_has_no_label_is_context(documents: list[LabelledDocument]) -> None:
    """A labelled sentence is read in its whole article, and only it is learned from."""
    bridge = documents[0]
    whole = every_example(documents[:1])
    speaks_on = bridge.labels[2]
    found = every_example([replace(bridge, labels=(speaks_on,))])
    assert found.labels == (speaks_on,)
    assert found.readings == whole.readings[2:3]
    assert found.readings[0].governing is not None
    assert found.readings[0].governing.speaker == "Ada Brand"
    assert every_example([replace(bridge, labels=())]).readings == ()

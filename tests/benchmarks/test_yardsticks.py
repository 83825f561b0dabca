"""What sayso is measured against does what it says."""

import numpy as np
import pytest
from nltk.tokenize.punkt import PunktSentenceTokenizer

from benchmarks.corpus import Corpus
from benchmarks.yardsticks import punkt_alone, two_pipelines, weights_shared


def test_punkt_gives_sentences() -> None:
    """As they stand in the text."""
    assert punkt_alone().run(["It rained. It snowed."]) == [["It rained.", "It snowed."]]


@pytest.mark.slow
def test_each_text_is_split_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many labels it gets."""
    asked: list[str] = []
    split = PunktSentenceTokenizer.tokenize
    monkeypatch.setattr(
        PunktSentenceTokenizer,
        "tokenize",
        lambda self, text: asked.append(text) or split(self, text),
    )
    two_pipelines().run(["It rained. It snowed.", "It rained."])
    assert asked == ["It rained. It snowed.", "It rained."]


@pytest.mark.slow
def test_doing_it_in_bulk_changes_no_label() -> None:
    """Both forms label every sentence that Punkt finds alike, and not all the same."""
    texts = list(Corpus())
    sentences = sum(map(len, punkt_alone().run(texts)))
    shared, by_article = weights_shared().run(texts), two_pipelines().run(texts)
    joined = [np.concatenate(labels) for labels in zip(*by_article, strict=True)]
    assert [list(labels) for labels in shared] == [list(labels) for labels in joined]
    assert [len(labels) for labels in shared] == [sentences] * 2
    assert all(len(set(labels)) > 1 for labels in shared)

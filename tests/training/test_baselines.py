"""The four simpler ways."""

import numpy as np
import pytest

from sayso.features.attribution.records import Attribution, Cue
from sayso.features.document import Sentence, Span
from sayso.features.extraction import Reading
from sayso.training.baselines import BASELINES, CueRule, Majority, Tfidf


def reading(text: str, *said: Attribution) -> Reading:
    """Give the reading of a sentence with some attributions."""
    return Reading(Sentence(0, len(text), text), said, False, {})


def said(act: str, speaker_type: str, governs: bool = True) -> Attribution:
    """Give an attribution whose cue is of some class."""
    cue = Cue(Span(0, 4), "cued", "cue", act)
    return Attribution(cue, None, "Ann Lee", None, speaker_type, "", "subject", governs)


def test_there_are_four() -> None:
    """They stand in the order of the report."""
    assert list(BASELINES) == ["majority", "cue_rule", "words", "words_characters"]


def test_majority_is_the_most_frequent_class_of_each_head() -> None:
    """Equally frequent classes are decided by the alphabet."""
    classes = np.array([("media", "denies"), ("media", "accuses"), ("narrator", "neutral")])
    learner = Majority().fit([], classes, classes[:, 0])
    assert (
        learner.predict([reading("One."), reading("Two.")]).tolist() == [["media", "accuses"]] * 2
    )


@pytest.mark.parametrize(
    ("attributions", "expected"),
    [
        ((), ["narrator", "neutral"]),
        ((said("accuse", "military"),), ["military", "accuses"]),
        ((said("deny", "government"),), ["government", "denies"]),
        ((said("say", "observer"),), ["observer", "neutral"]),
        ((said("say", ""),), ["narrator", "neutral"]),
        ((said("deny", "media", governs=False),), ["narrator", "neutral"]),
    ],
)
def test_the_cue_rule_reads_the_governing_cue(
    attributions: tuple[Attribution, ...], expected: list[str]
) -> None:
    """The class of the governing cue, and the type that the lexicons give its source."""
    assert CueRule().predict([reading("A.", *attributions)]).tolist() == [expected]


def test_the_cue_rule_reads_a_carried_speaker() -> None:
    """Where a quotation runs on without a cue, the speaker is known and the stance neutral."""
    carried = Attribution(None, None, "Ann Lee", None, "observer", "", "carried", True)
    assert CueRule().predict([reading("A.", carried)]).tolist() == [["observer", "neutral"]]


@pytest.mark.parametrize("characters", [False, True])
def test_words_are_learned(characters: bool) -> None:
    """Sentences with the words of a class get it, also in articles that were not seen."""
    pairs = [("The army fired", "military", "neutral"), ("Lies, it protested", "media", "denies")]
    X = [reading(f"{text} {i}.") for i in range(6) for text, _, _ in pairs]
    y = np.array([labels for _ in range(6) for _, *labels in pairs])
    learner = Tfidf(characters).fit(X, y, np.repeat(["a", "b", "c"], 4))
    found = learner.predict([reading("It protested again."), reading("An army marched.")])
    assert found.tolist() == [["media", "denies"], ["military", "neutral"]]


def test_parts_of_words_are_known_only_with_characters() -> None:
    """An inflected form that was not seen is recognised by its parts."""
    texts = ["denying it"] * 3 + ["building it"] * 3
    y = np.array([("media", "denies")] * 3 + [("narrator", "neutral")] * 3)
    X = [reading(text) for text in texts]
    groups = np.array(["a", "b", "c"] * 2)
    words, parts = (Tfidf(c).fit(X, y, groups) for c in (False, True))
    assert parts.predict([reading("denyingly")]).tolist() == [["media", "denies"]]
    assert words.vectoriser_.transform(["denyingly"]).nnz == 0


def test_turning_the_columns_changes_no_distance() -> None:
    """Training rows keep their inner products, so the regression sees the same."""
    X = [reading(f"word{i} and word{i + 1}") for i in range(6)]
    y = np.array([("media", "denies"), ("narrator", "neutral")] * 3)
    learner = Tfidf(characters=True).fit(X, y, np.array(["a", "a", "b", "b", "c", "c"]))
    weights = learner.vectoriser_.transform([r.sentence.text for r in X]).toarray()
    turned = weights @ learner.directions_.T
    assert turned @ turned.T == pytest.approx(weights @ weights.T)

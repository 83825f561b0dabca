"""What is labelled stays as it was labelled; what is not is cut as any text is."""

import pytest

from sayso.features.segmentation import segment
from sayso.training.partial import Cut, document_around

TEXT = """By Ann Lee
"It rained," the mayor said. "It never snows."
Shops were shut. Banks were not. (Nor were bars.)
Share this article
"""


def at(words: str, furniture: bool = False) -> Cut:
    """Give the place of some words of the text."""
    start = TEXT.index(words)
    return start, start + len(words), furniture


def pieces(*labelled: Cut) -> list[str]:
    """Give the sentences of the text around labelled ones, in their order, checked to be sound."""
    document = document_around("d", TEXT, sorted(labelled))
    assert document.name == "d"
    assert all(s.text == TEXT[s.start : s.end] == s.text.strip() for s in document.sentences)
    ends = [0, *(s.end for s in document.sentences)]
    assert all(s.start >= end for s, end in zip(document.sentences, ends, strict=False))
    assert {(s.start, s.end, s.furniture) for s in document.sentences} >= set(labelled)
    return [s.text for s in document.sentences]


CUT = [s.text for s in segment(TEXT).sentences]


@pytest.mark.parametrize("place", range(len(CUT)))
def test_a_label_where_the_text_is_cut_changes_nothing(place: int) -> None:
    """The document is the one that is shown to whoever labels it."""
    sentence = segment(TEXT).sentences[place]
    whole = document_around("d", TEXT, [(sentence.start, sentence.end, sentence.furniture)])
    assert whole == segment(TEXT, "d")


def test_without_labels_it_is_cut_as_any_text() -> None:
    """Nothing is known, nothing is changed."""
    assert document_around("d", TEXT, []) == segment(TEXT, "d")


def test_a_part_of_a_sentence_leaves_its_other_parts() -> None:
    """Before it and behind it."""
    assert pieces(at("the mayor said")) == [
        CUT[0],
        '"It rained,"',
        "the mayor said",
        *CUT[1:][1:],
    ]
    assert "(Nor were bars.)" in pieces(at("Banks were not."))


def test_what_is_left_without_a_word_is_no_sentence() -> None:
    """A full stop, a mark or a bracket by itself is nobody's sentence."""
    found = pieces(at("Banks were not"), at("Nor were bars"), at('"It never snows'))
    assert [p for p in found if not any(map(str.isalnum, p))] == []
    assert found[-4:] == ["Shops were shut.", "Banks were not", "Nor were bars", CUT[-1]]


def test_a_label_may_join_sentences() -> None:
    """Even those of two lines; of the last one the rest is left."""
    joined = at('"It never snows."\nShops')
    assert pieces(joined)[2:4] == ['"It never snows."\nShops', "were shut."]


def test_two_labels_may_share_a_sentence() -> None:
    """What lies between them is left."""
    assert pieces(at("Shops"), at("shut."))[3:6] == ["Shops", "were", "shut."]


def test_a_label_decides_what_is_furniture() -> None:
    """As it does what is none; the remainders are what the sentence was."""
    document = document_around("d", TEXT, [at("Ann Lee"), at("Shops were shut.", furniture=True)])
    furniture = {s.text: s.furniture for s in document.sentences}
    assert furniture["By"]
    assert not furniture["Ann Lee"]
    assert furniture["Shops were shut."]


def test_a_text_that_is_labelled_whole_is_not_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """All its sentences are known, and no mark between them makes another."""
    monkeypatch.setattr("sayso.training.partial.segment", lambda _: pytest.fail("it was cut"))
    labelled = [(0, 10, True), (13, 21, False)]
    document = document_around("d", "By Ann Lee ~ It snows!", labelled)
    assert [(s.start, s.end, s.furniture) for s in document.sentences] == labelled

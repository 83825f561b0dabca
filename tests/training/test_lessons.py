"""A user's labels are added to others: each article once, each sentence with one label."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.features.document import Document
from sayso.features.errors import InputError, LabelError
from sayso.model.scheme import STANCES
from sayso.training.labels import Label, LabelledDocument
from sayso.training.lessons import Lessons, added, corrected, read_lessons, with_own
from sayso.training.partial import document_around


def labelled(name: str, text: str, *words: str, **values: str) -> LabelledDocument:
    """Give an article in which some words are labelled as the narrator's."""
    given = {"speaker_type": "narrator", "stance": "neutral", "speaker": "", "affiliation": ""}
    labels = tuple(
        Label(name, at, at + len(part), part, False, **(given | values))
        for part in words
        for at in [text.index(part)]
    )
    cuts = [(label.start, label.end, False) for label in labels]
    return LabelledDocument(document_around(name, text, cuts), labels, {})


DAM = "The dam broke on Monday. Rain is expected. Shops are shut."


def test_another_article_stands_beside_the_others(documents: list[LabelledDocument]) -> None:
    """Nothing else changes."""
    new = labelled("kiosk", DAM, "Rain is expected.")
    assert added(documents, [new]) == (*documents, new)


def test_another_text_of_the_same_name_gets_a_name_of_its_own(
    documents: list[LabelledDocument],
) -> None:
    """Else a model would be tested on an article with that of another left out."""
    news = [labelled("dam", DAM + more, "Rain is expected.") for more in ("", " Again.")]
    *old, first, second = added(documents, news)
    assert old == documents
    assert [item.document.name for item in (first, second)] == ["dam (2)", "dam (3)"]
    assert [item.labels[0].document for item in (first, second)] == ["dam (2)", "dam (3)"]
    assert first.document.sentences == news[0].document.sentences


def test_a_label_takes_the_place_of_that_of_the_same_sentence() -> None:
    """The others of the article stay, and so do its name and what is known of it."""
    old = labelled("dam", DAM, "The dam broke on Monday.", "Rain is expected.", "Shops are shut.")
    old = replace(old, about={"title": "Dam breaks"})
    own = labelled("mine", DAM, "Rain is expected.", stance="denies")
    (found,) = added([old], [own])
    assert [label.stance for label in found.labels] == ["neutral", "denies", "neutral"]
    assert {label.document for label in found.labels} == {"dam"}
    assert found.document == old.document
    assert found.about == old.about


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("The dam broke", ["The dam broke", "Rain is expected.", "Shops are shut."]),
        ("Monday. Rain", ["Monday. Rain", "Shops are shut."]),
        ("Rain is expected. Shops are shut.", ["The dam broke on Monday.", DAM[25:]]),
        ("expected", ["The dam broke on Monday.", "expected", "Shops are shut."]),
        (DAM, [DAM]),
    ],
)
def test_what_a_label_overlaps_goes(words: str, left: list[str]) -> None:
    """Sentences cut otherwise are labelled by the user's cut alone."""
    old = labelled("dam", DAM, "The dam broke on Monday.", "Rain is expected.", "Shops are shut.")
    found = corrected(old, labelled("dam", DAM, words))
    assert [label.text for label in found.labels] == left
    spans = {(s.start, s.end) for s in found.document.sentences}
    assert {(label.start, label.end) for label in found.labels} <= spans


def test_a_neighbour_stays_where_nothing_stands_between() -> None:
    """To touch is not to overlap."""
    text = "It rained.It snowed.It froze."
    old = labelled("dam", text, "It rained.", "It snowed.", "It froze.")
    found = corrected(old, labelled("dam", text, "It snowed.", stance="denies"))
    assert [label.stance for label in found.labels] == ["neutral", "denies", "neutral"]


def test_the_same_words_in_other_lines_are_the_same_article() -> None:
    """The user's labels go where their words are: a copy must not teach what it is tested on."""
    text = " \r\nThe dam broke\non Monday.\r\n\r\nRain  is expected.\tShops are shut."
    old = labelled("dam", DAM, "The dam broke on Monday.", "Shops are shut.")
    own = labelled("copy", text, "The dam broke\non Monday.", "Rain  is expected.", stance="denies")
    (found,) = added([old], [own])
    assert [(label.text, label.stance) for label in found.labels] == [
        ("The dam broke on Monday.", "denies"),
        ("Rain is expected.", "denies"),
        ("Shops are shut.", "neutral"),
    ]
    assert all(label.text == DAM[label.start : label.end] for label in found.labels)
    assert found.document.text == DAM


def test_two_own_articles_of_the_same_words_are_one() -> None:
    """A folder may have one text twice."""
    last = STANCES[1]
    twice = [
        labelled(name, DAM, "Rain is expected.", stance=name) for name in ("neutral", "denies")
    ]
    (found,) = added([], twice)
    assert [label.stance for label in found.labels] == [last]


def test_it_is_known_what_there_was_before(
    shared_folder: Path, folder: Path, write_passages: Callable[..., Path]
) -> None:
    """Articles and exemplars of both folders, or of both no exemplars."""
    write_passages(("tram", "The rebels denied it.", "opposition denies"))
    given = read_lessons(shared_folder)
    found = with_own(given, folder)
    assert found.before is given
    assert given.before is None
    assert [len(part) for part in (found.documents, found.passages)] == [3, 3]
    assert found.documents == given.documents  # the very same labels
    assert with_own(read_lessons(shared_folder, False), folder, False).passages == ()


def test_an_exemplar_counts_once(shared_folder: Path) -> None:
    """Also if one's own folder began as a copy of the other one."""
    given = read_lessons(shared_folder)
    assert given.passages
    assert with_own(given, shared_folder).passages == given.passages


@pytest.mark.parametrize("state", ["does not exist", "empty", "unlabelled", "no rows"])
def test_a_folder_without_labels_says_how_to_make_some(state: str, tmp_path: Path) -> None:
    """Whatever there is of it."""
    own = tmp_path / "mine"
    if state != "does not exist":
        (own / "labels").mkdir(parents=True)
    if state == "unlabelled":
        (own / "documents").mkdir()
        (own / "documents" / "dam.txt").write_text(DAM)
    if state == "no rows":
        columns = "document,start,end,text,furniture,speaker_type,stance,speaker,affiliation,note\n"
        (own / "labels" / "dam.csv").write_text(columns)
    with pytest.raises(InputError, match=r"mine .*make some with `sayso label ARTICLE` or on the"):
        with_own(Lessons((), ()), own)


def test_bad_rows_of_ones_own_are_named(shared_folder: Path, spoil: Callable[..., Path]) -> None:
    """As those of any folder are."""
    file = spoil(1, stance="angry")
    with pytest.raises(LabelError, match=f"{file}, line 3, stance: 'angry'"):
        with_own(read_lessons(shared_folder), file.parents[1])


def test_the_order_of_the_words_matters() -> None:
    """The same words in another order are another article."""
    one, other = (
        LabelledDocument(Document("a", text, ()), (), {}) for text in ("It rained", "rained It")
    )
    assert len(added([one], [other])) == 2

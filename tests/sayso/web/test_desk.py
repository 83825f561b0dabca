"""Open articles and their corrections."""

from dataclasses import replace

import pytest

from sayso.corrections import StaleLabelError, UserData
from sayso.features.document import Document
from sayso.features.errors import InputError, LabelError
from sayso.features.segmentation import segment
from sayso.model.storage import TrainedModel
from sayso.web import desk as desk_module
from sayso.web.desk import Desk
from sayso.web.overlay import Correction

START = 20  # of "The mayor of Ostrava denied ..."
DENIES = Correction(stance="denies")


def stances(desk: Desk, key: str) -> dict[int, str]:
    """Give the stance that is shown of each sentence."""
    return {p.start: p.stance for p in desk.show(key).predictions}


def correct(desk: Desk, key: str, correction: Correction, start: int = START) -> None:
    """Correct what is shown now."""
    desk.correct(key, start, correction, desk.show(key).place(start).version or "")


def test_an_article_is_opened_once(desk: Desk, key: str) -> None:
    """The same text has the same id, another name another one."""
    article = desk.article(key).document
    assert desk.open(article) == key
    assert desk.open(segment(article.text, "other")) != key


def test_a_text_without_a_sentence_is_not_opened(desk: Desk) -> None:
    """There is nothing to label in it."""
    with pytest.raises(InputError, match="no sentence in this text"):
        desk.open(Document.from_spans("d", "By Ann Lee", [(0, 10, True)]))


def test_the_article_that_was_not_looked_at_is_closed(
    desk: Desk, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that memory does not grow with the day."""
    monkeypatch.setattr(desk_module, "MOST_OPEN", 2)
    second = desk.open(segment("It rained on Monday.", "second"))
    desk.article(key)
    desk.open(segment("It rained on Tuesday.", "third"))
    assert desk.article(key)
    with pytest.raises(InputError, match="not open any more"):
        desk.article(second)


def test_a_correction_is_shown_and_kept(
    desk: Desk, key: str, data: UserData, model: TrainedModel
) -> None:
    """Also by a desk that is set up later."""
    correct(desk, key, Correction(speaker_type="observer", stance="accuses"))
    assert stances(desk, key)[START] == "accuses"
    later = Desk(model, data)
    shown = later.show(later.open(desk.article(key).document))
    assert shown.checked == 1
    assert shown.place(START).prediction.speaker_type == "observer"


def test_a_correction_of_what_has_changed_is_refused(desk: Desk, key: str) -> None:
    """Two windows: the second one saw the label of before the first one's correction."""
    seen = desk.show(key).place(START).version or ""
    desk.correct(key, START, Correction(stance="accuses"), seen)
    with pytest.raises(StaleLabelError, match="in another window meanwhile"):
        desk.correct(key, START, DENIES, seen)
    assert stances(desk, key)[START] == "accuses"


def test_corrections_are_undone_one_after_the_other(desk: Desk, key: str) -> None:
    """The last one first, back to what sayso says."""
    told = stances(desk, key)
    correct(desk, key, Correction(stance="accuses"))
    correct(desk, key, Correction(stance="neutral"))
    assert desk.undo(key) == START
    assert stances(desk, key)[START] == "accuses"
    desk.undo(key)
    assert stances(desk, key) == told
    assert not desk.show(key).undoable
    assert desk.undo(key) is None


def test_what_another_window_changed_is_not_undone(
    desk: Desk, key: str, data: UserData, model: TrainedModel
) -> None:
    """Its label stays."""
    correct(desk, key, Correction(stance="accuses"))
    other = Desk(model, data)
    correct(other, other.open(desk.article(key).document), Correction(stance="neutral"))
    assert desk.last(key) == START
    with pytest.raises(StaleLabelError, match="in another window meanwhile"):
        desk.undo(key)
    assert stances(desk, key)[START] == "neutral"
    assert desk.last(key) is None


def test_what_cannot_be_undone_now_can_be_later(desk: Desk, key: str, data: UserData) -> None:
    """A label file that somebody spoils by hand and mends again costs nothing."""
    correct(desk, key, Correction(stance="accuses"))
    file = data.folder / "labels" / "ostrava.csv"
    good = file.read_bytes()
    file.write_bytes(good.replace(b"accuses", b"angry"))
    with pytest.raises(LabelError, match="'angry', expected one of"):
        desk.undo(key)
    file.write_bytes(good)
    assert desk.undo(key) == START
    assert desk.show(key).checked == 0


def test_a_note_outlives_a_correction(desk: Desk, key: str, data: UserData) -> None:
    """The page has no field for it, `sayso label` has."""
    document = desk.article(key).document
    correct(desk, key, Correction(stance="accuses"))
    (span, label), *_ = data.labels(document).items()
    data.save(document, replace(label, note="hard to decide"), label)
    correct(desk, key, DENIES)
    assert data.labels(document)[span].note == "hard to decide"


def test_a_sentence_can_be_called_furniture_and_back(desk: Desk, key: str) -> None:
    """It can still be chosen."""
    correct(desk, key, Correction(furniture=True))
    assert desk.show(key).place(START).prediction.furniture
    correct(desk, key, Correction(speaker_type="media", stance="neutral"))
    assert desk.show(key).place(START).prediction.speaker_type == "media"


def test_a_new_model_labels_what_is_open(desk: Desk, key: str, model: TrainedModel) -> None:
    """Corrections stay on top."""
    correct(desk, key, Correction(stance="accuses"))
    desk.use(model)
    assert stances(desk, key)[START] == "accuses"
    assert desk.changes(key) == ()

"""The labelling loop, with a script of answers."""

from collections.abc import Callable
from typing import Any

import pytest

from sayso.corrections import UserData
from sayso.features.document import Document
from sayso.labelling import Options, label
from sayso.model.storage import TrainedModel
from sayso.training.labels import Label

Answering = Callable[[str], Any]


def stored(data: UserData, document: Document) -> list[Label]:
    """Give the labels of the folder."""
    return [*data.labels(document).values()]


def test_agreeing_with_everything_stores_what_sayso_says(
    answering: Answering, data: UserData, dam: Document, model: TrainedModel
) -> None:
    """Each sentence once, furniture not at all; then the article is done."""
    session, shown = answering("\n" * 5)
    tally, stopped = session.label(dam, model, "article 1 of 1")
    assert not stopped
    assert str(tally) == "dam: 5 labelled, 0 of them corrected, 0 skipped, 0 left"
    said = label(dam, model, Options())
    labels = stored(data, dam)
    assert [(one.text, one.stance) for one in labels] == [(p.text, p.stance) for p in said]
    assert "dam, 5 of 5, article 1 of 1" in shown()


def test_a_correction_is_stored_at_once(
    answering: Answering, data: UserData, dam: Document, model: TrainedModel
) -> None:
    """The script ends in the next question: what was answered is there."""
    session, _ = answering("1ds\nAnn Lee\no\nOstrava\nt\nthe port\nc\na note\n\n")
    session.label(dam, model, "article 1 of 1")
    first, *_ = [one for one in stored(data, dam) if one.note == "a note"]
    assert (first.speaker_type, first.stance) == ("government", "denies")
    assert (first.speaker, first.affiliation, first.target) == ("Ann Lee", "Ostrava", "the port")


def test_it_goes_on_where_it_stopped(
    answering: Answering, data: UserData, dam: Document, model: TrainedModel
) -> None:
    """What was labelled is not asked again; what was skipped is."""
    session, shown = answering("\nx\nq\n")
    tally, stopped = session.label(dam, model, "article 1 of 1")
    assert stopped
    assert (tally.labelled, tally.skipped, tally.left) == (1, 1, 4)
    (done,) = stored(data, dam)
    again, shown = answering("\n" * 4)
    tally, stopped = again.label(dam, model, "article 1 of 1")
    assert not stopped
    assert (tally.labelled, tally.left) == (4, 0)
    assert "dam, 2 of 5, article 1 of 1" in shown()
    assert f"\n{done.text}" not in shown()
    session, shown = answering("")
    session.label(dam, model, "article 1 of 1")
    assert shown() == ""


def test_a_sentence_that_was_cut_otherwise_is_not_asked_again(
    answering: Answering, data: UserData, dam: Document, model: TrainedModel
) -> None:
    """Two sentences that somebody took for one, in another tool or by hand."""
    claim = dam.text.index("The company")
    end = dam.text.index("wall") + 5
    text = dam.text[claim:end]
    data.save(dam, Label("dam", claim, end, text, False, "observer", "denies", "company", ""), None)
    session, shown = answering("\n" * 9)
    tally, _ = session.label(dam, model, "article 1 of 1")
    assert (tally.labelled, tally.left) == (4, 0)
    assert "\nThe company denied" not in shown()
    assert len(stored(data, dam)) == 5


def test_undo_goes_back_and_takes_the_label_away(
    answering: Answering, data: UserData, dam: Document, model: TrainedModel
) -> None:
    """The answer that was given is offered again; a skipped question comes back, too."""
    session, shown = answering("1d\nu\nq\n")
    tally, _ = session.label(dam, model, "article 1 of 1")
    assert stored(data, dam) == []
    assert tally.labelled == 0
    assert shown().count("dam, 1 of 5") == 2
    assert shown().splitlines()[-1].startswith("> government, denies")
    session, shown = answering("x\nu\nu\n\nq\n")
    tally, _ = session.label(dam, model, "article 1 of 1")
    assert (tally.labelled, tally.skipped) == (1, 0)
    assert "there is nothing to undo" in shown()


def test_after_undo_the_questions_go_on_where_they_were(
    answering: Answering, dam: Document, model: TrainedModel
) -> None:
    """Nobody loses the sentence in hand, whether there is something to undo or not."""
    session, shown = answering("u\n\nx\nu\nu\n\nq\n")
    session.label(dam, model, "article 1 of 1")
    questions = shown().split("dam, ")[1:]
    texts = [sentence.text for sentence in dam.prose]
    asked = [next(i for i, t in enumerate(texts) if f"\n{t}" in q) for q in questions]
    first, second, third = asked[0], asked[2], asked[3]
    assert len({first, second, third}) == 3
    assert asked == [first, first, second, third, second, first, second]


def test_help_and_reasons_store_nothing(
    answering: Answering, data: UserData, dam: Document, model: TrainedModel
) -> None:
    """A key that means nothing shows the help."""
    session, shown = answering("?\nw\nz\nq\n")
    session.label(dam, model, "article 1 of 1")
    assert shown().count("q stop; all answers are stored") == 2
    assert "speaker_type: why" in shown()
    assert stored(data, dam) == []


def test_furniture_that_was_taken_for_a_sentence_is_marked(
    answering: Answering, data: UserData, dam: Document, model: TrainedModel
) -> None:
    """With one key; it has no labels."""
    session, _ = answering("f\n")
    tally, _ = session.label(dam, model, "article 1 of 1")
    (one,) = stored(data, dam)
    assert one.furniture
    assert (one.speaker_type, one.speaker, tally.corrected) == ("", "", 1)


def test_a_label_that_somebody_else_gave_meanwhile_stays(
    answering: Answering,
    data: UserData,
    dam: Document,
    model: TrainedModel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is said, and the next question is asked."""
    session, shown = answering("6n\n\nq\n")
    other = UserData(data.folder)
    save = UserData.save

    def late(self: UserData, document: Document, one: Label, seen: Label | None) -> None:
        if not other.labels(dam):
            save(other, dam, Label("dam", one.start, one.end, one.text, True, "", "", "", ""), None)
        save(self, document, one, seen)

    monkeypatch.setattr(UserData, "save", late)
    tally, _ = session.label(dam, model, "article 1 of 1")
    assert tally.labelled == 1
    assert "was changed meanwhile" in shown().replace("\n", " ")
    assert [one.furniture for one in stored(data, dam)].count(True) == 1


def test_an_interrupt_stops_as_the_key_does(
    answering: Answering, dam: Document, model: TrainedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing that was answered is lost."""
    session, _ = answering("")

    def interrupt(_keys: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("sayso.asking.keys.Lines.key", interrupt)
    tally, stopped = session.label(dam, model, "article 1 of 1")
    assert stopped
    assert tally.left == 5

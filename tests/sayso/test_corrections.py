"""A user's labels are stored whole and by the rules, and none is lost to another page."""

from dataclasses import replace
from pathlib import Path

import pytest

from sayso.corrections import StaleLabelError, UserData, default_folder
from sayso.features.document import Document, Span
from sayso.features.errors import InputError, LabelError
from sayso.features.segmentation import segment
from sayso.training.labels import Label, packaged, read
from tests.sayso.corrected import TEXT, contents, denial, label_of


def test_what_is_saved_is_read(data: UserData, document: Document) -> None:
    """By its span; the article is stored byte for byte, and nothing else lies about."""
    assert data.labels(document) == {}
    last = label_of(document, 2, speaker_type="military", target="")
    for label in (last, denial(document)):
        data.save(document, label, None)
    found = data.labels(document)
    assert list(found) == [Span(label.start, label.end) for label in (denial(document), last)]
    assert list(found.values()) == [denial(document), last]
    assert contents(data.folder)["documents/dam.txt"] == TEXT.encode()
    assert sorted(contents(data.folder)) == ["documents/dam.txt", "labels/dam.csv"]


@pytest.mark.parametrize("words", ["It rained.\r\nThe “army” said,", "said,\rsoftly: no.", "army"])
def test_a_label_may_run_over_lines(data: UserData, document: Document, words: str) -> None:
    """Of every kind of line end, and inside a sentence too."""
    start = TEXT.index(words)
    label = Label("dam", start, start + len(words), words, True, "", "", "", "", note="a\rb\nc")
    data.save(document, label, None)
    assert list(data.labels(document).values()) == [label]
    assert read(data.folder)[0].labels == (label,)


def test_what_is_saved_can_be_trained_on(data: UserData, document: Document) -> None:
    """The folder has the form of every data folder, its labels sorted by place."""
    saved = [label_of(document, 2), denial(document)]
    for label in saved:
        data.save(document, label, None)
    (item,) = read(data.folder)
    assert item.labels == (saved[1], saved[0])
    rows = (data.folder / "labels" / "dam.csv").read_bytes().split(b"\ndam,")
    assert [row.partition(b",")[0] for row in rows[1:]] == [b"0", b"62"]
    assert item.document.text == TEXT


def test_the_packaged_data_stays_as_it_is(data: UserData) -> None:
    """Correcting one of the packaged articles writes into the user's folder alone."""
    before = contents(packaged())
    article = read()[0]
    data.save(article.document, replace(article.prose[0], note="mine"), None)
    assert contents(packaged()) == before
    assert [label.note for label in data.labels(article.document).values()] == ["mine"]


def test_a_correction_takes_the_place_of_what_was_seen(data: UserData, document: Document) -> None:
    """One label a sentence; saving the former one undoes it."""
    first = denial(document)
    second = replace(first, stance="accuses", target="Borduria")
    data.save(document, first, None)
    data.save(document, second, first)
    assert list(data.labels(document).values()) == [second]
    data.save(document, first, second)
    assert list(data.labels(document).values()) == [first]


def test_removing_undoes_the_first(data: UserData, document: Document) -> None:
    """What is left is an article without labels, and can be labelled again."""
    first, span = denial(document), Span(0, 31)
    data.save(document, first, None)
    data.remove(document, span, first)
    data.remove(document, span, None)
    assert data.labels(document) == {}
    assert read(data.folder) == []
    data.save(document, first, None)
    assert list(data.labels(document).values()) == [first]


def test_a_stale_label_is_refused(data: UserData, document: Document) -> None:
    """Whoever has not seen what is stored changes nothing, and is told what it is."""
    first = denial(document)
    second = replace(first, stance="accuses")
    data.save(document, first, None)
    before = contents(data.folder)
    for seen in (None, second):
        with pytest.raises(
            StaleLabelError,
            match=r"'Mayor Ann Lee denied the claim.' was changed meanwhile and "
            r"is now government, denies \(Ann Lee\); look at it",
        ) as caught:
            data.save(document, second, seen)
        assert caught.value.stored == first
        with pytest.raises(StaleLabelError, match="is now government, denies"):
            data.remove(document, Span(first.start, first.end), seen)
    data.remove(document, Span(first.start, first.end), first)
    with pytest.raises(StaleLabelError, match="is now removed") as gone:
        data.save(document, second, first)
    assert gone.value.stored is None
    assert contents(data.folder)["documents/dam.txt"] == before["documents/dam.txt"]


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"speaker": "Ann Lee"}, "speaker: 'Ann Lee', expected nothing for the narrator"),
        ({"stance": "angry"}, "stance: 'angry', expected one of accuses, denies, neutral"),
        ({"speaker_type": ""}, "speaker_type: '', expected one of government"),
        ({"target": "Borduria"}, "target: 'Borduria', expected nothing for a neutral sentence"),
    ],
)
def test_the_codebook_holds(
    data: UserData, document: Document, values: dict[str, str], problem: str
) -> None:
    """A label that breaks it is named and not written."""
    with pytest.raises(LabelError, match="correct and run again") as caught:
        data.save(document, label_of(document, 1, **values), None)
    assert problem in caught.value.problems[0]
    assert contents(data.folder) == {}


def test_the_text_of_a_label_is_its_slice(data: UserData, document: Document) -> None:
    """A span of another text, or beyond the text, is refused."""
    label = denial(document)
    with pytest.raises(LabelError, match="correct start, end or text"):
        data.save(document, replace(label, start=1), None)
    with pytest.raises(LabelError, match="at most"):
        data.save(document, replace(label, end=999), None)


def test_labels_do_not_overlap(data: UserData, document: Document) -> None:
    """One that was cut otherwise has to go first."""
    label = denial(document)
    data.save(document, label, None)
    with pytest.raises(LabelError, match="expected 31 or more"):
        data.save(document, replace(label, start=6, text=label.text[6:]), None)
    assert len(data.labels(document)) == 1


def test_labels_made_by_hand_are_corrected_where_they_stand(
    data: UserData, document: Document
) -> None:
    """In a file of several articles, whose other rows and columns stay."""
    (data.folder / "documents").mkdir(parents=True)
    (data.folder / "labels").mkdir()
    (data.folder / "documents" / "dam.txt").write_bytes(TEXT.encode())
    (data.folder / "documents" / "b.txt").write_bytes(b"It rained.")
    file = data.folder / "labels" / "all.csv"
    head = "coder,document,start,end,text,furniture,speaker_type,stance,speaker,affiliation,note\n"
    rest = "zoe,b,0,10,It rained.,0,narrator,neutral,,,\n"
    row = "ann,dam,33,43,It rained.,0,narrator,neutral,,,\n"
    file.write_bytes((head + row + rest).encode())
    before = label_of(document, 1)
    assert list(data.labels(document).values()) == [before]
    data.save(document, replace(before, note="twice"), before)
    assert file.read_text().splitlines() == [
        head.rstrip() + ",target",
        "zoe,b,0,10,It rained.,0,narrator,neutral,,,,",
        "ann,dam,33,43,It rained.,0,narrator,neutral,,,twice,",
    ]
    data.save(document, denial(document), None)
    assert "labels/dam.csv" in contents(data.folder)
    assert [len(item.labels) for item in read(data.folder)] == [1, 2]


def test_a_broken_label_file_is_named(data: UserData, document: Document) -> None:
    """What cannot be read is not written over."""
    data.save(document, denial(document), None)
    file = data.folder / "labels" / "dam.csv"
    for broken in ("nothing of the dam\n", "nothing of the kind\n"):
        file.write_text(broken)
        with pytest.raises(LabelError, match=r"dam.csv: missing columns"):
            data.save(document, label_of(document, 1), None)
        assert file.read_text() == broken
    file.write_text("nothing of the dam\n")
    with pytest.raises(LabelError, match=r"dam.csv: missing columns"):
        data.labels(document)


def test_half_a_character_is_refused(data: UserData, document: Document) -> None:
    """A page may send one; no file can hold it."""
    with pytest.raises(InputError, match=r"the label's note has half a character at 0: '\\ud800'"):
        data.save(document, replace(denial(document), note="\ud800"), None)
    odd = segment("It rained.\ud800", "odd")
    with pytest.raises(InputError, match="the text of 'odd' has half a character at 10"):
        data.save(odd, label_of(odd, 0), None)
    assert contents(data.folder) == {}
    assert data.labels(odd) == {}


def test_labels_are_kept_with_the_users_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the XDG specification has them."""
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert default_folder() == Path("/data/sayso")

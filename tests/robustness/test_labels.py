"""Whatever a label file or a tool's export holds, it is taken in, or all that is wrong is named."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sayso.exchange import doccano, label_studio
from sayso.exchange.formats import ToolFormat
from sayso.exchange.importing import take
from sayso.features.errors import InputError, LabelError
from sayso.model.scheme import SPEAKER_TYPES, STANCES
from sayso.sentence_table import read_table
from sayso.training.exemplars import read_exemplars
from sayso.training.label_rows import COLUMNS, OPTIONAL, rows_of, rows_text
from sayso.training.labels import LabelledDocument, read
from tests.robustness.news import texts

pytestmark = pytest.mark.slow

TEXT = "Mayor denies graft\n\nThe mayor 😀 denied it. “It is a lie,” Ida Moss said.\r\nIt rained.\n"
_LABELLED = (
    ("The mayor 😀 denied it.", "government", "denies", "mayor", "", ""),
    ("“It is a lie,” Ida Moss said.", "government", "denies", "Ida Moss", "Ostrava", "sure"),
    ("It rained.", "narrator", "neutral", "", "", ""),
)
_PLACES = [(TEXT.index(text), TEXT.index(text) + len(text)) for text, *_ in _LABELLED]
ROWS = [
    dict(zip(COLUMNS, ("dam", str(start), str(end), text, "0", *labels), strict=True))
    for (start, end), (text, *labels) in zip(_PLACES, _LABELLED, strict=True)
]
_ODD_NUMBERS = st.sampled_from([-1, 0, 1, 20, 42, 10**30, 1.5, float("inf"), float("nan"), True])
_JSON = st.recursive(
    st.none() | st.booleans() | _ODD_NUMBERS | st.text(max_size=8) | st.sampled_from([TEXT]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)
_CELLS = (
    st.sampled_from(
        ("", "0", "1", "20", "42", "-1", "٣", "1e3", "9" * 5000, *SPEAKER_TYPES, *STANCES)
    )
    | texts()
)


@st.composite
def label_files(draw: st.DrawFn) -> bytes:
    """Give a label file with other values in some cells, and some of its bytes changed."""
    rows = [dict(row) for row in draw(st.lists(st.sampled_from(ROWS), max_size=4))]
    columns = draw(st.permutations((*COLUMNS, *OPTIONAL)))[draw(st.sampled_from((0, 0, 0, 1))) :]
    for row in rows:
        row |= draw(st.dictionaries(st.sampled_from(columns), _CELLS, max_size=2))
    text = rows_text(columns, rows)
    return draw(mutated_bytes(text.encode(errors="replace")))


@st.composite
def mutated_bytes(draw: st.DrawFn, data: bytes) -> bytes:
    """Give bytes of which a few are gone, changed or added."""
    pieces = st.sampled_from(
        (b'"', b",", b"\r", b"\n", b"\0", b"\xff", b"\xef\xbb\xbf", b"{", b"]")
    )
    for place in draw(st.lists(st.integers(0, len(data)), max_size=3)):
        data = data[:place] + draw(pieces) + data[place + draw(st.integers(0, 2)) :]
    return data


@st.composite
def changed(draw: st.DrawFn, whole: Any) -> Any:
    """Give a JSON value with others in the place of some of its parts, or beside them."""
    if draw(st.integers(0, 9)) == 0:
        return draw(_JSON)
    if isinstance(whole, dict):
        kept = {name: draw(changed(part)) for name, part in whole.items()}
        return kept | ({draw(st.text(max_size=4)): draw(_JSON)} if draw(st.booleans()) else {})
    if isinstance(whole, list):
        return [draw(changed(part)) for part in whole] * draw(st.sampled_from((1, 1, 1, 2, 0)))
    return whole


@contextmanager
def data_folder(files: dict[str, bytes]) -> Iterator[Path]:
    """Make a data folder of an article and label files."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path, content in {"documents/dam.txt": TEXT.encode(), **files}.items():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_bytes(content)
        yield folder


def check_labels(found: list[LabelledDocument]) -> None:
    """Labels are slices of their article, in order, and of classes that there are."""
    for article in found:
        end = 0
        for label in article.labels:
            assert article.document.text[label.start : label.end] == label.text
            assert end <= label.start < label.end
            assert label.furniture or (
                label.speaker_type in SPEAKER_TYPES and label.stance in STANCES
            )
            end = label.end


@given(data=label_files(), about=label_files() | st.just(b"document,title\ndam,It\n"))
def test_any_label_file(data: bytes, about: bytes) -> None:
    """Its labels are sound, or what is wrong is told."""
    files = {"labels/a.csv": data, "documents/documents.csv": about}
    with data_folder(files) as folder:
        try:
            check_labels(read(folder))
        except (InputError, LabelError) as error:
            assert str(error)


@given(data=label_files())
def test_any_file_of_exemplars(data: bytes) -> None:
    """Exemplars are sound, or what is wrong is told."""
    with data_folder({"labels/exemplars.csv": data}) as folder:
        try:
            check_labels(read_exemplars(folder))
        except (InputError, LabelError) as error:
            assert str(error)


@given(rows=st.lists(st.fixed_dictionaries({"text": texts(), "note": texts()}), max_size=3))
def test_rows_come_back(rows: list[dict[str, str]]) -> None:
    """What is written as a label file is read as it was, but for half characters."""
    rows = [{k: v.encode(errors="replace").decode() for k, v in row.items()} for row in rows]
    with TemporaryDirectory() as name:
        file = Path(name, "a.csv")
        file.write_bytes(rows_text(("text", "note"), rows).encode())
        found, problems = rows_of(file, ("text", "note"))
    assert problems == []
    assert [row.values for row in found] == rows


@given(data=label_files())
def test_any_table_of_sentences(data: bytes) -> None:
    """What `sayso classify --sentences` is given is a table, or an InputError."""

    class Given:
        name = "it.csv"
        data: Callable[[], bytes]

    source = Given()
    source.data = lambda: data  # type: ignore[method-assign]
    try:
        table = read_table(source)  # type: ignore[arg-type]
    except InputError:
        return
    texts_ = [table.documents[d].sentences[s].text for d, s in table.places]
    assert len(texts_) == len(table.extra)
    for document in table.documents:
        assert all(document.text[s.start : s.end] == s.text for s in document.sentences)


def _exported(format_: ToolFormat) -> Any:
    """Give what a tool exports of the labels above."""
    with data_folder({"labels/a.csv": rows_text(COLUMNS, ROWS).encode()}) as folder:
        from sayso.exchange.articles import from_labels

        tool = doccano if format_ is ToolFormat.DOCCANO else label_studio
        return json.loads("".join(tool.write(from_labels(read(folder)), "")))


_EXPORTS = {format_: _exported(format_) for format_ in ToolFormat}


@given(
    export=st.sampled_from(list(ToolFormat)).flatmap(lambda f: changed(_EXPORTS[f])),
    format_=st.sampled_from([None, *ToolFormat]),
    ascii_=st.booleans(),
    mutate=st.booleans(),
    data=st.data(),
)
@example(
    export={"text": TEXT, "label": [], "id": int("9" * 4000)},
    format_=None,
    ascii_=True,
    mutate=False,
    data=None,
)
def test_any_export_of_a_tool(
    export: Any, format_: ToolFormat | None, ascii_: bool, mutate: bool, data: Any
) -> None:
    """Its labels are stored, and are sound, or what is wrong is told and nothing is stored."""
    text = json.dumps(export, ensure_ascii=ascii_).encode(errors="replace")
    if mutate:
        text = data.draw(mutated_bytes(text))
    with data_folder({"labels/a.csv": rows_text(COLUMNS, ROWS).encode()}) as folder:
        file = folder / "export.json"
        file.write_bytes(text)
        before = _content(folder)
        try:
            take(file, folder, format_)
        except (InputError, LabelError) as error:
            assert str(error)
            assert _content(folder) == before
        check_labels(read(folder))


def _content(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.glob("*/*") if path.suffix in (".csv", ".txt"))
    return {str(path): path.read_bytes() for path in files}

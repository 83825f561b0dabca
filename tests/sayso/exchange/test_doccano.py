"""doccano's JSON lines, as its documentation and its exports have them."""

import json
from typing import Any

import pytest

from sayso.exchange.articles import Article
from sayso.exchange.doccano import CONFIGURATION, LABELS, read, write

# As a project for sequence labelling exports it.
TUPLES = """\
{"id": 7, "text": "🐟 Ann Lee denied it. It rained.", "document": "fish", "label": \
[[3, 21, "government: denies"], [22, 32, "narrator: neutral"]], "Comments": ["sure?"]}
{"id": 8, "text": "Ad", "label": [[0, 2, "furniture"]], "Comments": []}
"""
# As a project with relations exports it; its import page shows the same, spread over lines.
ENTITIES = """\
{
    "id": 9,
    "text": "Ann Lee denied it.",
    "entities": [
        {"id": 0, "start_offset": 0, "end_offset": 18, "label": "government: denies"}
    ],
    "relations": [{"id": 1, "from_id": 0, "to_id": 0, "type": "same"}],
    "Comments": []
}
{"id": 10, "text": "It rained.", "entities": [], "relations": [], "Comments": []}
"""


def problems(**item: Any) -> list[str]:
    """Give what is wrong with a line."""
    return read(json.dumps({"text": "It rained."} | item), "x.jsonl").problems


def test_an_export_of_sequence_labelling_is_read() -> None:
    """Offsets are UTF-16 units; an article without a name gets that of the file."""
    found = read(TUPLES, "out/all.jsonl")
    assert found.problems == []
    fish, ad = found.articles
    assert (fish.name, ad.name) == ("fish", "all-2")
    assert [label.text for label in fish.labels] == ["Ann Lee denied it.", "It rained."]
    assert (fish.labels[0].speaker_type, fish.labels[0].stance) == ("government", "denies")
    assert [label.furniture for label in ad.labels] == [True]
    assert found.remarks == [
        "out/all.jsonl, line 1: 1 comments left out; labels have no place for them"
    ]


def test_an_export_with_relations_is_read() -> None:
    """An object may run over lines; an article without labels stays one."""
    found = read(ENTITIES, "all.jsonl")
    assert found.problems == []
    denial, empty = found.articles
    assert [(label.start, label.end, label.stance) for label in denial.labels] == [
        (0, 18, "denies")
    ]
    assert (empty.name, empty.labels) == ("all-10", ())
    assert found.remarks == [
        "all.jsonl, line 1: 1 relations left out; labels have no place for them"
    ]


def test_spans_are_written_in_units_and_words_beside_them(article: Article) -> None:
    """The form that doccano imports."""
    line = json.loads("".join(write([article], "")))
    units = article.text.encode("utf-16-le")
    for (start, end, _), label in zip(line["label"], article.labels, strict=True):
        assert units[2 * start : 2 * end].decode("utf-16-le") == label.text
    assert [name for *_, name in line["label"]] == [
        "furniture",
        "government: denies",
        "observer: accuses",
    ]
    assert line["details"][2]["target"] == "Ann Lee 🚢"
    assert "labelled_by" not in line


def test_predictions_say_who_made_them(article: Article) -> None:
    """And are told apart from a person's labels when they come back."""
    found = read("".join(write([article], "sayso 0.1.0")), "x.jsonl")
    assert found.problems == []
    assert found.remarks == [
        "x.jsonl, line 1: labelled by sayso 0.1.0; these labels count as yours from now on"
    ]


def test_a_label_of_another_name_is_refused() -> None:
    """The message has its place and all names that are allowed."""
    (problem,) = problems(label=[[0, 10, "PERSON"]])
    assert problem.startswith("x.jsonl, line 1, label 1: 'PERSON', expected one of furniture, gov")
    assert all(name in problem for name in LABELS)


@pytest.mark.parametrize(
    ("item", "problem"),
    [
        ({"label": ["positive"]}, "label 1: 'positive', expected [start, end, label]"),
        ({"label": [[0, 4]]}, "expected [start, end, label], or start_offset"),
        ({"label": [[0.5, 4, "furniture"]]}, "label 1: \"[0.5, 4, 'furniture']\", expected"),
        ({"label": [[0, 11, "furniture"]]}, "0 to 11, expected a span of words in a text of 10"),
        ({"label": [[2, 3, "furniture"]]}, "2 to 3, expected a span of words"),
        ({"label": [[3, 2, "furniture"]]}, "3 to 2, expected a span of words"),
        ({"label": [[-3, 2, "furniture"]]}, "[-3, 2], expected offsets that split no character"),
        ({"text": "a😀", "label": [[0, 2, "furniture"]]}, "[0, 2], expected offsets that split"),
        ({"labels": "none"}, "line 1: no label or labels or entities, expected a list of spans"),
        ({"text": None, "label": []}, "expected an object with a text"),
        ({"text": "\ud83d", "label": []}, "holds half of a surrogate pair"),
        (
            {
                "label": [[0, 9, "media: neutral"]],
                "details": [{"start_offset": 0, "end_offset": 9, "speaker": "\ud83d"}],
            },
            "line 1, speaker: holds half of a surrogate pair",
        ),
        (
            {"label": [[0, 4, "furniture"], [3, 9, "furniture"]]},
            "'rained' overlaps 'It r', expected one label for each sentence",
        ),
    ],
)
def test_a_bad_item_is_named_with_what_was_expected(item: dict[str, Any], problem: str) -> None:
    """One line each, with its place."""
    (found,) = problems(**item)
    assert found.startswith("x.jsonl, line 1")
    assert problem in found


def test_every_bad_item_is_named() -> None:
    """Those before a line that is no JSON, and that line by its number."""
    lines = '{"text": "It rained.", "label": [[0, 10, "a"], [0, 2, "b"]]}\n\n{"text": oops}\n'
    found = read(lines, "x.jsonl").problems
    assert [problem.partition(":")[0] for problem in found] == [
        "x.jsonl, line 1, label 1",
        "x.jsonl, line 1, label 2",
        "x.jsonl, line 3",
    ]


def test_blanks_at_the_ends_of_a_span_are_no_part_of_it() -> None:
    """People drag too far."""
    found = read(json.dumps({"text": "It rained. ", "label": [[2, 11, "furniture"]]}), "x")
    assert [label.text for label in found.articles[0].labels] == ["rained."]


@pytest.mark.parametrize("details", [[1], 1, [{"start_offset": [], "end_offset": 3}]])
def test_words_of_a_form_that_is_not_ours_are_left_out(details: Any) -> None:
    """The field may be somebody else's."""
    item = {"text": "Ad.", "label": [[0, 3, "furniture"]], "details": details}
    assert read(json.dumps(item), "x").problems == []


def test_a_number_of_thousands_of_digits_is_named() -> None:
    """Python refuses to read it, with an error of another kind than for what is no JSON."""
    (problem,) = read(f'{{"text": "Ad.", "id": {"9" * 5000}}}', "x.jsonl").problems
    assert problem.startswith("x.jsonl, line 1: not JSON (Exceeds the limit")


def test_the_configuration_names_every_label_with_a_key_of_its_own() -> None:
    """In the form that doccano's page for labels imports."""
    labels = json.loads(CONFIGURATION)
    assert [label["text"] for label in labels] == list(LABELS)
    assert len({label["suffix_key"] for label in labels}) == len(LABELS) == 19
    assert set(labels[0]) == {"text", "suffix_key", "background_color", "text_color"}

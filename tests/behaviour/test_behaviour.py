r"""Tables of short texts and what must hold of them, whatever the weights and the words.

In a table of variants each line stands for several: "[a|b]" is "a" in the first of them and "b" in
the second, in all columns alike; "\n" is a new paragraph, "-" is none, "*" is not checked.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import sayso
from sayso.model.prediction import Prediction
from sayso.training.train import fit

pytestmark = pytest.mark.slow

FOLDER = Path(__file__).parent
KINDS = (
    "swaps",
    "tense",
    "marks",
    "spelling",
    "order",
    "directness",
    "negation",
    "parentheses",
    "insertion",
)
BRACKETS = re.compile(r"\[(.*?)\]")
Classify = Callable[[str], list[Prediction]]


def lines(kind: str) -> list[str]:
    """Give the lines of a table, without comments."""
    table = (FOLDER / f"{kind}.tsv").read_text(encoding="utf-8")
    return [line.replace(r"\n", "\n\n") for line in table.splitlines() if not line.startswith("#")]


def variant(line: str, which: int) -> list[str]:
    """Give the row with that alternative of each bracket."""
    return BRACKETS.sub(lambda bracket: bracket[1].split("|")[which], line).split("\t")


def variants(line: str) -> list[list[str]]:
    """Give the rows that a line stands for; all its brackets have as many alternatives."""
    (count,) = {bracket.count("|") + 1 for bracket in BRACKETS.findall(line)}
    return [variant(line, which) for which in range(count)]


def cases(*kinds: str) -> pytest.MarkDecorator:
    """Make a test case of each line, named for its table and its number."""
    numbered = {f"{kind} {n}": row for kind in kinds for n, row in enumerate(lines(kind), 1)}
    return pytest.mark.parametrize("line", numbered.values(), ids=numbered)


@pytest.fixture(scope="session")
def classify() -> Classify:
    """Classify with a model of the packaged labels."""
    model = fit()
    return lambda text: sayso.classify(text, model=model)


@cases(*KINDS)
def test_variants_have_the_labels_that_the_codebook_demands(line: str, classify: Classify) -> None:
    """Each variant has its labels, sentence by sentence, and its speakers where they are given."""
    expected, given = {}, {}
    for text, labels, speakers in variants(line):
        found = classify(text)
        expected[text] = (labels, speakers)
        given[text] = (
            "; ".join(f"{p.speaker_type} {p.stance}" for p in found),
            "; ".join(p.speaker or "-" for p in found) if speakers != "*" else "*",
        )
    assert given == expected


@cases("targets")
def test_the_target_is_whom_the_codebook_says(line: str, classify: Classify) -> None:
    """Each sentence has its stance and its target, or none."""
    _, text, expected = line.split("\t")
    found = "; ".join(f"{p.stance} {p.target or '-'}" for p in classify(text))
    assert found == expected, text


@cases("attribution")
def test_the_source_of_a_sentence_is_found(line: str, classify: Classify) -> None:
    """The attribution that is asked for is there, with type, speaker, affiliation and cue."""
    _, text, place, *expected = line.split("\t")
    sentence, role = place.split()
    label = classify(text)[int(sentence) - 1]
    found = [
        (a.speaker_type, a.speaker, a.affiliation, a.cue.text if a.cue else "")
        for a in label.attributions
    ]
    if role == "main":
        found = [(label.speaker_type, label.speaker, label.affiliation, label.cue)]
    given = [
        [w if w == "*" else f or "-" for f, w in zip(row, expected, strict=True)] for row in found
    ]
    assert expected in given, f"{text!r}: expected {expected}, given {found}"

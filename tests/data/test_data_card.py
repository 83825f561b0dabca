"""The data card and the codebook say what the labels and the articles say."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from sayso.model.scheme import STANCES
from sayso.training.agreement import agreement
from sayso.training.exemplars import SHORT_CLASSES, read_exemplars

DATA = Path(__file__).parents[2] / "data"
CARD = (DATA / "labels" / "README.md").read_text(encoding="utf-8")
CODEBOOK = (DATA / "labels" / "CODEBOOK.md").read_text(encoding="utf-8")
ARTICLES = {p.stem: p.read_bytes().decode() for p in sorted((DATA / "documents").glob("*.txt"))}
PASSES = ("first_pass", "second_pass")
ANSWERS = ("furniture", "speaker_type", "stance", "speaker", "affiliation", "target")

Rows = list[dict[str, str]]


def csv_rows(path: Path) -> Rows:
    """Give the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def labels(name: str = "") -> Rows:
    """Give the rows of a pass, or of the label files that are neither pass nor exemplars."""
    files = sorted((DATA / "labels").glob("*.csv"))
    aside = (*PASSES, "exemplars")
    wanted = [f for f in files if (f.stem == name if name else f.stem not in aside)]
    return [row for file in wanted for row in csv_rows(file)]


def place(row: dict[str, str]) -> tuple[str, int, int]:
    """Say where a row stands."""
    return row["document"], int(row["start"]), int(row["end"])


def prose(rows: Rows) -> Rows:
    """Leave out the furniture."""
    return [row for row in rows if row["furniture"] == "0"]


def table(first: str, second: str) -> dict[str, list[str]]:
    """Give the card's table with these first two columns: the first cell of a row -> the others."""
    lines = CARD[CARD.index(f"| {first} | {second} |") :].split("\n\n")[0].splitlines()[2:]
    cells = ([cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines)
    return {name: others for name, *others in cells}


def examples() -> list[tuple[list[str], list[str]]]:
    """Give the codebook's examples: the labels, and the pieces of the sentence that are quoted."""
    lines = re.findall(r"^ *- (.*)$", CODEBOOK, flags=re.M)
    split = (line.split(": ", 1) for line in lines)
    return [(re.findall(r"`(.+?)`", head), quoted.split(" [...] ")) for head, quoted in split]


def is_example(row: dict[str, str], given: list[str], pieces: list[str]) -> bool:
    """Tell whether a row has the labels of an example and its words, in their order."""
    names = ["furniture"] if row["furniture"] == "1" else [row[column] for column in ANSWERS]
    words = ".*".join(map(re.escape, pieces))
    return set(given) <= set(names) and re.search(words, row["text"]) is not None


@pytest.mark.parametrize("name", ["", *PASSES], ids=["labels", *PASSES])
def test_every_row_is_the_slice_of_its_article(name: str) -> None:
    """The text of a row is what the article has between its offsets."""
    places = [(row, *place(row)) for row in labels(name)]
    assert places
    assert [row for row, of, start, end in places if ARTICLES[of][start:end] != row["text"]] == []


@pytest.mark.parametrize("name", ["", *PASSES], ids=["labels", *PASSES])
def test_every_character_lies_in_one_row(name: str) -> None:
    """No character of an article that is not blank is left out or labelled twice."""
    places = [place(row) for row in labels(name)]
    times = Counter((of, at) for of, start, end in places for at in range(start, end))
    articles = {of for of, *_ in places} if name else ARTICLES
    marks = [(of, at) for of in articles for at, c in enumerate(ARTICLES[of]) if not c.isspace()]
    assert [mark for mark in marks if times[mark] != 1] == []


def test_lines_end_in_line_feeds() -> None:
    """Offsets count the characters of files whose line ends nobody has translated."""
    assert [name for name, text in ARTICLES.items() if "\r" in text] == []


def test_the_card_counts_the_rows() -> None:
    """The card's counts of each article, and of all, are those of the label file."""
    rows = labels()
    groups = {name: [r for r in rows if r["document"] == name] for name in ARTICLES} | {"all": rows}
    assert table("document", "rows") == {
        name: [
            str(len(those)),
            str(len(those) - len(prose(those))),
            str(len(prose(those))),
            str(sum(row["note"].startswith("debatable") for row in those)),
        ]
        for name, those in groups.items()
    }


def test_the_card_counts_the_labels() -> None:
    """The card's counts of speaker types by stance, and their sums, are those of the label file."""
    pairs = [(row["speaker_type"], row["stance"]) for row in prose(labels())]
    found = Counter(
        cell for a, b in pairs for cell in ((a, b), (a, "all"), ("all", b), ("all", "all"))
    )
    stances = ("accuses", "denies", "neutral", "all")
    types = {a for a, _ in found}
    assert table("speaker_type", "accuses") == {
        a: [str(found[a, b]) for b in stances] for a in types
    }


def exemplars() -> Rows:
    """Give the rows of the exemplars."""
    return csv_rows(DATA / "labels" / "exemplars.csv")


def test_exemplars_keep_to_their_limits() -> None:
    """At most sixty, of the two classes in all stances, each sentence once, in short passages."""
    rows = exemplars()
    assert len(rows) <= 60
    found = {(row["speaker_type"], row["stance"]) for row in rows}
    assert found == {(a, b) for a in SHORT_CLASSES for b in STANCES}
    assert len({row["text"] for row in rows}) == len(rows)
    assert set(Counter(row["document"] for row in rows).values()) <= {2, 3, 4, 5, 6}
    assert [item.document.name for item in read_exemplars(DATA)] == list(
        dict.fromkeys(row["document"] for row in rows)
    )


def test_exemplars_are_of_no_article() -> None:
    """No exemplar stands in an article, and none is named like one."""
    for row in exemplars():
        assert row["document"] not in ARTICLES
        assert not any(row["text"] in text for text in ARTICLES.values())


def test_the_card_counts_the_exemplars() -> None:
    """The card's counts of exemplars by class and stance, and of their passages, are right."""
    rows = exemplars()
    groups = {a: [r for r in rows if r["speaker_type"] == a] for a in SHORT_CLASSES} | {"all": rows}
    assert table("exemplars", "`accuses`") == {
        name: [
            *(str(sum(r["stance"] == stance for r in those)) for stance in STANCES),
            str(len(those)),
            str(len({r["document"] for r in those})),
        ]
        for name, those in groups.items()
    }


def test_the_card_gives_the_agreement() -> None:
    """The card's kappa and alpha are those of the two pass files."""
    given = table("label", "rows")
    measured = {
        a.label: [str(a.rows), str(a.differ), f"{a.kappa:.3f}", f"{a.alpha:.3f}"]
        for a in agreement(DATA)
    }
    assert {label: given[label] for label in measured} == measured
    assert set(given) - set(measured) == {"speaker", "affiliation"}


@pytest.mark.parametrize("column", ["speaker", "affiliation"])
def test_the_card_counts_differing_names(column: str) -> None:
    """The card's count of speakers and affiliations on which the passes differ is right."""
    pairs = list(zip(*(prose(labels(name)) for name in PASSES), strict=True))
    differ = sum(first[column] != second[column] for first, second in pairs)
    assert table("label", "rows")[column] == [str(len(pairs)), str(differ), "-", "-"]


def test_rows_on_which_the_passes_differ_say_so() -> None:
    """Where the passes give different answers, and only there, the note says that they do."""
    notes = {place(row): row["note"] for row in labels()}
    for first, second in zip(*map(labels, PASSES), strict=True):
        differ = [first[column] for column in ANSWERS] != [second[column] for column in ANSWERS]
        assert notes[place(first)].startswith("passes differ") == differ, first


def test_the_card_names_the_articles() -> None:
    """The card's titles, outlets and dates are those of documents.csv."""
    about = csv_rows(DATA / "documents" / "documents.csv")
    given = {name: cells[:3] for name, cells in table("document", "title").items()}
    assert given == {
        row["document"]: [row["title"], row["outlet"] or "not stated", row["date"]] for row in about
    }
    assert set(given) == set(ARTICLES)


def test_the_codebook_has_examples() -> None:
    """Examples are found in the codebook, among them some of every class and of furniture."""
    classes = {row[column] for row in prose(labels()) for column in ("speaker_type", "stance")}
    assert classes | {"furniture"} <= {label for given, _ in examples() for label in given}


@pytest.mark.parametrize(("given", "pieces"), examples())
def test_an_example_is_a_labelled_sentence(given: list[str], pieces: list[str]) -> None:
    """An example of the codebook is quoted exactly from a row that has the same labels."""
    assert given
    assert any(is_example(row, given, pieces) for row in labels())

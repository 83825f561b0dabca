"""The text that is measured on: what is read, what is refused, what is repeated."""

import json
from itertools import islice
from pathlib import Path

import pytest

from benchmarks.corpus import Corpus, joined, pieces
from sayso.features.errors import InputError
from sayso.features.segmentation import segment


def corpus(folder: Path, *texts: str) -> Corpus:
    """Write articles and give them as a corpus."""
    path = folder / "articles.jsonl"
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), "utf-8")
    return Corpus(path)


def test_without_a_file_it_is_the_five_articles() -> None:
    """They come with sayso."""
    assert Corpus().facts()["articles"] == 5


def test_articles_are_read_line_by_line(tmp_path: Path) -> None:
    """Blank articles are left out; one can go through them twice."""
    articles = corpus(tmp_path, "It rained.", " \n", "It snowed.")
    assert list(articles) == list(articles) == ["It rained.", "It snowed."]


def test_the_facts_name_no_file(tmp_path: Path) -> None:
    """The same texts elsewhere have the same facts, and other texts have others."""
    one, same, other = (tmp_path / name for name in ("one", "same", "other"))
    for folder in (one, same, other):
        folder.mkdir()
    facts = corpus(one, "It rained.").facts()
    assert facts == corpus(same, "It rained.").facts()
    assert facts["sha256"] != corpus(other, "It snowed.").facts()["sha256"]
    assert (facts["articles"], facts["characters"]) == (1, 10)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            b'{"text": "It rained."}\n{"text":\n',
            r"a\.jsonl, line 2: no JSON .*; expected an object",
        ),
        (b'\n{"id": "a"}\n', r"a\.jsonl, line 2: no text; expected an object"),
        (b'["It rained."]\n', r"a\.jsonl, line 1: no text"),
        (b'{"text": 3}\n', r"a\.jsonl, line 1: no text"),
        (b'{"text": "\xff"}\n', r"a\.jsonl is not UTF-8 \(.*; save it as UTF-8"),
        (b'{"text": " "}\n', r"a\.jsonl holds no article; give JSON lines"),
    ],
)
def test_what_is_no_article_is_named(content: bytes, message: str, tmp_path: Path) -> None:
    """By the file and the line, with what was expected."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    with pytest.raises(InputError, match=message):
        Corpus(path).facts()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A path is easily mistyped."""
    with pytest.raises(InputError, match=r"none\.jsonl cannot be read: No such file"):
        Corpus(tmp_path / "none.jsonl").facts()


def test_copies_are_numbered(tmp_path: Path) -> None:
    """The second time round each article is another one."""
    texts = corpus(tmp_path, "It rained.", "It snowed").forever()
    assert list(islice(texts, 4)) == ["It rained.", "It snowed", "It rained 1.", "It snowed 1"]


def test_copies_are_prose(tmp_path: Path) -> None:
    """A paragraph that is there twice would be page furniture, which takes no time to label."""
    story = "The dam broke on Monday night.\nThe mayor said that nobody had warned the town."
    article = joined(corpus(tmp_path, story).forever(), 10 * len(story))
    assert len(segment(article).prose) > 15


def test_pieces_leave_nothing_out_between_them() -> None:
    """They follow each other; an article of any length is a piece at most."""
    texts = ["a" * size for size in (3, 50, 2, 9, 1)]
    assert list(pieces(texts, 10)) == [texts[:2], texts[2:4]]


def test_a_joined_article_has_its_length(tmp_path: Path) -> None:
    """To the character."""
    assert len(joined(corpus(tmp_path, "It rained.", "It snowed.").forever(), 1001)) == 1001

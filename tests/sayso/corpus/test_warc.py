"""Articles as crawled web pages, good and bad."""

import gzip
from pathlib import Path

import pytest

from sayso.corpus import warc
from sayso.corpus.kinds import read, slices
from sayso.corpus.records import Article, Asked, Trouble
from sayso.features.web_pages import article_from_html
from tests.sayso.corpus.archives import Response, as_warc, page

TEXTS = [
    f"The mayor of Lerno said on day {day} that the bridge was safe.\nIt rained again, and shops "
    "were closed until the evening, when the water went back."
    for day in range(6)
]
PAGES = [Response(f"https://lerno.example/{n}", page(text)) for n, text in enumerate(TEXTS)]
NAMES = pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])


def all_of(path: Path, most: int = 1000) -> list[Article | Trouble]:
    """Read a whole file, cut into slices."""
    pieces = slices(str(path), warc.KIND, "", most)
    return [item for piece in pieces for item in read(piece, Asked())]


def overwrite(path: Path, at: int, count: int) -> None:
    """Damage a file: put so many zeros into it."""
    with path.open("r+b") as file:
        file.seek(at)
        file.write(bytes(count))


@NAMES
@pytest.mark.parametrize("most", [1, 4, 1000])
def test_pages_are_read_as_classify_reads_them(tmp_path: Path, name: str, most: int) -> None:
    """Wherever the file is cut; the id is the address, the day that of the crawl."""
    path = tmp_path / name
    offsets = as_warc(path, PAGES)
    assert all_of(path, most) == [
        Article(
            response.url,
            article_from_html(response.content.decode()),
            "2022-03-04",
            str(path),
            f"record at byte {offset}",
        )
        for response, offset in zip(PAGES, offsets, strict=True)
    ]
    pieces = list(slices(str(path), warc.KIND, "", most))
    assert len(pieces) == -(-len(PAGES) // most)
    assert sum(piece.weight for piece in pieces) == path.stat().st_size


@NAMES
def test_what_is_no_page_means_nothing(tmp_path: Path, name: str) -> None:
    """Pictures, pages that were not found; but a page without an article is told."""
    path = tmp_path / name
    as_warc(
        path,
        [
            Response("https://lerno.example/a.png", b"\x89PNG", "image/png"),
            Response("https://lerno.example/gone", page(TEXTS[0]), status="404 Not Found"),
            Response("https://lerno.example/empty", b"<html><body></body></html>"),
            PAGES[0],
        ],
    )
    trouble, article = all_of(path)
    assert isinstance(trouble, Trouble)
    assert trouble.document == "https://lerno.example/empty"
    assert "no article found in this page" in trouble.reason
    assert isinstance(article, Article)
    assert article.id == PAGES[0].url


@NAMES
@pytest.mark.parametrize("most", [1, 1000])
def test_after_a_damaged_record_comes_the_next(tmp_path: Path, name: str, most: int) -> None:
    """The damaged one is told, with its place."""
    path = tmp_path / name
    offsets = as_warc(path, PAGES)
    overwrite(path, offsets[2], 60)
    found = all_of(path, most)
    good = [item.id for item in found if isinstance(item, Article)]
    assert good == [response.url for response in (*PAGES[:2], *PAGES[3:])]
    (trouble,) = (item for item in found if isinstance(item, Trouble))
    assert trouble.where == f"record at byte {offsets[2]}"


@pytest.mark.parametrize("damage", [10, 120])
@pytest.mark.parametrize("most", [1, 2, 3, 1000])
def test_a_record_that_cannot_be_unpacked_hides_no_other(
    tmp_path: Path, most: int, damage: int
) -> None:
    """Also where it is the first one of a slice."""
    path = tmp_path / "crawl.warc.gz"
    offsets = as_warc(path, PAGES)
    overwrite(path, offsets[3] + damage, 10)
    found = all_of(path, most)
    good = [item.id for item in found if isinstance(item, Article)]
    assert good == [response.url for response in (*PAGES[:3], *PAGES[4:])]
    (trouble,) = (item for item in found if isinstance(item, Trouble))
    assert trouble.where == f"record at byte {offsets[3]}"


@NAMES
def test_a_file_that_is_cut_short_is_read_as_far_as_it_goes(tmp_path: Path, name: str) -> None:
    """The last record is told."""
    path = tmp_path / name
    offsets = as_warc(path, PAGES)
    path.write_bytes(path.read_bytes()[:-100])
    *found, last = all_of(path)
    assert [item.id for item in found if isinstance(item, Article)] == [r.url for r in PAGES[:5]]
    assert isinstance(last, Trouble)
    assert last.where == f"record at byte {offsets[5]}"


def test_a_file_that_is_none_is_told(tmp_path: Path) -> None:
    """Once."""
    path = tmp_path / "a.warc"
    path.write_bytes(b"Lorem ipsum\n" * 100)
    (trouble,) = all_of(path)
    assert isinstance(trouble, Trouble)
    assert trouble.where == "record at byte 0"


def test_a_page_that_unpacks_to_a_bomb_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No more of it is unpacked than a page may have, and no other page is lost."""
    monkeypatch.setattr(warc, "LONGEST", 1_000_000)
    path = tmp_path / "crawl.warc.gz"
    bomb = Response("https://lerno.example/bomb", bytes(2_000_000))
    as_warc(path, [PAGES[0], bomb, PAGES[1]])
    assert path.stat().st_size < 10_000
    one, trouble, other = all_of(path)
    assert isinstance(one, Article)
    assert isinstance(other, Article)
    assert isinstance(trouble, Trouble)
    assert trouble.reason.startswith("the page is larger than 1 MB")


def test_a_file_that_is_packed_as_a_whole_is_told(tmp_path: Path) -> None:
    """Its records cannot be found one by one; whoever looks for them comes to an end."""
    plain, path = tmp_path / "plain.warc", tmp_path / "crawl.warc.gz"
    as_warc(plain, PAGES)
    path.write_bytes(gzip.compress(plain.read_bytes()))
    first, trouble = all_of(path)
    assert isinstance(first, Article)
    assert isinstance(trouble, Trouble)
    assert "gzip" in trouble.reason

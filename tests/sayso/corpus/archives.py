"""Archives of invented articles, in every format, and what must come out of them."""

import csv
import gzip
import io
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from sayso import classify
from sayso.corpus.plan import look, parts
from sayso.corpus.records import Asked, Part
from sayso.corpus.running import Request
from sayso.model.prediction import COLUMNS
from sayso.model.storage import TrainedModel

Row = tuple[object, ...]

ASKED = Asked(part_size=5)

WHO = ("The mayor of Lerno", "A general", "The rebels", "The newspaper", "Ana Brul, a doctor,")
WHAT = (
    "said the bridge was safe.",
    "denied the report.",
    "accused the army of murder.",
    'said: "We have no such plans,\nand never had any."',
    "condemned the attack, which the ministry denies.",
)
PLAIN = ("It rained in the north.", "Shops, markets and “cafés” were open.", 'A 5" pipe burst.')


class Invented(NamedTuple):
    """One article of an archive."""

    id: str
    text: str
    date: str


def invented(count: int, seed: int = 0) -> list[Invented]:
    """Make articles of one to seven sentences; one seed makes one archive."""
    random = Random(seed)  # noqa: S311 nothing secret
    return [_article(number, random) for number in range(count)]


def expected(articles: Iterable[Invented], model: TrainedModel) -> list[Row]:
    """Give the rows that `sayso.classify` makes of articles."""
    return [
        (*(getattr(prediction, name) for name in COLUMNS), article.date)
        for article in articles
        for prediction in classify(article.text, name=article.id, model=model)
    ]


def rows_of(folder: Path) -> list[Row]:
    """Give the rows of an output folder, part by part."""
    return [
        tuple(row[name] for name in (*COLUMNS, "date"))
        for path in sorted((folder / "parts").glob("*.parquet"))
        for row in pq.read_table(path).to_pylist()
    ]


def troubles_of(folder: Path) -> list[dict[str, Any]]:
    """Give the rows of errors.parquet."""
    found: list[dict[str, Any]] = pq.read_table(folder / "errors.parquet").to_pylist()
    return found


def as_json_lines(path: Path, articles: Iterable[Invented]) -> None:
    """Write JSON lines, packed if the name says so."""
    text = "".join(f"{json.dumps(article._asdict())}\n" for article in articles)
    pack = gzip.compress if path.suffix == ".gz" else bytes
    path.write_bytes(pack(text.encode()))


def as_csv(path: Path, articles: Iterable[Invented]) -> None:
    """Write a table, packed if the name says so."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(Invented._fields)
    writer.writerows(articles)
    pack = gzip.compress if path.suffix == ".gz" else bytes
    path.write_bytes(pack(text.getvalue().encode()))


def as_parquet(path: Path, articles: Iterable[Invented], group: int = 7) -> None:
    """Write a Parquet file of several row groups."""
    table = pa.Table.from_pylist([article._asdict() for article in articles])
    pq.write_table(table, path, row_group_size=group)


def damage(path: Path, group: int) -> None:
    """Overwrite the beginning of the texts of a row group."""
    column = pq.read_metadata(path).row_group(group).column(1)
    content = bytearray(path.read_bytes())
    start = column.dictionary_page_offset or column.data_page_offset
    content[start : start + 40] = bytes(40)
    path.write_bytes(content)


def as_folder(path: Path, articles: Iterable[Invented]) -> None:
    """Write a folder of plain text, with the table of dates that `sayso summary` knows."""
    path.mkdir()
    listed = ["document,date"]
    for article in articles:
        (path / f"{article.id}.txt").write_bytes(article.text.encode())
        listed.append(f"{article.id},{article.date}")
    (path / "documents.csv").write_text("\n".join(listed), encoding="utf-8")


WRITERS: dict[str, Callable[[Path, Iterable[Invented]], None]] = {
    "news.jsonl": as_json_lines,
    "news.jsonl.gz": as_json_lines,
    "news.csv": as_csv,
    "news.csv.gz": as_csv,
    "news.parquet": as_parquet,
    "news": as_folder,
}


def page(text: str) -> bytes:
    """Make a web page."""
    paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    return f"<html><head><title>News</title></head><body><article>{paragraphs}</article>".encode()


class Response(NamedTuple):
    """What a server gave."""

    url: str
    content: bytes
    kind: str = "text/html; charset=utf-8"
    status: str = "200 OK"


def as_warc(path: Path, responses: Iterable[Response]) -> list[int]:
    """Write crawled pages, packed if the name says so, and give the offsets of the records."""
    offsets = []
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=path.suffix == ".gz")
        for response in responses:
            offsets.append(file.tell())
            headers = StatusAndHeaders(
                response.status, [("Content-Type", response.kind)], protocol="HTTP/1.1"
            )
            record = writer.create_warc_record(
                response.url,
                "response",
                payload=io.BytesIO(response.content),
                http_headers=headers,
                warc_headers_dict={"WARC-Date": "2022-03-04T05:06:07Z"},
            )
            with record.raw_stream:
                writer.write_record(record)
    return offsets


def _article(number: int, random: Random) -> Invented:
    sentences = [
        random.choice(PLAIN)
        if random.random() < 0.3
        else f"{random.choice(WHO)} {random.choice(WHAT)}"
        for _ in range(random.randint(1, 7))
    ]
    text = "".join(sentence + random.choice((" ", "\n\n")) for sentence in sentences)
    return Invented(f"a{number:05d}", text, f"2022-03-{1 + number % 28:02d}")


class Archive(NamedTuple):
    """An archive and where its labels go."""

    articles: list[Invented]
    input: Path
    out: Path

    @property
    def parts(self) -> list[Part]:
        """Its parts, of five articles each."""
        return list(parts([look(str(self.input))], ASKED, print))

    def request(self, model_file: Path, scheduler: str = "") -> Request:
        """Ask for its labels."""
        return Request((str(self.input),), self.out, ASKED, model_file, 2, scheduler)


def quiet(_message: str) -> None:
    """Hear nothing."""

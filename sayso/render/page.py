"""Predictions -> one web page that needs nothing else: each article as an article, marked.

In: `Batch`es and `View`. Out: one HTML page. May import: labelling.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain

from sayso.labelling import Batch
from sayso.render.article_view import ArticleView, article_view
from sayso.render.templates import asset, environment
from sayso.render.view import View, measured, version


def render(batches: Iterable[Batch], view: View) -> Iterator[str]:
    """Give the head of the page, each article, and its foot; nothing if there is no batch.

    All text of the articles is escaped. The page forbids itself every request, and every script
    but its own.
    """
    articles = _articles(batches)
    first = next(articles, None)
    if first is None:
        return
    script = "\n" + asset("article.js")
    stream = (
        environment()
        .get_template("page.html.j2")
        .stream(
            articles=chain([first], articles),
            version=version(view.metadata),
            measured=measured(view.metadata),
            style=asset("article.css"),
            script=asset("article.js"),
            script_hash=b64encode(sha256(script.encode()).digest()).decode(),
        )
    )
    stream.enable_buffering(size=100)
    yield from stream


def _articles(batches: Iterable[Batch]) -> Iterator[ArticleView]:
    number = 0
    for batch in batches:
        for document, mine in batch.by_document():
            number += 1
            yield article_view(document, mine, prefix=f"a{number}-")

"""What the tests of the features share: sentences annotated and articles read in one call."""

from collections.abc import Callable

import pytest

from sayso.features.annotation import annotate
from sayso.features.document import Document
from sayso.features.extraction import Reading, read
from sayso.features.quotation import quotations
from sayso.features.words import Words

Annotate = Callable[[str], Words]
Read = Callable[..., list[Reading]]


@pytest.fixture
def words() -> Annotate:
    """Give a function that annotates one sentence, its own quotation marks regarded."""

    def annotated(text: str) -> Words:
        document = Document.from_sentences("", [text])
        return annotate(document.sentences[0], quotations(document))

    return annotated


@pytest.fixture
def reading() -> Read:
    """Give a function that reads an article, given as its sentences."""
    return lambda *sentences: read(Document.from_sentences("", sentences))

"""An article about a dam, a folder for labels, and a person who answers."""

import io
from collections.abc import Callable

import pytest
from rich.console import Console

from sayso.asking.keys import Lines
from sayso.asking.question import CHOICES
from sayso.asking.session import Session
from sayso.corrections import UserData
from sayso.features.document import Document
from sayso.features.segmentation import segment

TEXT = """Officials trade blame over dam

By Ann Lee

The mayor of Ostrava accused the water company of hiding cracks on Monday. It rained.

The company denied the claim. "We check the wall," Eva Roth said.
"""


@pytest.fixture
def dam() -> Document:
    """Give an article of five sentences and a byline."""
    document = segment(TEXT, "dam")
    assert len(document.prose) == 5
    return document


Answering = Callable[[str], tuple[Session, Callable[[], str]]]


@pytest.fixture
def answering(data: UserData) -> Answering:
    """Give a session with a script of answers, and what it shows."""

    def answering(script: str) -> tuple[Session, Callable[[], str]]:
        console = Console(file=io.StringIO(), width=100, highlight=False, markup=False)
        session = Session(data, Lines(io.StringIO(script), CHOICES), console.print)

        def shown() -> str:
            file = console.file
            assert isinstance(file, io.StringIO)
            return file.getvalue()

        return session, shown

    return answering

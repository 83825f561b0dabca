"""The documents are a site that is whole, asks nobody, and leaves nothing out."""

from pathlib import Path

import pytest

import sayso
from sayso.cli import COMMANDS
from sayso.features.extraction import HEAD_GROUPS
from sayso.model.scheme import CLASSES
from tests.docs.html_pages import HtmlPage, broken, in_style_sheets, is_elsewhere

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def pages(documents: Path) -> list[HtmlPage]:
    """Give all pages of the site, read."""
    return [HtmlPage(file.resolve()) for file in sorted(documents.rglob("*.html"))]


def text(pages: list[HtmlPage], name: str) -> str:
    """Give the text of one page."""
    return next(page.text for page in pages if page.file.as_posix().endswith(f"/{name}.html"))


def test_every_page_is_built(pages: list[HtmlPage]) -> None:
    """Those in the folder of documents, those at the top and those of the data."""
    names = {page.file.stem for page in pages}
    assert {"index", "tutorial", "cli", "api", "model-card", "CODEBOOK", "CONTRIBUTING"} <= names


def test_nothing_is_loaded_from_elsewhere(pages: list[HtmlPage], documents: Path) -> None:
    """No script, style, picture or font of another machine."""
    loaded = {address for page in pages for address in page.loads} | set(in_style_sheets(documents))
    assert len(loaded) > 5
    assert [address for address in loaded if is_elsewhere(address)] == []


def test_every_link_leads_somewhere(pages: list[HtmlPage]) -> None:
    """To a page or a file of the site, and to an anchor that is there."""
    anchors = {page.file: set(page.ids) for page in pages}
    wrong = {page.file.name: found for page in pages if (found := broken(page, anchors))}
    assert wrong == {}


def test_every_command_is_explained(pages: list[HtmlPage]) -> None:
    """With the options that it has."""
    page = text(pages, "cli")
    names = [command.__name__.rstrip("_") for command in COMMANDS]
    assert [name for name in names if f"Usage: sayso {name} " not in page] == []


def test_every_public_name_is_explained(pages: list[HtmlPage]) -> None:
    """As what is imported."""
    page = text(pages, "api")
    assert [name for name in sayso.__all__ if f"sayso.{name}" not in page] == []


def test_every_label_is_explained(pages: list[HtmlPage]) -> None:
    """All classes of both heads stand in the codebook and in the model card, with their scores."""
    labels = [label for classes in CLASSES.values() for label in classes]
    for name in ("CODEBOOK", "model-card", "glossary"):
        page = text(pages, name)
        assert [label for label in labels if label not in page] == [], name


def test_every_group_of_features_is_explained(pages: list[HtmlPage]) -> None:
    """On the page that says how a sentence is read."""
    page = HtmlPage(next(p.file for p in pages if p.file.stem == "how-it-reads"))
    groups = [group for groups in HEAD_GROUPS.values() for group in groups]
    assert [group for group in groups if group not in page.words] == []


def test_no_name_of_a_figure_is_left(pages: list[HtmlPage]) -> None:
    """All of them have become figures."""
    assert [page.file.name for page in pages if "{{" in page.text] == []

"""Which tool wrote a file."""

import pytest

from sayso.exchange.articles import Article
from sayso.exchange.formats import ToolFormat, recognised, tool


@pytest.mark.parametrize("format_", ToolFormat)
@pytest.mark.parametrize("origin", ["", "sayso 1"])
def test_what_is_written_for_a_tool_is_recognised(
    article: Article, format_: ToolFormat, origin: str
) -> None:
    """With any labels, and with no article at all in the case of a list of tasks."""
    text = "".join(tool(format_).write([article], origin))
    assert recognised(f"\n{text}") is format_


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[]", ToolFormat.LABEL_STUDIO),
        ('{"data": {"text": "It rained."}, "annotations": []}', ToolFormat.LABEL_STUDIO),
        ('{"text": "of \\"data\\"", "entities": []}', ToolFormat.DOCCANO),
        ("no JSON", ToolFormat.DOCCANO),
        (f'{{"id": {"9" * 5000}}}', ToolFormat.DOCCANO),
    ],
)
def test_a_file_is_recognised_by_its_content(text: str, expected: ToolFormat) -> None:
    """One task alone is Label Studio's; what is nothing is left to doccano's reader to refuse."""
    assert recognised(text) is expected

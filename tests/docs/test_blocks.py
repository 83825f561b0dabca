"""Blocks are found wherever they stand, and none is of a kind that nothing runs."""

import pytest

from tests.docs.blocks import Block, blocks, fault


def test_blocks_are_found() -> None:
    """Fenced or indented, at the margin or in a list; what only looks like one is none."""
    page = """Text with `code`.

```text
~~~python
```

1. A step:

   ~~~console
   $ ls
   ~~~

Text:

    indented
"""
    assert blocks(page) == [
        Block("text", "~~~python\n", 3),
        Block("console", "$ ls\n", 9),
        Block("indented", "indented\n", 15),
    ]


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("console", "$ ls\n"),
        ("python", ">>> 1\n1\n"),
        ("sh", "make quick\n"),
        ("csv", "a,b\n"),
        ("{toctree}", "cli\n"),
        ("{eval-rst}", ".. autoclass:: sayso.SaysoError\n   :members: a, b\n\n"),
    ],
)
def test_what_is_run_or_no_code_is_in_order(kind: str, content: str) -> None:
    """Examples, verbs, data, and what puts a page together."""
    assert fault(Block(kind, content, 1)) == ""


@pytest.mark.parametrize(
    ("kind", "content", "message"),
    [
        ("", "ls\n", "line 1: a block of kind ''"),
        ("indented", "ls\n", "line 1: a block of kind 'indented'"),
        ("bash", "ls\n", "line 1: a block of kind 'bash'"),
        ("{code-block}", "ls\n", "line 1: a block of kind '{code-block}'"),
        ("python", "import sayso\n", "line 1: Python without its prompt"),
        ("{eval-rst}", ".. code-block:: sh\n\n   ls\n", "line 1: no autodoc: '.. code-block:: sh'"),
    ],
)
def test_what_nothing_runs_is_a_fault(kind: str, content: str, message: str) -> None:
    """Whatever a reader would copy and nobody has tried."""
    assert fault(Block(kind, content, 1)).startswith(message)

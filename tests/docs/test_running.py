"""Examples that hold pass, and examples that do not are told."""

from pathlib import Path

import pytest

from tests.docs.running import run_page

HOLDING = """# Title

```console
$ printf 'one\\ntwo  \\nthree\\n' > numbers.txt
$ cat numbers.txt
one
...
three

$ head -1 numbers.txt
one
$ echo sure: 0.91
sure: 0.90
```

```text
exit 1
```

```python
>>> two = 1 + 1
>>> two
2
```

- In a list:

  ```python
  >>> two / 2.2  # 0.909
  0.90...
  ```
"""


def test_examples_that_hold_pass(tmp_path: Path) -> None:
    """Commands share a folder, Python blocks share names; other blocks are not run."""
    assert run_page(HOLDING, tmp_path) == 7


def test_a_block_is_one_shell(tmp_path: Path) -> None:
    """A command of many lines, a variable, and a process that is ended in a later command."""
    page = """```console
$ cat > two.txt <<'END'
> one
>
> two
> END
$ number=$(wc -l < two.txt)
$ sleep 600 & echo $! > pid
$ echo $number lines
3 lines
$ kill %1
```
"""
    assert run_page(page, tmp_path) == 5


def test_what_is_left_at_work_is_ended(tmp_path: Path) -> None:
    """A block that forgets a process does not keep the tests waiting, nor leave it behind."""
    run_page("```console\n$ sleep 600 & echo $! > pid\n```\n", tmp_path)
    assert not Path("/proc", (tmp_path / "pid").read_text().strip()).exists()


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("console\n$ echo one\ntwo\n", r"echo one: prints\s+one"),
        ("console\n$ echo one\n", r"echo one: prints\s+one"),
        ("console\n$ echo one\none\ntwo\n", "echo one: prints"),
        ("console\n$ echo 0.52\n0.50\n", r"echo 0\.52: prints\s+0\.52"),
        ("console\n$ (echo no >&2; exit 3)\n", r"exit code 3\s+no"),
        ("console\n$ exit 3\n", "exit 3: exit code 3"),
        ("console\n$ exit\n$ echo one\none\n", "exit: exit code 1"),
        ("console\n$ false\n$ exit 0\n", "false: exit code 1"),
        ("console\n$ echo 'one\n", r"exit code [12]\s[^$]*unexpected EOF"),
        ("python\n>>> 1 + 1\n3\n", r"Expected:\s+3\s+Got:\s+2"),
        ("python\n>>> 0.52\n0.50\n", r"Expected:\s+0\.50\s+Got:\s+0\.52"),
        ("sh\nmake nonsense\n", "make nonsense: .*No rule to make target"),
        ("sh\nsayso train\n", "'sayso train' is no verb"),
        ("sh\nmake quick; exit 1\n", "'make quick; exit 1' is no verb"),
    ],
)
def test_an_example_that_does_not_hold_is_told(block: str, message: str, tmp_path: Path) -> None:
    """With the command and what it printed."""
    with pytest.raises(AssertionError, match=message):
        run_page(f"```{block}```\n", tmp_path)


def test_output_without_a_command_is_told(tmp_path: Path) -> None:
    """A block that lost its "$ " must not pass for an example."""
    with pytest.raises(ValueError, match="output without a command: 'sayso train"):
        run_page("```console\nsayso train\n```\n", tmp_path)

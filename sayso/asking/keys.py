"""Where answers come from: single keys of a terminal, or lines of a file or a pipe.

In: a terminal, or a stream. Out: single keys and lines. May import: features.
"""

import os
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, TextIO

from sayso.features.errors import InputError

ENTER = "\n"
# What ends a terminal's input, as the end of a file does.
_END = "\x04"
_ESCAPE = "\x1b"


class Closed(Exception):  # noqa: N818 no error: there is nothing more to read
    """There will be no more answers."""


class Keys(Protocol):
    """A source of answers."""

    def key(self) -> str:
        """Give the next key; raises Closed if there is none."""

    def line(self, prompt: str, filled: str) -> str:
        """Give a text, which may begin with ``filled``; raises Closed if there is none.

        Raises InputError if what comes is not in the encoding that is expected.
        """


class Lines:
    """Answers from a stream that is no terminal, line by line.

    The end of a line is Enter if the line holds nothing but keys that choose a label ("3d" is 3, d,
    Enter); after anything else, such as a command or a slip, it only ends the line.

    Parameters
    ----------
    stream : TextIO
    choices : str
        The keys that choose a label.
    """

    def __init__(self, stream: TextIO, choices: str) -> None:
        self._stream = stream
        self._choices = choices
        self._keys: Iterator[str] = iter("")

    def key(self) -> str:
        """Give the next key of the line, or of the next line."""
        for key in self._keys:
            return key
        line = self._read().strip()
        self._keys = iter(line if line.strip(self._choices) else line + ENTER)
        return next(self._keys)

    def line(self, prompt: str, filled: str) -> str:  # noqa: ARG002 nobody sees a prompt
        """Give the next line; an empty one is what was filled in, "-" is nothing."""
        self._keys = iter("")
        line = self._read().strip()
        return {"": filled, "-": ""}.get(line, line)

    def _read(self) -> str:
        with _readable():
            line = self._stream.readline()
        if not line:
            raise Closed
        return line


class Terminal:
    """Answers from the terminal: one key at a time, and lines that can be edited."""

    def __init__(self) -> None:
        self._number = sys.stdin.fileno()

    def key(self) -> str:
        """Give the next key; arrows and the like are none."""
        while True:
            with _unbuffered(self._number):
                byte = os.read(self._number, 1).decode("ascii", "ignore")
                if byte == _ESCAPE:
                    self._pass_over_sequence()
                    continue
            if byte == _END:
                raise Closed
            if byte:
                return ENTER if byte == "\r" else byte

    def _pass_over_sequence(self) -> None:
        """Read the rest of what an arrow or the like sends: [ or O, digits and ;, a last byte."""
        expected = "[O"
        while select.select([self._number], [], [], 0)[0]:
            if os.read(self._number, 1).decode("ascii", "ignore") not in expected:
                return
            expected = "0123456789;"

    def line(self, prompt: str, filled: str) -> str:
        """Give a line that begins as it was filled in and can be edited."""
        import readline

        readline.set_startup_hook(lambda: readline.insert_text(filled))
        try:
            with _readable():
                return input(prompt).strip()
        except EOFError as error:
            raise Closed from error
        finally:
            readline.set_startup_hook()


@contextmanager
def _readable() -> Iterator[None]:
    """Refuse what is not in the encoding of the terminal or the pipe."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise InputError(
            f"an answer has the byte {error.object[error.start]:#x}, which is no {error.encoding}; "
            "set terminal and locale to UTF-8, such as by LC_ALL=C.UTF-8"
        ) from error


@contextmanager
def _unbuffered(number: int) -> Iterator[None]:
    """Let a terminal hand over each key at once, without showing it."""
    import termios
    import tty

    before = termios.tcgetattr(number)
    tty.setcbreak(number, termios.TCSADRAIN)  # what was typed ahead is kept
    try:
        yield
    finally:
        termios.tcsetattr(number, termios.TCSADRAIN, before)

"""Text from elsewhere -> text that a terminal can be shown.

An article, a file's name or a model file is not trusted with the terminal: an escape sequence could
clear it, retitle it or type into it, and a mark that turns the direction of writing could show
words in another order than they have ("Trojan Source", CVE-2021-42574).

In: a text. Out: a text. May import: nothing of ours.
"""

import re

# Controls, Unicode's own ends of lines and paragraphs, and its marks that embed, override and
# isolate a direction. Those that only hint at one, which Arabic and Hebrew text needs, are left.
_REST = r"\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
_IN_A_LINE = re.compile(rf"[\x00-\x0a{_REST}]+")
_IN_LINES = re.compile(rf"[\x00-\x09{_REST}]+")


def harmless(text: str) -> str:
    r"""Give a text without what a terminal would obey, in one line.

    Examples
    --------
    >>> harmless("It rained,\x1b[2J he said.\nIt \u202esnowed.")
    'It rained, [2J he said. It  snowed.'
    """
    return _IN_A_LINE.sub(" ", text)


def harmless_lines(text: str) -> str:
    r"""Give a message of our own, in which such a text stands, without what a terminal would obey.

    Examples
    --------
    >>> harmless_lines("2 bad label rows:\n\x1b]0;gone\x07.csv")
    '2 bad label rows:\n ]0;gone .csv'
    """
    return _IN_LINES.sub(" ", text)

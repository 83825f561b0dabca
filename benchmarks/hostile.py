"""Texts that nobody writes: one piece repeated without end, marks nested, thousands of names.

In: a length. Out: a text of that length, of each kind. May import: nothing of ours.
"""

from collections.abc import Callable, Iterator
from itertools import count

Make = Callable[[int], str]

# Repeated by themselves.
_CHARACTERS = (
    "aA1_.,:;?!…-–—‑'\"“”„«»‘’()[]{}<>@#/\\|&%$*•~=+^`\0\t\n\r\v\u0085\u00a0\u2028"
    "\u0301\u00ad\u200b\u200d\u200f\u202e\ufeff\ud800ßİﬁא中😀"
)
# With what they stand for in a text: words of speech, names, marks beside words, addresses.
_PIECES = (
    "said ", "Ann said that ", "he said, ", "who said that ", "according to Ann, ", "denied ",
    "accused the army of ", "the minister of the ", "its group’s ", "Norway’s ", "not ", "and ",
    "of ", "to be ", "The ", "He ", "Ann ", "Ann Lee, ", "Ann Lee and ", "NATO ", "United Nations ",
    "Minister ", "Russian ", "al-A ", "J. ", "Mr. ", "U.S. ", "No. ", "x. ", "X.", "a.)", '" "',
    '"a ', "'a ", "“a” ", "“a ‘b ", "(a ", "[1]", "1. ", "1,", "5,000 ", "... ", ". . ", "- ", "a-",
    "a’", "a's ", "a, ", "a; ", "a: ", "a\n", "A\r\n", " a\n\n", "• a\n", "1) a\n", "It rained.\n",
    "It rained. ", "“It rained.\n", '"It rained," he said. ', "By Ann Lee\n", "READ MORE: a\n",
    "(Reuters) - ", "OSLO (Reuters) - ", "May 4, 2016 ", "— Ann (@ann) May 4, 2016\n", "@ann ",
    "http://a.example/", "www.a.example ", "pic.", "a/b ", "<b>", "</p><p>", "&amp;", "<!--",
    "Ann AnnMill MORE ", "e\u0301", "👩\u200d🚀 ", "a\u200b", "a\u00a0", "\u202ea ",
)  # fmt: skip
_DIGITS = str.maketrans("0123456789", "ghijklmnop")


def texts() -> dict[str, Make]:
    """Give functions that make a text of so many characters, by what it is made of."""
    repeated = {repr(piece): _repeating(piece) for piece in (*_CHARACTERS, *_PIECES)}
    return repeated | {
        "words, none twice": _each("w{} "),
        "names, none twice": _each("N{} "),
        "full names, none twice": _each("Ann N{}, "),
        "one sentence, many speakers": _each("the mayor of N{} said that "),
        "sentences, many speakers": _each("Mayor Ann N{} denied it. She said so. "),
        "paragraphs, many speakers": _each("Minister N{} said it rained.\n"),
        "paragraphs, many bodies": _each("The N{} Institute said it rained. The institute left.\n"),
        "quotations nested": _nested("“a ‘b ", "c’ d” "),
        "brackets nested": _nested("(a ", "b) "),
        "tags nested": _nested("<p>a ", "</p> "),
        "a word without end in a sentence": lambda size: (
            f"It fell {'a.)' * (size // 3)}. It rained."
        ),
        "a quotation without end": lambda size: "“" + _repeating("It rained. ")(size),
    }


def page(text: str) -> str:
    """Make a web page of a text, whatever it does to its tags."""
    head = "<!doctype html><html><head><title>News</title></head><body><article><p>"
    return f"{head}{text}</p></article></body></html>"


def _repeating(piece: str) -> Make:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def _each(form: str) -> Make:
    """Give a text of one form again and again, each time with another word in it."""

    def make(size: int) -> str:
        return "".join(_until(size, (form.format(f"{k:x}".translate(_DIGITS)) for k in count())))

    return make


def _until(size: int, pieces: Iterator[str]) -> Iterator[str]:
    while size > 0:
        piece = next(pieces)
        size -= len(piece)
        yield piece


def _nested(opening: str, closing: str) -> Make:
    return lambda size: (
        opening * (size // (2 * len(opening))) + closing * (size // (2 * len(closing)))
    )

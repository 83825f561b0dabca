"""Texts to be read: arbitrary Unicode, news with its marks mutated, and words that report."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from hypothesis import strategies as st

DOCUMENTS = Path(__file__).parents[2] / "data" / "documents"
ARTICLES = tuple(
    path.read_bytes().decode("utf-8").split("\n") for path in sorted(DOCUMENTS.glob("*.txt"))
)
MARKS = "\"“”„«»'‘’()[]{}<>.,:;?!…-–—/@#&|"
# What no reader sees: zero-width and combining characters, directions, the mark of UTF-8.
UNSEEN = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufe0f\ufeff\u0301\u0489"
)
BLANKS = "\t\n\r\v\f\x1c\x1f\x85\u00a0\u2028\u2029\u3000"
ODD = "\x00\x01\x1b\x7f\ud800\udfff\uffff\U000e0001İßǅﬁ中م😀👩🏽"
# Encodings in which bytes of another one can be read, whatever they are.
_MISREAD = ("cp437", "latin-1", "cp1251", "koi8-r", "mac-roman")

Mutation = Callable[[str, Random], str]


def drop_marks(text: str, random: Random) -> str:
    """Lose some of the marks."""
    return "".join(c for c in text if c not in MARKS or random.random() < 0.5)


def double_marks(text: str, random: Random) -> str:
    """Write some of the marks several times."""
    return "".join(c * (random.choice((1, 2, 3)) if c in MARKS else 1) for c in text)


def nest_marks(text: str, random: Random) -> str:
    """Put the text between opening and closing marks, which need not fit."""
    depth = random.randrange(1, 20)
    opening = "".join(random.choices("\"“‘«„'([{<", k=depth))
    return opening + text + "".join(random.choices("\"”’»“')]}>", k=random.randrange(depth + 1)))


def swap_marks(text: str, random: Random) -> str:
    """Put other marks in the place of some."""
    return "".join(random.choice(MARKS) if c in MARKS else c for c in text)


def add_marks(text: str, random: Random) -> str:
    """Put marks where none belong."""
    return _strewn(text, MARKS, random)


def join_paragraphs(text: str, random: Random) -> str:
    """Lose line ends."""
    return text.replace("\n", random.choice(("", " ", "\r", "\u2028")))


def split_paragraphs(text: str, random: Random) -> str:
    """Put line ends and other blanks between words and into them."""
    return _strewn(text, BLANKS, random)


def wrap_lines(text: str, random: Random) -> str:
    """Break lines at a width, as mail does."""
    width, end = random.randrange(5, 90), random.choice(("\n", "\r\n", "\r", "\n\n", "\n  "))
    return end.join(text[at : at + width] for at in range(0, len(text), width))


def misread(text: str, random: Random) -> str:
    """Read the bytes of some paragraphs in an encoding that is not theirs."""
    return "\n".join(
        line.encode(errors="replace").decode(random.choice(_MISREAD), "replace")
        if random.random() < 0.5
        else line
        for line in text.split("\n")
    )


def hide_characters(text: str, random: Random) -> str:
    """Put characters in that nobody sees: zero-width and combining ones, directions."""
    return _strewn(text, UNSEEN, random)


def add_oddities(text: str, random: Random) -> str:
    """Put control characters, half characters, emoji and other scripts in."""
    return _strewn(text, ODD, random)


def repeat(text: str, random: Random) -> str:
    """Repeat a piece of the text many times."""
    start = random.randrange(len(text) + 1)
    piece = text[start : start + random.choice((1, 2, 5, 20))]
    return text[:start] + piece * random.choice((10, 100, 400)) + text[start:]


def change_case(text: str, random: Random) -> str:
    """Shout, whisper or give every word a capital."""
    return random.choice((str.upper, str.lower, str.title, str.swapcase))(text)


def shuffle_words(text: str, random: Random) -> str:
    """Put the words of each line in another order."""
    lines = [line.split(" ") for line in text.split("\n")]
    for line in lines:
        random.shuffle(line)
    return "\n".join(map(" ".join, lines))


def cut(text: str, random: Random) -> str:
    """Lose a stretch from the middle of the text."""
    start, end = sorted(random.randrange(len(text) + 1) for _ in range(2))
    return text[:start] + text[end:]


MUTATIONS: tuple[Mutation, ...] = (
    drop_marks,
    double_marks,
    nest_marks,
    swap_marks,
    add_marks,
    join_paragraphs,
    split_paragraphs,
    wrap_lines,
    misread,
    hide_characters,
    add_oddities,
    repeat,
    change_case,
    shuffle_words,
    cut,
)

# What the reader of quotations and speakers looks for, to be put together in any order.
WORDS = (
    *"""said says saying told asked denied denies accused accuses of according to that which who
    not never no by the a an his her its their he she they it we and or but with for from in on at
    as before after was were been has had is are be minister president army rebels spokesman
    spokeswoman official officials ministry group mayor general newspaper agency report statement
    claim claims denial accusation Ann Lee Roe al-Masri Ida Moss Norland Russia Russian U.S. US UN
    Syrian Moscow Ostrava Reuters Monday May Mr. Dr. Gen. killing bombing lies false civilians
    "It rained," rained." “We “No,” ‘no’ said: - — – . , ; : ? ! ... … ( ) [ ] ' 's ’s " “ ” 16
    5,000 READ MORE: Photo: By @roe (@roe) https://t.example/a www.orvel.example | > •""".split(),  # noqa: SIM905
    "\n",
    "\n\n",
)


def _strewn(text: str, characters: str, random: Random) -> str:
    """Put some characters at random places of a text."""
    pieces, at = [], 0
    for place in sorted(random.randrange(len(text) + 1) for _ in range(random.randrange(1, 20))):
        pieces += [text[at:place], random.choice(characters)]
        at = place
    return "".join([*pieces, text[at:]])


def arbitrary() -> st.SearchStrategy[str]:
    """Give any Unicode, half characters too, much of it made of marks and blanks."""
    marks = st.text(st.sampled_from(MARKS + UNSEEN + BLANKS + ODD + " aA1"), max_size=60)
    return st.text(st.characters(), max_size=80) | marks


@st.composite
def news(draw: st.DrawFn) -> str:
    """Give some paragraphs of an article."""
    lines = draw(st.sampled_from(ARTICLES))
    start = draw(st.integers(0, len(lines) - 1))
    return "\n".join(lines[start : start + draw(st.integers(1, 6))])


@st.composite
def reporting(draw: st.DrawFn) -> str:
    """Give words that report, in any order."""
    return " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40)))


@st.composite
def mutated(draw: st.DrawFn, of: st.SearchStrategy[str]) -> str:
    """Give texts after some mutations, one after the other."""
    text = draw(of)
    random = draw(st.randoms())
    for mutate in draw(st.lists(st.sampled_from(MUTATIONS), max_size=4)):
        text = mutate(text, random)[:20_000]
    return text


def texts() -> st.SearchStrategy[str]:
    """Give texts of all of these kinds."""
    return arbitrary() | mutated(news()) | mutated(reporting())

"""Page furniture: what stands on a news page but is no sentence of the article (codebook, 4).

Losing a sentence is worse than keeping a line of furniture: where a line might be prose, it is
kept. The title, the standfirst, captions and the items of lists are sentences.

In: the sentences of each paragraph. Out: for each whether it is furniture. May import: nothing of
ours.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from sayso.features.credits import credited, is_agency_credit
from sayso.features.page_words import folded, has_final_stop, is_page_line, phrases

_WORD = re.compile(r"\w+(?:[.'’]\w+)*")
# Words of a paragraph that repeats another exactly, and of a sentence that repeats one reworded, at
# least; the share of its words that the latter has in common with it.
_EXACT, _REWORDED, _SHARED = 3, 6, 0.75
# By how many characters sentences begin alike, and how many such are compared: keeps time linear.
_BEGINNING, _COMPARED = 16, 4
# Words of a crosshead at most (more in title case or capitals), of a paragraph of prose without
# a full stop at least.
_CROSSHEAD, _TITLE_CASE, _PROSE = 9, 16, 10
# Paragraphs of prose above the first crosshead at least, and above the last byline at most; lines
# among which bylines are looked for.
_TOP, _BYLINES = 2, 20
# So many fragments in a row amid the prose are a list.
_LIST = 3
# A crosshead in double quotation marks has at most so many words: more are somebody's words.
_QUOTED = 4
_LONG_WORD, _LONGEST = 5, 160
_NAME = r"[A-Z][\w'’-]+(?: (?:[A-Z]\.|[A-Z][\w'’.-]*|al|bin|da|de|der|la|van|von)){1,3}"
_NAMES = re.compile(rf"{_NAME}(?:(?:,? and |, | & ){_NAME})*(?: ?,|,? [A-Z][\w ,-]{{,60}})?")
_PLACE = re.compile(r" in [A-Z][\w.]*(?: [A-Z][\w.]*)*")
_BULLET = re.compile(r"[-*•–—·]|\(?\w{1,2}[.)]\s")
_NUMBERED = re.compile(r"\d{1,2}[.)] [A-Z]")
_BETWEEN_DASHES = re.compile(r"[-–—] ?[^-–—\s].{,80}[-–—]")
_ENDS = frozenset(".!;:…")
_ASKS = re.compile(r"(?:\d{1,2}[.)] )?(?:How|What|When|Where|Which|Who|Whose|Why)\b")
_NO_QUESTION = re.compile(r"[\"“‘']|(?:And|But|Or|So|Then|Yet)\b")


@dataclass(slots=True)
class _Line:
    """A paragraph on its page."""

    sentences: Sequence[str]
    marks: list[bool] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.sentences[0]

    @property
    def furniture(self) -> bool:
        return all(self.marks)

    def mark(self) -> None:
        self.marks = [True] * len(self.sentences)


def flags(paragraphs: Sequence[Sequence[str]]) -> list[list[bool]]:
    """Tell which sentences of an article are furniture.

    Parameters
    ----------
    paragraphs : sequence of sequence of str
        The sentences of each paragraph, in order.

    Returns
    -------
    list of list of bool
        One for each sentence; True is furniture.

    Examples
    --------
    >>> flags([["Bridge falls at Orvel"], ["By Ann Lee"], ["It fell.", "REUTERS/Bo Roe"]])
    [[False], [True], [False, True]]
    """
    lines = [_Line(sentences, credited(sentences)) for sentences in paragraphs]
    for at, line in enumerate(lines):
        if is_page_line(line.sentences, title=at == 0):
            line.mark()
    _mark_repeats(lines)
    _mark_bylines(lines)
    _mark_links(lines)
    _mark_crossheads(lines)
    return [line.marks for line in lines]


def _mark_repeats(lines: Sequence[_Line]) -> None:
    """Mark paragraphs that repeat one before them, and captions and titles that do so reworded."""
    paragraphs: set[str] = set()
    sentences: dict[str, list[str]] = {}
    for line in lines:
        whole = " ".join(line.sentences)
        if len(whole) <= _LONGEST:
            whole = folded(whole)
        if whole in paragraphs and whole.count(" ") >= _EXACT - 1:
            line.mark()
        paragraphs.add(whole)
        # Prose may say a thing twice.
        caption = any(line.marks) or not has_final_stop(line.text)
        for at, sentence in enumerate(line.sentences):
            alike = sentences.setdefault(sentence[:_BEGINNING].casefold(), [])
            if caption and not line.marks[at]:
                line.marks[at] = any(_repeats(sentence, other) for other in alike[-_COMPARED:])
            alike.append(sentence)


def _repeats(sentence: str, other: str) -> bool:
    """Tell whether two sentences share most of their words."""
    words, others = (Counter(_WORD.findall(s.casefold())) for s in (sentence, other))
    fewer, more = sorted((words.total(), others.total()))
    return fewer >= _REWORDED and (words & others).total() >= _SHARED * more


def _mark_bylines(lines: Sequence[_Line]) -> None:
    """Mark the lines above the prose that hold nothing but names which the article never uses."""
    prose = 0
    for at, line in enumerate(lines[:_BYLINES]):
        prose += _is_prose(line)
        if (
            prose < _TOP
            and not line.furniture
            and len(line.sentences) == 1
            and _is_byline(lines, at)
        ):
            line.mark()


def _is_byline(lines: Sequence[_Line], at: int) -> bool:
    text = lines[at].text
    if len(text.split()) > _CROSSHEAD:
        return False
    if is_agency_credit(re.split(r",| in ", text)[0]):
        return True
    # A title may be as short as a name: the first line is a byline only above more of its kind.
    people = _PLACE.sub("", text)
    titled = at == 0 and not (len(lines) > 1 and lines[1].furniture)
    if titled or not _NAMES.fullmatch(people):
        return False
    names = [name for name in re.split(r",? and | & |, ?", people) if name]
    others = (s for line in lines if line is not lines[at] for s in line.sentences)
    return not any(name in other for other in others for name in names)


def _is_prose(line: _Line) -> bool:
    """Tell whether a line is a paragraph of sentences."""
    return not line.furniture and (
        len(line.sentences) > 1 or has_final_stop(line.text) or len(line.text.split()) >= _PROSE
    )


def _mark_links(lines: Sequence[_Line]) -> None:
    """Mark the titles in a list of links ("Read more:")."""
    heads = frozenset(phrases("links"))
    linked = False
    for line in lines:
        if len(line.sentences) == 1 and folded(line.text) in heads:
            linked = True
        elif not line.furniture:
            linked = linked and len(line.sentences) == 1 and not has_final_stop(line.text, _ENDS)
            if linked:
                line.mark()


def _mark_crossheads(lines: Sequence[_Line]) -> None:
    """Mark the crossheads between paragraphs of prose, and the scraps below the last one."""
    kept = [(_is_fragment(line), line) for line in lines if not line.furniture]
    asking = sum(_is_question(line.text) for is_fragment, line in kept if is_fragment) > 1
    runs = [
        (is_fragment, [line for _, line in run])
        for is_fragment, run in groupby(kept, itemgetter(0))
    ]
    above: list[_Line] = []
    for at, (is_fragment, run) in enumerate(runs):
        if not is_fragment:
            above += filter(_is_prose, run)
            continue
        between = at < len(runs) - 1
        listed = (between and len(run) >= _LIST) or any(map(_heads_a_list, above[-1:]))
        for line in run:
            if _is_crosshead(line.text, len(above), listed, asking):
                line.mark()


def _heads_a_list(line: _Line) -> bool:
    return line.sentences[-1].endswith(":")


def _is_fragment(line: _Line) -> bool:
    """Tell whether a line has the form of a crosshead or of a link: short, without a full stop."""
    text = line.text
    if len(line.sentences) > 1 or len(text) > _LONGEST:
        return False
    if _BETWEEN_DASHES.fullmatch(text):
        return True
    if _BULLET.match(text) or any(map(text.__contains__, "()[]")):
        return bool(_NUMBERED.match(text)) and len(text.split()) <= _CROSSHEAD
    if has_final_stop(text) and not _is_question(text):
        return False
    return len(text.split()) <= _CROSSHEAD or _in_title_case(text)


def _in_title_case(text: str) -> bool:
    """Tell whether the long words, or the label before a colon, are in capitals."""
    label, colon, _ = text.partition(": ")
    if colon and label.isupper():
        return True
    words = _WORD.findall(text)
    return len(words) <= _TITLE_CASE and not any(
        word[0].islower() and len(word) >= _LONG_WORD for word in words
    )


def _is_question(text: str) -> bool:
    return text.endswith("?") and not _NO_QUESTION.match(text)


def _is_crosshead(text: str, above: int, listed: bool, asking: bool) -> bool:
    """Tell whether a fragment is a crosshead, given the paragraphs of prose above it."""
    if above and (text.isupper() or _BETWEEN_DASHES.fullmatch(text)):
        return True
    if above < _TOP or listed:
        return False
    if _is_question(text):
        return asking or bool(_ASKS.match(text))
    return not (text.startswith(('"', "“")) and len(text.split()) > _QUOTED)

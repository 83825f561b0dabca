"""Where sentences end inside a paragraph."""

from itertools import accumulate

import pytest

from sayso.features.abbreviations import never_words
from sayso.features.boundaries import _proposed, _punkt, sentence_ends

# Sentences parted by "|"; the space after each stays in the paragraph.
PARAGRAPHS = [
    # plain ends
    "It rained.[1]| It snowed.",
    "It rained.| Was it over?| No!| It snowed.",
    "It fell 3.5 metres in 2016.| Nobody saw it.",
    "He lives at No. 10 with J. K. Moe and Max R Holm.| She does not.",
    "Maj-Gen. Roe and Lt. Col. Ida Moe met U.S. Secretary Holm on Oct. 4.| They talked.",
    "Norland Inc's (NOR.O) board met Moe Jr. and left.| Its shares fell.",
    "The case is Moe v. Holm.| It is old.",
    # datelines and headlines
    "BRUMAL (Agency) - The bridge fell.| Nobody died.",
    "ORVEL, Norland, Oct. 4 (UPI) -- The bridge fell.| Nobody died.",
    "TAMPA, Fla. A bridge fell.| Nobody died.",
    "ST. PAUL, Minn. The bridge fell.| Nobody died.",
    "State Dept.: Norland strikes hit the bridge",
    # marks after the full stop
    '"It fell," he said.| "It is gone."| He left.',
    "“It fell.| It is gone.”| He left.",
    "He called it 'a shame.'| She did not.",
    "“She said ‘no.’”| He left.",
    "It is ''gone.''| He left.",
    "He left (it was late.)| She stayed.",
    "He left [at dusk.]| She stayed.",
    "It fell. ”| He left.",
    "It was old.[3]| It fell.",
    'It is gone. "',
    # questions that go on
    "“Why?” he asked.| Nobody knew.",
    '"Why?" Ida Moe asked.| Nobody knew.',
    '"Why now?" said Moe.| Nobody knew.',
    '"Get out!" Mayor Ida Moe of Orvel told reporters.| They left.',
    "She asked “Why?” ; nobody knew.",
    "“Is it gone?”| Norland says the bridge was old.",
    "“Is it gone?”| He asked the mayor to come.",
    "He cried “No more!” and left.",
    "A source told E! News about it.| It was wrong.",
    # ellipses
    "It hit roads ... on Monday.| Nobody died.",
    "It is gone...| We saw it fall.",
    "It is gone…| We saw it fall.",
    "It fell.| ... We saw it fall.",
    "He wrote: “...Also, it was old.”| It was.",
    "The letter that… Norland sent is lost.",
    # missing spaces
    "You are logged in.|Please wait for it.",
    "It is gone.”|But the mayor stayed.| He left.",
    "He said so.|“It is gone.”",
    "See orvel.Com and the report of Ph.D. students.",
    "See www.orvel.Norland or write.",
    # lists and lower case
    "1. The bridge fell.| 2. Nobody died.",
    "It costs approx. five crowns.| That is much.",
    "Something happened.| we do not know what.",
    "They left.| al-Masri stayed.",
    "“They met Gen. al-Masri.”",
    "The bridge was old, he said. — remarks on Friday.",
    # addresses
    "It is gone!!!| https://t.example/abc",
]


@pytest.mark.parametrize("marked", PARAGRAPHS)
def test_sentences_end_at_the_bars(marked: str) -> None:
    """Each sentence ends with the marks that close there, and nothing else ends one."""
    *parts, _ = marked.split("|")
    assert sentence_ends(marked.replace("|", "")) == list(accumulate(map(len, parts)))


def test_a_paragraph_of_millions_of_characters() -> None:
    """Five megabytes without a full stop are one sentence, with full stops as many as these."""
    assert sentence_ends("word " * 1_000_000) == []
    long = "The bridge fell over and over again. " * 8_000
    assert len(sentence_ends(long)) == 7_999


def test_a_word_without_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Punkt is asked of short words alone: no list has the others, however long they are."""
    asked: list[str] = []
    monkeypatch.setattr(_punkt(), "text_contains_sentbreak", asked.append)
    word = "a.)" * 100_000
    ends = sentence_ends(f"It fell {word}. It rained. J.K. {word} It snowed.")
    assert ends == [len(word) + 9, len(word) + 20, 2 * len(word) + 26]
    assert [context[:9] for context in asked] == ["J.K. a.)a"]
    assert len(asked[0]) < 100


def test_punkt_is_left_out_only_where_it_would_say_the_same() -> None:
    """The ends proposed are those that Punkt itself finds in the whole paragraph."""
    # Punkt cuts a word at an apostrophe, so it overlooks those of the list that have one.
    listed = {word for word in never_words() if "'" not in word}
    words = {
        *listed, "J.K", "U.S", "army", "Mr-gen", "3", "3.5", "T", "É", "hé", "(it", "el-Roe",
        "“(gen", "(d.phil", "9th",
    }  # fmt: skip
    forms = sorted({form for w in words for form in (w, w.capitalize(), w.upper())})
    follow = (" It", " it", " 3", " ,", ") it", "’", ".. It", "?", "!”", ".”", " . . It")
    for paragraph in (f"So {form}.{following} was." for form in forms for following in follow):
        *spans, _ = _punkt().span_tokenize(paragraph, realign_boundaries=False)
        inner = [end for end in _proposed(paragraph) if end < len(paragraph.rstrip())]
        assert inner == [end for _, end in spans if end < len(paragraph.rstrip())], paragraph


@pytest.mark.parametrize("text", ["", " ", ".", "...", '"', '."', ". . .", "?!?!", "—"])
def test_marks_alone_end_nothing(text: str) -> None:
    """A paragraph without a word has no end inside."""
    assert sentence_ends(text) == []

"""What is counted while predictions come in."""

from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy

import pytest

from sayso.identity.mentions import Mention
from sayso.model.prediction import Prediction
from sayso.summary.tally import Heard, Tally

Says = Callable[..., Prediction]


def test_a_speaker_is_kept_under_the_fullest_name_of_the_article(says: Says) -> None:
    """With the name as written, so that a summary can tell what else it is called."""
    tally = Tally()
    tally.add([says("Moss", "Peru"), says("Ida Moss", "Peru", "denies", target="Chile")])
    full = Mention("Ida Moss", "Peru", "government")
    assert tally.heard == {
        Heard("Moss", full, "neutral", ""): 1,
        Heard("Ida Moss", full, "denies", "Chile"): 1,
    }


def test_furniture_and_unsure_sentences_are_left_out(says: Says) -> None:
    """But who is named in full in an unsure sentence may be named in short in a sure one."""
    tally = Tally()
    unsure = says("Ida Moss", "Peru", needs_review=True)
    tally.add([unsure, says("Moss", "Peru"), says("Roe", furniture=True)], "2020-01-31")
    ((heard, n),) = tally.heard.items()
    assert (heard.mention.name, n) == ("Ida Moss", 1)
    assert tally.unsure == 1
    assert tally.days == {("2020-01-31", "neutral"): 1}


def test_the_article_itself_is_no_speaker(says: Says) -> None:
    """Its sentences are counted by stance alone, and on their day."""
    tally = Tally()
    tally.add([says("", stance="accuses", speaker_type="narrator")], "2020-01-31")
    assert tally.heard == {}
    assert tally.nameless == {
        Heard("", Mention("", "", "narrator"), "accuses", "", "2020-01-31"): 1
    }
    assert tally.forgotten == 0
    assert tally.days == {("2020-01-31", "accuses"): 1}


def test_articles_without_a_day_are_counted(says: Says) -> None:
    """And their sentences are on no day."""
    tally = Tally()
    tally.add([says("Moss")])
    assert (tally.documents, tally.undated, tally.days) == (1, 1, {})


def test_a_tally_does_not_grow_with_articles_of_the_same_speakers(says: Says) -> None:
    """An archive of any length may be counted."""
    tally = Tally()
    for _ in range(50):
        tally.add([says("Ida Moss", "Peru"), says("Moss", "Peru")], "2020-01-31")
    assert (len(tally.heard), len(tally.days), tally.documents) == (2, 1, 50)


def test_tallies_of_parts_add_up(says: Says) -> None:
    """Counting articles apart and merging is counting them together, whatever days they have."""
    articles = [
        ([says("Ida Moss", "Peru"), says("", speaker_type="narrator")], "2020-01-31"),
        ([says("Roe", stance="denies"), says("Moss", "Peru", needs_review=True)], ""),
        ([says("Ida Moss", "Peru")], "2020-03-31"),
        ([says("Ida Moss", "Peru")], "2021-05-01"),
        ([says("Ida Moss", "Peru")], "2029-05-01"),
    ]
    together, one, other = Tally(), Tally(), Tally()
    for number, (article, day) in enumerate(articles):
        together.add(article, day)
        (other if number % 2 else one).add(article, day)
    before = deepcopy(other)
    one.merge(other)
    assert one == together
    assert other == before


@pytest.mark.parametrize(
    ("last", "when"),
    [("2020-03-01", "2020-01-31"), ("2021-01-31", "2020-01"), ("2024-01-31", "2020")],
)
def test_time_is_told_as_coarsely_as_a_timeline_needs(says: Says, last: str, when: str) -> None:
    """Who speaks on every day of ten years has ten entries and not thousands."""
    tally = Tally()
    tally.add([says("Moss"), says("", speaker_type="narrator")], "2020-01-31")
    tally.add([says("Moss")], last)
    assert min(heard.when for heard in tally.heard) == when
    assert {heard.when for heard in tally.nameless} == {when}


def test_an_article_without_a_sure_sentence_has_no_part_in_time(says: Says) -> None:
    """The timeline begins with the first sentence that counts."""
    tally = Tally()
    tally.add([says("Moss", needs_review=True)], "1990-01-31")
    tally.add([says("Moss")], "2020-01-31")
    assert tally.span == ("2020-01-31", "2020-01-31")


def crowd(says: Says, limit: int, articles: int = 300) -> Iterator[Tally]:
    """Give a tally again and again, while it counts two who always speak and many who do once."""
    tally = Tally(limit)
    for i in range(articles):
        seldom = says(f"Ann Vex{i}", f"Vex{i % 3} Party", "accuses", target=f"Foe{i}")
        tally.add([says("Ida Moss", "Peru"), says("Max Roe", "Chile", "denies"), seldom])
        yield tally


def test_a_tally_has_an_end(says: Says) -> None:
    """However many different speakers there are; those who speak often stay."""
    *_, tally = crowd(says, limit=20)
    assert all(len(t.heard) <= 20 and len(t.nameless) <= 20 for t in crowd(says, limit=20))
    often = {heard.mention.name: n for heard, n in tally.heard.items() if n > 1}
    assert often == {"Ida Moss": 300, "Max Roe": 300}


def test_no_sentence_is_forgotten_with_its_speaker(says: Says) -> None:
    """The sums by type and stance stay what they are without a limit, and so does the number."""
    *_, small = crowd(says, limit=20)
    *_, large = crowd(says, limit=10_000)
    sums = [Counter[tuple[str, str]](), Counter[tuple[str, str]]()]
    for found, tally in zip(sums, (small, large), strict=True):
        for heard, n in [*tally.heard.items(), *tally.nameless.items()]:
            found[heard.mention.type, heard.stance] += n
    assert sums[0] == sums[1]
    assert small.forgotten == 300 - sum(n for n in small.heard.values() if n == 1) > 250
    assert (large.forgotten, large.missed, large.nameless) == (0, 0, {})


def test_affiliations_stay_while_there_is_room(says: Says) -> None:
    """Of a speaker who is forgotten the name goes first."""
    *_, tally = crowd(says, limit=20, articles=30)
    parties = Counter(heard.mention.affiliation for heard in tally.nameless.elements())
    assert {*parties} == {"Vex0 Party", "Vex1 Party", "Vex2 Party"}


def test_it_is_known_how_many_sentences_a_speaker_misses(says: Says) -> None:
    """Who was forgotten may come back: no count is lower by more than what is said."""
    tally = Tally(limit=4)
    for i in range(40):
        tally.add([says("Ida Moss")] * (9 if i == 39 else 1))
        tally.add([says(f"Ann Vex{i}")] * 3 + [says(f"Tom Vex{i}")] * 3)
    kept = sum(n for heard, n in tally.heard.items() if heard.mention.name == "Ida Moss")
    assert 0 < 48 - kept <= tally.missed


def test_what_parts_have_forgotten_adds_up(says: Says) -> None:
    """A name may be missed in each of them."""
    (*_, one), (*_, other) = crowd(says, limit=20), crowd(says, limit=20)
    missed = one.missed
    one.merge(other)
    assert one.missed >= 2 * missed > 0
    assert (one.documents, len(one.heard) <= 20) == (600, True)

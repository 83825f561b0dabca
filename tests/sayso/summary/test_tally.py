"""What is counted while predictions come in."""

from collections.abc import Callable

from sayso.model.prediction import Prediction
from sayso.summary.identity import Mention
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
    assert tally.narrated == {"accuses": 1}
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

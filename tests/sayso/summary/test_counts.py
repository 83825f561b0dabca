"""What a summary counts, by whom and of whom."""

from collections.abc import Callable
from itertools import permutations

import pytest

from sayso.model.prediction import Prediction
from sayso.model.scheme import STANCES
from sayso.summary.counts import Charge, Group, Summary, summarise
from sayso.summary.stances import Stances
from sayso.summary.tally import Tally

Says = Callable[..., Prediction]


def of(*articles: list[Prediction]) -> Summary:
    """Give the summary of articles, each a list of predictions."""
    tally = Tally()
    for article in articles:
        tally.add(article)
    return summarise(tally)


def test_the_stances_are_those_of_the_scheme() -> None:
    """Whoever adds one adds it here."""
    assert Stances._fields == STANCES


def test_speakers_are_merged_across_articles(says: Says) -> None:
    """Under the commonest full name, with all names and the commonest type and affiliation."""
    (moss,) = of(
        [says("Ida Moss", "Peru", "denies"), says("Moss", "Peru")],
        [says("Moss", "Peru", speaker_type="military")],
        [says("President Ida Moss", "")],
    ).speakers
    assert moss.name == "Ida Moss"
    assert moss.names == ("Moss", "Ida Moss", "President Ida Moss")
    assert (moss.type, moss.affiliation) == ("government", "Peru")
    assert moss.stances == Stances(0, 1, 3)


def test_what_is_untold_in_one_article_is_known_from_others(says: Says) -> None:
    """The affiliation counts the sentences of articles that do not tell it."""
    found = of([says("Ida Moss", "Peru")], [says("Ida Moss")])
    assert found.affiliations == (Group("Peru", Stances(neutral=2)),)


def test_a_speaker_may_change_sides(says: Says) -> None:
    """Each sentence counts for whom it was said; the speaker is one."""
    found = of([says("Ida Moss", "Vex Party")] * 2, [says("Ida Moss", "Peru")])
    assert [group.name for group in found.affiliations] == ["Vex Party", "Peru"]
    assert [speaker.affiliation for speaker in found.speakers] == ["Vex Party"]


def test_every_sentence_has_a_type(quarrel: Summary) -> None:
    """The narrator too, who is no speaker."""
    assert {group.name: group.stances.total for group in quarrel.types} == {
        "government": 9,
        "media": 1,
        "military": 1,
        "narrator": 1,
        "observer": 1,
    }
    assert quarrel.stances == Stances(8, 2, 3)
    assert sum(speaker.stances.total for speaker in quarrel.speakers) == 12


def test_charges_are_between_parties(quarrel: Summary) -> None:
    """Both directions are told apart, and a denial from an accusation."""
    assert quarrel.charges == (
        Charge("Peru", "Chile", "accuses", 4),
        Charge("Chile", "Peru", "accuses", 2),
        Charge("Chile", "<b>Watchers</b> & Co", "denies", 1),
        Charge("Chile", "Chile", "accuses", 1),
        Charge("Peru", "Chile", "denies", 1),
    )
    assert quarrel.untold == 1


@pytest.mark.parametrize(
    ("target", "whom"),
    [
        ("Kremlin", "Russia"),
        ("Ida Moss", "Peru"),
        ("Moss", "Peru"),
        ("moss", "Peru"),
        ("Max Roe", "Max Roe"),
        ("Vex Monitoring Centre", "Vex Monitoring Center"),
        ("Nobody Else", "Nobody Else"),
    ],
)
def test_whoever_is_accused_counts_as_those_for_whom_they_speak(
    says: Says, target: str, whom: str
) -> None:
    """So that charges and counter-charges meet; whoever speaks for nobody is accused alone."""
    center = "Vex Monitoring Center"
    others = [says("Ida Moss", "Peru"), says("Max Roe"), says(center, center), says(center, center)]
    found = of([says("Ann Lee", "Chile", "accuses", target=target)], others)
    assert found.charges == (Charge("Chile", whom, "accuses", 1),)


def test_a_surname_of_two_is_nobodys(says: Says) -> None:
    """It is not guessed which of them is accused."""
    others = [says("Ida Moss", "Peru"), says("Tom Moss", "Norway")]
    found = of([says("Ann Lee", "Chile", "accuses", target="Moss")], others)
    assert found.charges[0].whom == "Moss"


def test_neutral_sentences_accuse_nobody(says: Says) -> None:
    """Whatever target a prediction has."""
    found = of([says("Ida Moss", "Peru", "neutral", target="Chile")])
    assert (found.charges, found.untold) == ((), 0)


def test_nothing_is_summarised_as_nothing() -> None:
    """No speakers, no days, no charges."""
    found = summarise(Tally())
    assert (found.speakers, found.charges, found.timeline.periods) == ((), (), ())
    assert found.stances.total == 0


def test_the_order_of_articles_has_no_effect(says: Says) -> None:
    """The same articles give the same summary, name by name."""
    articles = [
        [says("Ida Moss", "Peru", "accuses", target="Chile"), says("Moss", "Peru")],
        [says("Moss", "Peru"), says("Max Roe", "Chile", "denies", target="Peru")],
        [says("Tom Moss", "Peru", speaker_type="military"), says("officials", "Peru")],
        [says("Peruvian officials", "Peru"), says("Roe"), says("Max A. Roe", "Vex Party")],
        [says("IDA MOSS", ""), says("Ida Möss", "Peru"), says("", "Peru", "accuses")],
    ]
    expected = of(*articles)
    assert all(of(*order) == expected for order in permutations(articles))

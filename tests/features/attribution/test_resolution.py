"""Resolution: which speaker of the article a mention stands for."""

from collections.abc import Callable

import pytest

from sayso.features.extraction import Reading

Read = Callable[..., list[Reading]]


def last_speaker(readings: list[Reading]) -> tuple[str, str]:
    """Give the name and the type of who speaks in the last sentence."""
    governing = readings[-1].governing
    assert governing is not None
    return governing.speaker, governing.speaker_type


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        (["Minister Anna Moss said no.", "She said so twice."], "Anna Moss"),
        (["Minister Anna Moss said no.", "Moss said so twice."], "Anna Moss"),
        (["Minister Anna Moss said no.", "The minister said so twice."], "Anna Moss"),
        (["Anna Moss, the minister, left.", "She said no."], "Anna Moss"),
        (["Later Zhen Wuming left the town.", "Zhen said no."], "Zhen Wuming"),
        (["Anna Moss said no.", "The 30-year-old said so twice."], "Anna Moss"),
        (["Anna Moss said no.", "John Roe, a guard, left.", "He said so too."], "John Roe"),
        (["Anna Moss said no.", "John Roe said yes.", "She said so twice."], "Anna Moss"),
        (["John Roe said no.", "The mayor quoted Max Sidon.", "He said so twice."], "mayor"),
        (["Anna Moss said no.", "A visibly tired Moss said so twice."], "Anna Moss"),
        (["Senator Max Roe said no.", "The Texas Republican said so twice."], "Max Roe"),
        (["Two army officers said no.", "The sources said so twice."], "Two army officers"),
        (["Max Roe said no.", "A report on rain said so."], "report on rain"),
        (["A report on rain said no.", "Max Roe left.", "The report said so."], "report on rain"),
        (["Max Roe said no.", "The statement said so."], "Max Roe"),
        (["Max Roe left.", "A union said no.", "Roe statement says so."], "Max Roe"),
        (["A union said no.", "An army officer said so.", "The source said it."], "army officer"),
        (["Max Roe said no.", "The sources said so twice."], "sources"),
        (["Rector Ida Wagner left.", "Wagner said no."], "Ida Wagner"),
        (["Rector Ida Moss left.", "Wagner said no."], "Wagner"),
        (["Max Roe Jr. said no.", "Roe said so twice."], "Max Roe Jr"),
        (["Ann Lee quoted Max Roe, Jr. at length.", "She said no."], "Ann Lee"),
        (
            ["The source, Max Roe, left.", "A police source said no.", "The source said so."],
            "police source",
        ),
        (
            [
                "A Norwegian minister said no.",
                "Norway's minister Anna Moss left with others.",
                "The Norwegian minister said so twice.",
            ],
            "Anna Moss",
        ),
    ],
)
def test_persons(reading: Read, sentences: list[str], speaker: str) -> None:
    """Pronouns, surnames and role nouns stand for the person named before."""
    assert last_speaker(reading(*sentences))[0] == speaker


@pytest.mark.parametrize(
    ("sentences", "speaker", "speaker_type"),
    [
        (["The defense ministry said no.", "It said so twice."], "defense ministry", "military"),
        (
            ["The defense ministry said no.", "The ministry said so twice."],
            "defense ministry",
            "military",
        ),
        (["The Red Cross said no.", "The group said so twice."], "Red Cross", "observer"),
        (["The rebels left.", "They said no."], "rebels", "opposition"),
        (["Openwater Ltd left on Twitter.", "The firm said no."], "Openwater Ltd", "observer"),
        (
            ["Donald Trump won.", "A former campaign staffer for Trump said no."],
            "former campaign staffer for Trump",
            "observer",
        ),
        (["Police met the mayor.", "Officer Max Roe said no."], "Max Roe", "government"),
        (["Police met the army.", "Officers said no."], "Officers", "military"),
        (
            ["Mayor Max Roe won.", "A former adviser to Roe said no."],
            "former adviser to Roe",
            "observer",
        ),
        (["Hamas left.", "The group said no."], "Hamas", "opposition"),
        (["Reuters met Hamas.", "The agency said no."], "Reuters", "media"),
        (["The Vex Sea Trust (VST) left.", "The VST said no."], "Vex Sea Trust", "observer"),
        (["Facebook Inc left.", "Facebook said no."], "Facebook Inc", "observer"),
        (["The army left.", "A spokesman said no."], "spokesman", "military"),
        (["The army left.", "Spokesman Max Roe said no."], "Max Roe", "military"),
        (
            ["The army left.", "Spokesman Max Roe said no.", "It rained.", "Roe said so twice."],
            "Max Roe",
            "military",
        ),
        (["President Max Roe left.", "The embattled leader said no."], "Max Roe", "government"),
        (["The ranking member, Ida Moss, met Xan Roe.", "She said no."], "Ida Moss", "government"),
        (["The Houthi left.", "The Houthis said no."], "Houthis", "opposition"),
        (["Hamas met the Red Cross.", "The hacking group said no."], "Hamas", "opposition"),
    ],
)
def test_bodies(reading: Read, sentences: list[str], speaker: str, speaker_type: str) -> None:
    """A pronoun or a common noun stands for the body that spoke or acted before."""
    assert last_speaker(reading(*sentences)) == (speaker, speaker_type)


def test_a_surname_keeps_the_type_told_before(reading: Read) -> None:
    """What the introduction told holds for each later mention."""
    readings = reading("Max Roe, a colonel of the Norwegian army, left.", "Roe said no.")
    governing = readings[-1].governing
    assert governing is not None
    assert (governing.speaker, governing.speaker_type, governing.affiliation) == (
        "Max Roe",
        "military",
        "Norway",
    )


def test_the_antecedent_is_the_fullest_mention_so_far(reading: Read) -> None:
    """A later, fuller mention does not name the speaker of an earlier sentence."""
    first, second = reading("Roe, a guard, said no.", "Max Roe said so twice.")
    assert first.governing is not None
    assert second.governing is not None
    assert (first.governing.speaker, second.governing.speaker) == ("Roe", "Max Roe")
    assert second.governing.antecedent == (23, 30)


def test_who_is_told_nothing_of_is_an_observer(reading: Read) -> None:
    """A private person has no role that tells."""
    assert last_speaker(reading("Ida Moss said no.")) == ("Ida Moss", "observer")


def test_a_spokesman_named_late(reading: Read) -> None:
    """A name that follows an unnamed spokesman, with nothing told of it, is his."""
    readings = reading("An army spokesman said no.", '"It rained," Max Roe said.')
    assert last_speaker(readings) == ("Max Roe", "military")


@pytest.mark.parametrize(
    ("sentences", "affiliation"),
    [
        (["Hamas left.", "Its spokesman said no."], "Hamas"),
        (["Hamas said no.", "The group's spokesman said so."], "Hamas"),
        (["Gen. Max Roe of Norway said no.", "A spokeswoman for his office said so."], "Norway"),
        (["Norway left.", "The Dutch army left, the foreign ministry said."], "Netherlands"),
        (
            ["A Red Cross doctor said no.", "Norwegian doctor Max Roe said so too."],
            "Red Cross",
        ),
        (["Hamas left.", "A group representative said no."], "Hamas"),
        (["Norway left.", "A Western diplomat said no."], ""),
        (["Norway left.", "A Western diplomat said no.", "He said so twice."], ""),
        (
            ["Greece met Norway's opposition.", "The opposition spokesman said no."],
            "Norwegian opposition",
        ),
        (["Later the Zorg campaign met Max Zorg, 45, in town.", "Zorg said no."], "Zorg campaign"),
        (["Norway's opposition leader Ida Moss left.", "Moss said no."], "Norwegian opposition"),
        (["The Red Cross sued, said Max Roe Jr., the group's lead lawyer."], "Red Cross"),
        (["The Red Cross met a farmer at the gate, a cook at the ministry said."], ""),
        (["Later Max Sidon of the Red Cross left the town.", "Sidon said no."], "Red Cross"),
    ],
)
def test_whom_somebody_speaks_for(reading: Read, sentences: list[str], affiliation: str) -> None:
    """Whose spokesman somebody is may be told by what was named before."""
    governing = reading(*sentences)[-1].governing
    assert governing is not None
    assert governing.affiliation == affiliation


def test_a_pronoun_without_anybody_before(reading: Read) -> None:
    """A pronoun that opens an article is not resolved, and breaks nothing."""
    assert last_speaker(reading("He said no."))[0] == "He"

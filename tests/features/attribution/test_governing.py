"""Which attribution decides a sentence's label."""

from collections.abc import Callable

import pytest

from sayso.features.extraction import Reading

Read = Callable[..., list[Reading]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ida Moss said the army denied it.", "Ida Moss"),
        ("The army denied the ministry's report.", "army"),
        ("Ida Moss said it rained, which the army denies.", "Ida Moss"),
        ("It rained, and the bridge fell, Ida Moss said.", "Ida Moss"),
        ("According to the army, the ministry said it rained.", "army"),
        ("The ministry said it rained, according to the daily Openwater.", "ministry"),
        ("The newspaper reported that the army said it rained.", "army"),
        ("The newspaper criticised the army.", "newspaper"),
        ("The ministry denied it, the newspaper reported.", "ministry"),
        ("It rained, as the ministry has reported.", "ministry"),
        ("As the ministry said, it rained.", "ministry"),
        ("As the newspaper reported last year, it rained.", "newspaper"),
        ("Roe allegedly described the gate, according to the police.", "police"),
        ("It rained all day, WXYZ reported.", "WXYZ"),
        ("A Norwegian archipelago announced it.", "Norwegian archipelago"),
        ('"It rained," the interloper warned.', "interloper"),
        ("It rained, while the ministry said it snowed.", "ministry"),
        ("Boats sank while the ministry said it snowed.", "ministry"),
        ('The mayor had one answer: "No."', "mayor"),
        ("The army, citing a report, said it rained.", "army"),
        ("The ministry wants boats, but Ida Moss said it had none.", "Ida Moss"),
        ("Prosecutors declined to bring charges, according to the newspaper.", "newspaper"),
        ("The newspaper put out a statement accusing Norway, which insisted on it.", "newspaper"),
        ("The keeper asked whether it rained.", "keeper"),
        ("The ministry could not confirm it.", "ministry"),
        ("The newspaper said it met two men who the police say fled.", "newspaper"),
        ("According to Reuters, Ida Moss on Monday denied it.", "Ida Moss"),
        ("The newspaper reported Roe was frustrated by it.", "newspaper"),
        ("The dossier claims Norway won.", "dossier"),
        ("It rained, the official China Daily said.", "China Daily"),
        ("The mayor sent the mill a letter on Monday to demand that it close.", "mayor"),
        ("It ended, but some alleged it was unfair.", "some"),
        ("It is late - 52% said it was unfair.", "52%"),
        ("In fact, according to the union, the mayor wanted to leave.", "union"),
        ("That union's head, Ida Moss, said it rained, according to the daily.", "Ida Moss"),
        ("The mayor had refrained from calling for rain, saying it was late.", "mayor"),
        ("The army is using a plan, Ida Moss, a surgeon, told Reuters.", "Ida Moss"),
        ("It rained all day, say Dutch officials.", "Dutch officials"),
        ("The mayor has waited until the mill opens but insists it rained.", "mayor"),
        ("The mayor added, however, that it rained.", "mayor"),
        ('"It rained," Rep. Ida Moss, House water committee chairwoman, said.', "Ida Moss"),
        ("The office of special counsel Ida Moss made a rare statement on rain.", "Ida Moss"),
    ],
)
def test_the_attribution_that_governs(reading: Read, text: str, speaker: str) -> None:
    """The main clause's attribution wins, and the original source beats its relay."""
    (read,) = reading(text)
    assert read.governing is not None
    assert read.governing.speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, who once said it rained, sailed.",
        "After the mayor said it rained, boats sailed.",
        "Norway's denial came late.",
        "What the army said were boats sank.",
        "The boats sank.",
        "The storm raised questions about the boats.",
        "An archipelago announced it.",
        "The meeting was described by the archipelago.",
        "It raised questions about the boats.",
        "As the ministry praised the boats, they sank.",
        "The boats sank after it rained and the ministry said no.",
        "We hope that it rains.",
        "Boats sank with Norway watching while Greece said it snowed.",
        "It shows that while the mayor says it rained, it snowed.",
        "They will be cited in a report.",
        "The mayor did not announce a plan.",
        "It shows that the boats sank.",
        "The meeting showed that the boats sank.",
        "With Sen. Ida Moss accusing Norway, the boats sank.",
        "Max Roe would be reporting to Mayor Ida Moss.",
        "Old habits help explain why boats sank.",
        "The meeting was for men of the army-led campaign against rain.",
        "Photos: The boats of the north sank in a storm.",
    ],
)
def test_nobody_governs(reading: Read, text: str) -> None:
    """Speech in a relative or adverbial clause, or in a noun, leaves the article its voice."""
    (read,) = reading(text)
    assert read.governing is None


def test_at_most_one_governs(reading: Read) -> None:
    """A sentence with several attributions has one that governs."""
    (read,) = reading("Ida Moss said the army denied what Max Roe claimed.")
    assert len(read.attributions) > 1
    assert sum(attribution.governs for attribution in read.attributions) == 1

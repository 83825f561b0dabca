"""What an article tells of its parties before a place in it, whenever one asks."""

import pytest

from sayso.features.attribution.reader import attribute
from sayso.features.content import Content
from sayso.features.document import Document
from sayso.features.target_known import Known


def known(text: str) -> Known:
    """Read an article, given as its sentences with a bar between them."""
    items = attribute(Document.from_sentences("", text.split(" | ")))
    return Known([(item, Content(item)) for item in items])


@pytest.mark.parametrize(
    "text",
    [
        "Oxfam met the rebels. | Oxfam met Syrian rebels. | Oxfam met the rebels.",
        "Oxfam met the Peruvian rebels. | The rebels left. | Oxfam met Syrian rebels.",
        "Peru blamed the group. | Hamas left. | Peru blamed the group. | Hezbollah left.",
    ],
)
def test_the_order_of_questions_makes_no_difference(text: str) -> None:
    """What stands later is not known before, also if it was asked for first."""
    one, other = known(text), known(text)
    forth = [one.parties(*told) for told in one.told]
    back = [other.parties(*told) for told in reversed(other.told)]
    assert forth == back[::-1]


def test_a_group_has_the_fullest_name_before() -> None:
    """Of two as full the later one; a name that comes afterwards counts for nothing."""
    article = known(
        "The rebels left. | Peru met Kenyan rebels. | Peru met young rebels. | The rebels left."
    )
    names = [article.parties(*told)[-1].target.name for told in article.told]
    assert names == ["rebels", "Kenyan rebels", "young rebels", "young rebels"]


def test_whom_a_speaker_speaks_for_is_known_from_there_on() -> None:
    """Not before an article has told so."""
    article = known("Ann Lee said no. | Peru's lawyer, Ann Lee, said no. | Lee said it rained.")
    clients = [sorted(article.clients(item)) for item, _ in article.told]
    assert clients == [[], ["Peru"], ["Peru"]]

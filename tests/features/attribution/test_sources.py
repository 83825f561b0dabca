"""Sources: whose words a cue reports."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.cues import find_cues
from sayso.features.attribution.sources import Source, find_source
from sayso.features.words import Words

Annotate = Callable[[str], Words]


def source_of(words: Words, which: int = 0) -> tuple[Source | None, str]:
    """Give the source of a cue, and as text; each cue sees the source of the one before it."""
    source: Source | None = None
    for cue in find_cues(words)[: which + 1]:
        source = find_source(words, cue, source)
    found = source is not None and source.start < source.end
    return source, words.text(source.start, source.end) if source and found else ""


@pytest.mark.parametrize(
    ("text", "form", "source"),
    [
        ("The mayor said no.", "subject", "The mayor"),
        ("The mayor told Ida Moss that it rained.", "subject", "The mayor"),
        ("Ida Moss, a surgeon, said no.", "subject", "Ida Moss"),
        ("Ida Moss and Max Roe said no.", "subject", "Ida Moss and Max Roe"),
        ('"It rained," said the mayor.', "inverted", "the mayor"),
        ("It rained all day, said a senior Dutch official.", "inverted", "a senior Dutch official"),
        ("It rained, the mayor said.", "subject", "the mayor"),
        ("According to the Dutch army, it rained.", "according to", "the Dutch army"),
        ("It rained, according to the mayor.", "according to", "the mayor"),
        ("The union was accused of fraud by the mayor.", "agent", "the mayor"),
        ("The union was accused of fraud.", "agentless", ""),
        ("It was accused by the head of the union of hiding it.", "agent", "the head of the union"),
        ('"No," the daily quoted the mayor, Max Roe, as saying.', "quoted", "the mayor, Max Roe"),
        ("In the words of the mayor, it rained.", "according to", "the mayor"),
        ("Ida Moss, Openwater's head since May, said no.", "subject", "Ida Moss"),
        ("A man who asked not to be named said it rained.", "subject", "A man"),
        ("Fall said it rained.", "subject", "Fall"),
        ("Others who have stayed said it rained.", "subject", "Others"),
        ("Roe remains a doctor but left, denying it.", "shared", "Roe"),
        ("The daily quoted the mayor as saying it rained.", "quoted", "the mayor"),
        ("Norway's accusation fell flat.", "possessor", "Norway"),
        ("Despite Norway's accusation, it rained.", "possessor", "Norway"),
        ("The rebels' accusation fell flat.", "possessor", "The rebels"),
        ("Norway -- a state by the sea -- said last week it rained.", "subject", "Norway"),
        ("In October 2015 Moss, who is a surgeon, said no.", "subject", "Moss"),
        ("A few weeks ago the mayor said no.", "subject", "the mayor"),
        ("Earlier this week Moss said no.", "subject", "Moss"),
        ("This week's guest said no.", "subject", "This week's guest"),
        ("This day care said no.", "subject", "This day care"),
        ("The second witness said no.", "subject", "The second witness"),
        ("Accusations by the union, though old, stand.", "possessor", "the union"),
        ("The mayor left, denying it.", "shared", "The mayor"),
        ("Roe left, denying it.", "shared", "Roe"),
        ("Norway's state agency left, denying it.", "shared", "Norway's state agency"),
        ("Norway to close its gates, blames rain", "shared", "Norway"),
    ],
)
def test_the_form_and_words_of_a_source(words: Annotate, text: str, form: str, source: str) -> None:
    """Each way of naming a source is found, and named."""
    found, phrase = source_of(words(text))
    assert found is not None
    assert (found.form, phrase) == (form, source)


@pytest.mark.parametrize(
    ("text", "which", "subordinate"),
    [
        ("The mayor said no.", 0, False),
        ("The charge, which the mayor denied, stood.", 1, True),
        ("After the mayor said no, it rained.", 0, True),
        ("The union said that the mayor denied it.", 1, True),
        ("The mayor left, denying it.", 0, False),
        ("The mayor sent a letter in which he denied it.", 1, False),
        ("The mayor met a man in a room in which he denied it.", 0, True),
        ("The mayor met men at a picnic denying it.", 0, True),
        ("It comes late, an allegation team officials denied.", 1, True),
        ("The mayor began by denying it.", 0, False),
        ("The mayor left while denying it.", 0, False),
        ("The mayor is on trial for denying it.", 0, True),
        ("The mayor lost, with half of them denying it.", 0, True),
        ("But with Senator Ida Moss (R-Maine) denying it, the mayor lost.", 0, True),
        ("The mayor met Ida Moss, who left and denied it.", 0, True),
        ("The vote, which the mayor says must wait, is late.", 0, True),
        ("It comes after the mayor said he hoped it would.", 1, True),
        ("It comes after the envoy, Ida Moss, said no.", 0, True),
        ("That it rained was denied by the mayor.", 0, False),
        ("The host read a 2010 report Roe wrote.", 2, True),
        ("Women who fled came forward and denied it.", 0, False),
        ("The mayor met women who fled and denied it.", 0, True),
        ("Ida Moss was one of many mayors who said no.", 0, False),
        ("Ida Moss was among the mayors who said no.", 0, False),
        ("While some rued his comments, many Norwegians say it rained.", 2, False),
        ("The mayor, a smith, and 40 other mayors said no.", 0, False),
        ("Ida Moss met one of the mayors who said no.", 0, True),
        ("The union released a study that found that it rained.", 1, False),
        ("The mayor read a study that found that it rained.", 1, True),
        ("His plan - some call it unfair - began.", 1, True),
        ("It rained - the mayor said - on Monday.", 0, False),
        ("It has ended - the mayor denied it on Monday - and he left.", 0, False),
        ("The charge, like those before, was denied by the mayor.", 1, False),
    ],
)
def test_a_source_in_a_subordinate_clause(
    words: Annotate, text: str, which: int, subordinate: bool
) -> None:
    """Speech in a relative or adverbial clause is marked as subordinate."""
    found, _ = source_of(words(text), which)
    assert found is not None
    assert found.subordinate is subordinate


@pytest.mark.parametrize(
    ("text", "trailing"),
    [
        ("The mayor said no.", False),
        ("It rained, the mayor said.", True),
        ('"It rained," said the mayor.', True),
        ("It rained, according to the mayor.", True),
        ("It rained, the mayor told reporters on Monday.", True),
        ("If it rains, the mayor is committed to a talk.", False),
        ("If it rains, the mayor warned of floods.", False),
        ("According to the mayor it rained.", False),
    ],
)
def test_a_source_that_trails_its_content(words: Annotate, text: str, trailing: bool) -> None:
    """A source that follows what it says is told from one before it."""
    found, _ = source_of(words(text))
    assert found is not None
    assert found.trailing is trailing


def test_two_verbs_share_their_subject(words: Annotate) -> None:
    """A second verb after "and" has the subject of the first."""
    found, phrase = source_of(words("The mayor denied it and criticised Norway."), 1)
    assert found is not None
    assert (found.form, phrase) == ("shared", "The mayor")


def test_the_object_of_a_relative_clause_speaks(words: Annotate) -> None:
    """The clause that explains a noun hides it from no verb."""
    _, phrase = source_of(words("The man whom police accuse said it rained."), 1)
    assert phrase == "The man"


def test_a_noun_without_a_possessor_has_no_source(words: Annotate) -> None:
    """Nobody is named as the author of "an accusation"."""
    assert source_of(words("An accusation fell flat."))[0] is None

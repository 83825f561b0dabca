"""Whom the sentences of an article blame, or whose claim they reject, given their stances."""

import pytest

from sayso.features.document import Document
from sayso.features.extraction import read
from sayso.features.target_known import Known
from sayso.features.target_parties import NOBODY, Target
from sayso.features.targets import targets


def found(text: str, stances: str) -> list[str]:
    """Give the targets of an article, given as its sentences with a bar between them."""
    document = Document.from_sentences("", text.split(" | "))
    return [target.name for target in targets(read(document), stances.split())]


@pytest.mark.parametrize("stance", ["accuses", "denies", "neutral"])
def test_nobody_is_guessed(stance: str) -> None:
    """Where nobody is named there is no target."""
    assert found("The mayor said it rained.", stance) == [""]


def test_of_several_accusers_none_is_guessed() -> None:
    """The only one so far is meant, though it charged somebody else."""
    one = "Oxfam accused Kenya of fraud. | Norway called it nonsense."
    assert found(one, "accuses denies") == ["Kenya", "Oxfam"]
    two = f"Peru accused Kenya of theft. | {one}"
    assert found(two, "accuses accuses denies") == ["Kenya", "Kenya", ""]


def test_the_words_that_name_the_target_are_given() -> None:
    """The span lies where the party is named."""
    text = "Peru accused Norway of fishing."
    (target,) = targets(read(Document.from_sentences("", [text])), ["accuses"])
    assert target == Target("Norway", target.span)
    assert target.span is not None
    assert text[target.span.start : target.span.end] == "Norway"


def test_neutral_sentences_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whom they would blame or contradict is not worked out."""
    readings = read(Document.from_sentences("", ["Peru accused Norway of fishing."] * 2))
    monkeypatch.delattr(Known, "parties")
    assert targets(readings, ["neutral", "neutral"]) == [NOBODY, NOBODY]
    with pytest.raises(AttributeError, match="parties"):
        targets(readings, ["neutral", "accuses"])


@pytest.mark.parametrize(
    ("stances", "names"),
    [
        ("accuses denies", ["Norway", "Peru"]),
        ("accuses neutral", ["Norway", ""]),
        ("neutral denies", ["", ""]),
    ],
)
def test_the_stances_decide_what_counts(stances: str, names: list[str]) -> None:
    """Who denies rejects what was charged before; a neutral sentence has no target."""
    text = "Peru accused Norway of fishing. | Norway called it nonsense."
    assert found(text, stances) == names


@pytest.mark.parametrize(
    ("text", "stances", "last"),
    [
        # who stands charged is blamed rather than who is only named beside
        ('Peru accused Norway of fraud. | "Norway met Kenya," Peru said.',
         "accuses accuses", "Norway"),
        # the same speaker goes on about whom he has blamed
        ('Peru accused Norway of fraud. | "It is a crime," Peru said.',
         "accuses accuses", "Norway"),
        ('Peru accused Norway of fraud. | "They met Kenya," Peru said.',
         "accuses accuses", "Norway"),
        # "he" means who stands charged as a person
        ('Oxfam accused the banker Max Roe of fraud. | Oxfam accused Peru of theft. '
         '| "He robbed us," Kenya said.',
         "accuses accuses accuses", "Max Roe"),
        # a lawyer does not blame his client
        ("Oxfam accused the banker Max Roe of fraud. | Roe's lawyer, Ann Lee, said it was unfair. "
         '| "It is a crime," Lee said.',
         "accuses denies accuses", ""),
        # critics alone are nobody
        ("Critics accused Peru of fraud. | Peru called it a lie.", "accuses denies", ""),
        # a pronoun means whoever was named, where nobody stands charged
        ('The banker Max Roe left. | "He robbed us," Oxfam said.', "neutral accuses", "Max Roe"),
        # who charged the denier's own side comes before who charged another
        ("Oxfam accused Kenya of theft. | Peru accused Norway of fraud. | Kenya called it a lie.",
         "accuses accuses denies", "Oxfam"),
        # a compatriot charges by his own name
        ("Kenyan President Otto Klee left. | Kenyan minister Amina Odera accused Klee of theft. | "
         '"It is a lie," Klee said.', "neutral accuses denies", "Amina Odera"),
        # the same speaker goes on denying
        ("Oxfam accused Kenya of theft. | Kenya denied Peru's claims. | Kenya called it a lie.",
         "accuses denies denies", "Peru"),
        # "that claim" is the one just made
        ("Oxfam accused Kenya of theft. | Peru said Kenya was rich. | Kenya rejected that claim.",
         "accuses neutral denies", "Peru"),
        # a charge told in passing
        ("The talks began after Oxfam accused Kenya of theft. | Kenya called it a lie.",
         "neutral denies", "Oxfam"),
        # nobody contradicts himself
        ("Kenya accused Peru of theft. | Kenya denied it.", "accuses denies", ""),
    ],
)  # fmt: skip
def test_the_article_before_tells(text: str, stances: str, last: str) -> None:
    """What the sentence leaves open is what the article has told."""
    assert found(text, stances)[-1] == last


def test_only_so_many_charges_are_remembered() -> None:
    """The latest count; a long article costs no more for each sentence."""
    first = "Oxfam accused Kenya of theft. | " + "Peru accused Norway of fraud. | " * 60
    text = first + "Kenya called it a lie."
    assert found(text, " ".join(["accuses"] * 61 + ["denies"]))[-1] == "Peru"

"""The persons of an article."""

from collections.abc import Callable
from itertools import product

import pytest

from sayso.features.annotation import annotate
from sayso.features.attribution.entities import Entity, majority
from sayso.features.attribution.people import People
from sayso.features.document import Document

Article = Callable[..., People]


@pytest.fixture
def people() -> Article:
    """Give a function that gives the persons of an article, given as its sentences."""

    def of(*sentences: str) -> People:
        document = Document.from_sentences("", sentences)
        return People([annotate(sentence) for sentence in document.sentences])

    return of


def test_a_surname_finds_the_full_name(people: Article) -> None:
    """A person named in full is found by the surname."""
    person = people("Minister Ida Moss left.", "Moss was late.").find("Moss", 30)
    assert person is not None
    assert person.fullest(30) == ((0, 17), "Ida Moss")
    assert person.types == {"government": 3}


def test_two_persons_of_one_surname(people: Article) -> None:
    """A first name tells them apart; a surname alone is the one named last."""
    family = people("Ida Moss met a colonel, Max Moss.", "Then it rained.")
    ida, max_, last = (family.find(name, 60) for name in ("Ida Moss", "Max Moss", "Moss"))
    assert ida is not max_
    assert last is max_


def test_nobody_of_that_name(people: Article) -> None:
    """A name that the article does not have finds nobody."""
    assert people("Ida Moss left.").find("Roe", 10) is None


def test_a_role_finds_its_person(people: Article) -> None:
    """Who was called minister last, before the offset, is "the minister"."""
    article = people("Minister Ida Moss left.", "The minister Max Roe stayed.")
    names = [article.with_head("minister", at) for at in (0, 20, 60)]
    found = [person.fullest(60) if person else None for person in names]
    assert [mention and mention[1] for mention in found] == [None, "Ida Moss", "Max Roe"]
    assert article.with_head("colonel", 60) is None


@pytest.mark.parametrize(
    ("before", "gender", "name"), [(60, "f", "Anna Moss"), (60, "m", "John Roe"), (5, "m", None)]
)
def test_the_person_in_focus(people: Article, before: int, gender: str, name: str | None) -> None:
    """A pronoun looks back for the last person of its gender who opened a sentence."""
    article = people("Anna Moss left early.", "John Roe stayed late.", "It rained then.")
    found = article.focus(before, gender)
    mention = found[1].fullest(60) if found else None
    assert (mention and mention[1]) == name


def test_the_persons_of_each_sentence(people: Article) -> None:
    """Each sentence's persons are given by surname and token."""
    assert people("Ida Moss met Max Roe.", "It rained.").named == [
        (("moss", 0), ("roe", 3)),
        (),
    ]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (("Mitt Romney won.", "The candidates met before the caucus."), "opposition"),
        (("Mitt Romney, a financier, won the primary.", "The candidates met."), "opposition"),
        (("Mitt Romney won.", "It was a warm day."), ""),
        (("Senator Mitt Romney won.", "The candidates met before the caucus."), "opposition"),
        (("President Mitt Romney won.", "The candidates met before the caucus."), "government"),
    ],
)
def test_known_candidates(people: Article, article: tuple[str, str], expected: str) -> None:
    """In an article about a campaign who is known to run, and holds no office, is a candidate."""
    person = people(*article, "It was the last debate of the Republican primary.").find("Romney", 9)
    assert person is not None
    assert majority(person.types) == expected
    party = "Republican Party" if expected == "opposition" else ""
    assert majority(person.affiliations) in (party, "United States")
    assert (majority(person.affiliations) == "Republican Party") == (expected == "opposition")


def test_few_candidates_make_no_campaign(people: Article) -> None:
    """An article that speaks of them in passing is about something else."""
    article = ["Mitt Romney won.", "The candidates met.", "The caucus was late."]
    person = people(*article, *["It rained."] * 40).find("Romney", 9)
    assert person is not None
    assert majority(person.types) == ""


def test_of_a_thousand_namesakes_the_last_are_looked_at(
    people: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Time grows with a list of people who share a name, not with its square."""
    asked = []
    fits = Entity.may_be

    def may_be(self: Entity, name: str) -> bool:
        asked.append(name)
        return fits(self, name)

    monkeypatch.setattr(Entity, "may_be", may_be)
    first = ["".join(letters).capitalize() for letters in product("bdglmnprst", repeat=3)]
    family = people(*(f"Mayor {name} Moss left." for name in first))
    assert len(asked) <= 2 * 50 * 1000  # when a name is learned, and to tell who opens
    last = family.find("Moss", 10**6)
    assert last is not None
    assert [name for _, name in last.mentions] == ["Ttt Moss"]


def test_no_more_names_of_one_person_than_there_are_in_news(people: Article) -> None:
    """Somebody with hundreds of full names is remembered by the first of them."""
    names = ["".join(letters).capitalize() for letters in product("bdglm", repeat=4)]
    family = people("Ida Moss left.", *(f"Mayor {name} Ida Moss left." for name in names))
    person = family.find("Ida Moss", 0)
    assert person is not None
    assert len(person.names) == 50

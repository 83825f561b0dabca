"""One speaker named in several ways counts as one, and two never as one."""

from collections.abc import Iterable
from itertools import combinations, permutations, product

import pytest

from sayso.identity import same_person
from sayso.identity.mentions import Mention
from sayso.identity.names import Form
from sayso.identity.speakers import across_articles, within_article

ONE = [
    "Sergei Lavrov|Russia = Sergey Lavrov|Russia = Lavrov|Russia = Premier S. Lavrov|Russia",
    "U.S. Secret Service|United States = Secret Service|United States",
    "State Department|United States = US State Dept.|United States",
    "Russia|Russia = Moscow|Russia = Kremlin|Russia = Russian government|Russia",
    "Amnesty|Amnesty International = Amnesty International|Amnesty International",
    "Norwegian Defence Ministry|Norway = Defense Ministry|Norway = ministry of defence|Norway",
    "British Defence Ministry|United Kingdom = MoD|United Kingdom",
    "Ida Ann Moss|Peru = Ida Moss|Peru = I. Moss|Peru = Moss|Peru = President Moss|Peru",
    "Mohammed al-Vex|Hamas = Muhammad Al Vex|Hamas",
    "Björn Käs|Norway = Bjorn Kas|Norway",
    "Xi Jinping|China = Xi|China",
    "Max Roe|Vex Party = Max Roe|Peru = Max Roe|",
    "Ida Moss|Peru = Moss|",
    "Pentagon|United States = Defense Department|United States",
    "FBI|United States = Federal Bureau of Investigation|United States",
    "Treasury Department|United States = Department of the Treasury|United States",
    "U.S. envoy to Peru Robert Roe|United States = UN Robert Roe|United States",
    "Director of National Intelligence Robert Roe|Peru = Robert Roe|Peru",
    "ambassador to Lebanon, Robert Roe|Peru = Secretary of the State Robert Roe|Peru",
    "Ash Carter|United States = Ashton B. Carter|United States",
    "Iranian Revolutionary Guard|Iran = Iran’s Revolutionary Guards|Iran",
    "Norwegian officials|Norway = officials|Norway = senior Norwegian officials|Norway",
    "Vex Monitoring Centre|Vex Monitoring Centre = Vex Monitoring Center|",
]
APART = [
    "Ann Lee|Peru / Tom Lee|Peru / Lee|Peru",
    "Ann Lee|Peru / Lee|Chile",
    "Ann Lee|Peru / Ann Lee|Chile",
    "Max Roe|Peru / Max Roe Jr.|Peru",
    "Max A. Roe|Peru / Max B. Roe|Peru / Max Roe|Peru",
    "James Roe|Peru / Max J. Roe|Peru",
    "Max Roe Jr.|Peru / Roe|Peru",
    "Ann Smith|Peru / Ann Smyth|Peru",
    "Congressional Republicans|United States / Congressional Democrats|United States",
    "House Ethics Committee|United States / Senate Ethics Committee|United States",
    "Los Angeles Police Department|United States / New York Police Department|United States",
    "Ida Moss|Peru / lawyer for Mrs. Ida Moss|Peru / aide to banker Ida Moss|Peru",
    "Ida Moss|Peru / office of Ida Moss|Peru",
    "report|Peru / One|Peru",
    "officials|United States / officials|Russia / officials|",
    "officials|Norway / official|Norway / Ida Moss|Norway",
    "Foreign Ministry|Norway / Defence Ministry|Norway / Norway|Norway / Foreign Ministry|Peru",
    "Norway|Norway / Norwegian police|Norway / Norwegian army|Norway",
    "OPEC|OPEC / OPEC researcher|OPEC / researcher|OPEC",
    "State Department|United States / State Department official|United States",
    "Kremlin spokesman|Russia / spokesman|Russia / Russia|Russia",
]  # fmt: skip


def mentions(names: str, mark: str) -> list[Mention]:
    """Give the mentions of a row: name and affiliation each."""
    pairs = (pair.strip().split("|") for pair in names.split(mark))
    return [Mention(name, affiliation, "government") for name, affiliation in pairs]


def groups(found: Iterable[Mention]) -> list[list[Mention]]:
    """Give the mentions of each speaker, where each is of one sentence."""
    return across_articles(dict.fromkeys(found, 1))


@pytest.mark.parametrize("names", ONE)
def test_names_of_one_speaker(names: str) -> None:
    """All of them together are one speaker."""
    assert len(groups(mentions(names, " = "))) == 1


@pytest.mark.parametrize("names", APART)
def test_names_of_several(names: str) -> None:
    """No two of them are one speaker, whoever else is named."""
    row = mentions(names, " / ")
    assert len(groups(row)) == len(row)


@pytest.mark.parametrize("turn", [1, 7, 19, 31])
def test_the_order_has_no_effect(turn: int) -> None:
    """The same mentions in any order fall into the same groups."""
    every = [m for names in ONE for m in mentions(names, " = ")]
    every += [m for names in APART for m in mentions(names, " / ")]
    expected = {frozenset(group) for group in groups(every)}
    turned = every[turn:] + every[:turn]
    for order in (turned, turned[::-1], sorted(every)):
        assert {frozenset(group) for group in groups(order)} == expected


def test_every_mention_is_of_one_speaker() -> None:
    """None is lost and none counted twice."""
    every = {m for names in APART for m in mentions(names, " / ")}
    found = groups(every)
    assert all({*one}.isdisjoint(other) for one, other in combinations(found, 2))
    assert {m for group in found for m in group} == every


def test_an_article_calls_a_body_by_its_noun() -> None:
    """The ministry is the one that the article names in full, if it names but one."""
    short, full = mentions("ministry|Peru / Peruvian Trade Ministry|Peru", " / ")
    other = Mention("Labour Ministry", "Peru", "government")
    assert within_article({short: 1, full: 1})[short] == full
    assert within_article({short: 1, full: 1, other: 1})[short] == short
    assert len(groups([short, full])) == 2


def test_an_article_tells_bodies_of_two_countries_apart() -> None:
    """The ministry of one is not the trade ministry of the other."""
    short, full = mentions("ministry|Chile / Peruvian Trade Ministry|Peru", " / ")
    assert within_article({short: 1, full: 1})[short] == short


def test_an_article_does_not_put_one_to_several() -> None:
    """Officials are not the military officials of the same article."""
    several, some = mentions("officials|Peru / military officials|Peru", " / ")
    assert within_article({several: 1, some: 1})[several] == several


def test_an_article_tells_who_a_king_is() -> None:
    """A surname that is a title too is the person's who bears it there."""
    king, peter = mentions("King|United States / Peter King|United States", " / ")
    assert within_article({king: 3, peter: 1})[king] == peter
    assert within_article({king: 3})[king] == king


def test_a_person_has_one_affiliation_in_an_article() -> None:
    """A wrong reading in one sentence does not make two persons."""
    right, wrong = mentions("Ida Moss|Peru / Ida Moss|Chile", " / ")
    for order in permutations([(right, 3), (wrong, 1)]):
        assert within_article(dict(order))[wrong] == right


def test_the_full_name_tells_the_affiliation() -> None:
    """However often a person is named in short, and nothing told."""
    short, full = mentions("Moss| / Ida Moss|Peru", " / ")
    assert within_article({short: 9, full: 1})[short] == full


def test_a_name_that_may_be_two_fuller_ones_is_its_own() -> None:
    """In whatever capacity it speaks."""
    row = mentions("Max A. Roe|Peru / Max B. Roe|Peru / Max Roe|Peru", " / ")
    again = row[2]._replace(type="military")
    assert len(groups([*row, again])) == 3


def test_unnamed_sources_are_told_by_type_and_affiliation() -> None:
    """Where no words name a source there is nothing else."""
    unnamed = [Mention("", "", "media"), Mention("", "", "military"), Mention("", "Peru", "media")]
    assert len(groups(unnamed)) == 3


def test_a_surname_is_that_of_whom_everybody_speaks() -> None:
    """Others of that name who hardly ever speak do not make it doubtful."""
    short, full, other = mentions("Moss|Peru / Ida Moss|Peru / Tom Moss|Peru", " / ")
    much = across_articles({short: 9, full: 99, other: 1})
    assert {frozenset(group) for group in much} == {frozenset({short, full}), frozenset({other})}
    assert len(across_articles({short: 9, full: 9, other: 1})) == 3


def test_many_of_one_surname_are_not_all_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """In an archive thousands share a surname, and hundreds an initial besides."""
    compared, fits = [], same_person._fits

    def counted(form: Form, full: Form) -> bool:
        compared.append(full)
        return fits(form, full)

    monkeypatch.setattr(same_person, "_fits", counted)
    first = ("".join(letters) for letters in product("JL", "aeiou", "bdklmn", "aeiou", "nst"))
    row = [Mention(f"{name} Moss", "Peru", "government") for name in first]
    assert len(groups(row)) == len(row) == 900
    assert len(compared) < len(row)

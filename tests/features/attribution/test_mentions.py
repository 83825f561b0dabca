"""Mentions: who a noun phrase names."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.mentions import read_phrase
from sayso.features.attribution.records import Mention
from sayso.features.words import Words

Annotate = Callable[[str], Words]


def mention(words: Words) -> Mention:
    """Read a phrase that is all of its sentence."""
    return read_phrase(words, 0, len(words))


@pytest.mark.parametrize(
    ("phrase", "text", "kind"),
    [
        ("Norway's deputy foreign minister Ida Moss", "Ida Moss", "person"),
        ("Dr. Ida Moss", "Ida Moss", "person"),
        ("Dr Ida Moss", "Ida Moss", "person"),
        ("the senior Dutch official", "senior Dutch official", "person"),
        ("some Dutch officials", "Dutch officials", "people"),
        ("the Red Cross", "Red Cross", "body"),
        ("the defense ministry", "defense ministry", "body"),
        ("Norway", "Norway", "country"),
        ("a spokesman for the union", "spokesman for the union", "person"),
        ("a statement", "statement", "document"),
        ("they", "they", "pronoun"),
        ("one of the rebels", "one of the rebels", ""),
        ("both the army and the rebels", "army", "body"),
        ("Dutch official and a rights group", "Dutch official", "person"),
        ("source close to the army", "source close to the army", "person"),
        ("the sea wall", "sea wall", ""),
        ("the rebel group Hamas", "Hamas", "body"),
        ("the rights group Clean Coast", "Clean Coast", "body"),
        ("the official news agency KCNA", "KCNA", "body"),
        ("claims Hamas", "Hamas", "body"),
        ("alliance member Norway", "Norway", "country"),
        ("the U.S.", "U.S.", "country"),
        ("U.S. and Dutch officials", "U.S. and Dutch officials", "people"),
        ("Ida Moss herself", "Ida Moss", "person"),
        ("the Dutch armed forces", "Dutch armed forces", "body"),
        ("the Izz ad-Din Qassam Brigades", "Izz ad-Din Qassam Brigades", "body"),
        ("the Dutch financial prosecutor's office", "Dutch financial prosecutor's office", "body"),
    ],
)
def test_the_speaker_as_the_codebook_writes_it(
    words: Annotate, phrase: str, text: str, kind: str
) -> None:
    """No leading article, a person without titles, a role with its complement."""
    read = mention(words(phrase))
    assert (read.text, read.kind) == (text, kind)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("the mayor, Ida Moss, left", 0, 2),
        ("Ida Moss, the mayor, left", 3, 5),
        ("no, said the mayor, Ida Moss.", 3, 5),
    ],
)
def test_a_role_has_the_name_beside_it(words: Annotate, text: str, start: int, end: int) -> None:
    """An apposition names whom the role stands for, before it or after."""
    read = read_phrase(words(text), start, end)
    assert (read.name, read.type, read.gender) == ("Ida Moss", "government", "f")


def test_a_party_tag_stands_for_the_member_before_it(words: Annotate) -> None:
    """A member of Congress is named before party and state: "Rep. Ida Moss, D-Ohio,"."""
    read = read_phrase(words("Later Rep. Ida Moss, D-Ohio, said no"), 6, 7)
    assert (read.name, read.type) == ("Ida Moss", "government")


def test_a_place_beside_a_role_is_no_name(words: Annotate) -> None:
    """Where it was said does not name who said it."""
    assert read_phrase(words("In Oslo, the mayor, Norway, left"), 3, 5).name == ""


@pytest.mark.parametrize(
    ("phrase", "owner"),
    [
        ("the ministry's statement", "ministry"),
        ("a statement from the Dutch army", "Dutch army"),
        ("Ida Moss's letter", "Ida Moss"),
    ],
)
def test_a_document_stands_for_its_owner(words: Annotate, phrase: str, owner: str) -> None:
    """Whose statement it is speaks; the span stays that of the whole phrase."""
    sentence = words(phrase)
    read = mention(sentence)
    assert read.text == owner
    assert read.span == sentence.span(sentence.is_a(0, "determiner"), len(sentence))


@pytest.mark.parametrize(
    ("phrase", "plural", "gender"),
    [("he", False, "m"), ("She", False, "f"), ("they", True, ""), ("it", False, "")],
)
def test_pronouns(words: Annotate, phrase: str, plural: bool, gender: str) -> None:
    """A pronoun tells number and gender."""
    read = mention(words(phrase))
    assert (read.kind, read.plural, read.gender) == ("pronoun", plural, gender)


@pytest.mark.parametrize(
    ("phrase", "anaphoric"),
    [
        ("the ministry", True),
        ("its spokesman", True),
        ("the Norwegian ministry", True),
        ("a ministry", False),
        ("the Openwater group", False),
    ],
)
def test_what_points_back(words: Annotate, phrase: str, anaphoric: bool) -> None:
    """A definite phrase without a name of its own points back, a place in it or not."""
    assert mention(words(phrase)).anaphoric is anaphoric


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("police", True),
        ("ministers", True),
        ("minister", False),
        ("sailors", True),
        ("sea walls", True),
        ("sea wall", False),
        ("looking glass", False),
    ],
)
def test_number(words: Annotate, phrase: str, plural: bool) -> None:
    """A collective is plural as a plural is."""
    assert mention(words(phrase)).plural is plural

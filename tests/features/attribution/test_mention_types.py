"""What a phrase tells of whom it names."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.mentions import read_phrase
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("phrase", "speaker_type"),
    [
        ("foreign minister", "government"),
        ("defense minister", "military"),
        ("Norwegian army", "military"),
        ("Norwegian army data", "military"),
        ("official China Daily", "media"),
        ("sources in Norway", ""),
        ("sources in the army", "military"),
        ("pro-opposition groups", "opposition"),
        ("ministry's website", "government"),
        ("website", "media"),
        ("source close to the investigation", "government"),
        ("opposition lawmaker", "opposition"),
        ("rebel commander", "opposition"),
        ("rebels", "opposition"),
        ("human rights group", "observer"),
        ("residents", "observer"),
        ("former foreign minister", "observer"),
        ("ex-minister", "observer"),
        ("newspaper", "media"),
        ("Norway", "government"),
        ("Kremlin", "government"),
        ("Pentagon", "military"),
        ("Gen. Max Roe", "military"),
        ("Dr. Ida Moss", ""),
        ("indictment", "government"),
        ("court records", "government"),
        ("surgeons", "observer"),
        ("Ida Moss", ""),
        ("reports", "media"),
        ("senior official from Norway's main opposition group", "opposition"),
        ("official of the Red Cross", "observer"),
        ("exiled president Max Roe", "government"),
        ("exiled lawmaker", "opposition"),
    ],
)
def test_the_type_of_a_speaker(words: Annotate, phrase: str, speaker_type: str) -> None:
    """Roles, modifiers, titles, bodies and places each tell a type."""
    sentence = words(phrase)
    assert read_phrase(sentence, 0, len(sentence)).type == speaker_type


@pytest.mark.parametrize(
    ("phrase", "speaker_type"),
    [
        ("army spokesman", "military"),
        ("spokesman for the army", "military"),
        ("army's spokesman", "military"),
        ("Red Cross spokeswoman", "observer"),
        ("Norwegian official", "government"),
        ("military source", "military"),
        ("source", ""),
        ("Norway's deputy U.N. envoy", "government"),
        ("president of the Red Cross", "observer"),
        ("Norway's ambassador to the Red Cross", "government"),
        ("Ida Moss from the Red Cross", "observer"),
        ("Ida Moss to the Red Cross", ""),
        ("panel of rebels", "opposition"),
        ("lead negotiator appointed by the rebels", "opposition"),
        ("police Capt. Max Roe", "government"),
        ("Capt. Max Roe of the FBI", "government"),
        ("army Capt. Max Roe", "military"),
        ("group of Norwegians", "observer"),
        ("one of the rebels", "opposition"),
        ("several of the ministers", "government"),
        ("rebels' spokesman", "opposition"),
        ("source close to the army", "military"),
        ("Sgt. Max Roe, a spokesman for the police,", "government"),
        ("Representative Ann Lee", "government"),
        ("press secretary Ann Lee", ""),
        ("Gen. Max Roe of the Free Syrian Army", "opposition"),
        ("media coordinator of the Free Syrian Army", "opposition"),
        ("U.N. commission of inquiry", "observer"),
        ("vice president of government affairs at the Red Cross", "observer"),
    ],
)
def test_a_role_takes_the_type_of_its_owner(
    words: Annotate, phrase: str, speaker_type: str
) -> None:
    """A spokesman speaks for whatever stands beside him, before him or after "for"."""
    sentence = words(phrase)
    assert read_phrase(sentence, 0, len(sentence)).type == speaker_type


@pytest.mark.parametrize(
    ("phrase", "gender"),
    [
        ("Mrs. Moss", "f"),
        ("Mr Roe", "m"),
        ("spokeswoman", "f"),
        ("spokesman", "m"),
        ("35-year-old mother", "f"),
        ("father of three", "m"),
        ("minister Anna Moss", "f"),
        ("official", ""),
    ],
)
def test_the_gender(words: Annotate, phrase: str, gender: str) -> None:
    """A title, a first name or the role tells it."""
    sentence = words(phrase)
    assert read_phrase(sentence, 0, len(sentence)).gender == gender

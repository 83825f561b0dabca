"""Regular English inflection: the forms of a verb or noun that a lexicon lists once.

In: the base of a verb or noun, and its irregular forms. Out: all forms. May import: nothing of
ours.
"""

from typing import NamedTuple

_SIBILANT = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"


class VerbForms(NamedTuple):
    """The inflected forms of a verb's first word; several where usage differs."""

    base: str
    third: str
    past: tuple[str, ...]
    participle: tuple[str, ...]
    gerund: tuple[str, ...]


def third_person(base: str) -> str:
    """Give the third person singular.

    >>> [third_person(verb) for verb in ("say", "deny", "press", "do", "veto")]
    ['says', 'denies', 'presses', 'does', 'vetoes']
    """
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith((*_SIBILANT, "o")) else "s")


def regular_past(base: str) -> str:
    """Give the regular past.

    >>> [regular_past(verb) for verb in ("claim", "accuse", "deny", "relay")]
    ['claimed', 'accused', 'denied', 'relayed']
    """
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return base + ("d" if base.endswith("e") else "ed")


def gerund(base: str, doubled: bool) -> str:
    """Give the -ing form; ``doubled`` where the past doubles the final consonant.

    >>> gerund("admit", True), gerund("accuse", False), gerund("see", False), gerund("lie", False)
    ('admitting', 'accusing', 'seeing', 'lying')
    """
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + (base[-1] if doubled else "") + "ing"


def verb_forms(base: str, past: str = "", participle: str = "") -> VerbForms:
    """Give all forms of a verb; irregular ones, alternatives split by "|", override the rule.

    >>> verb_forms("say", "said", "said")
    VerbForms(base='say', third='says', past=('said',), participle=('said',), gerund=('saying',))
    >>> verb_forms("signal", "signalled|signaled").gerund
    ('signalling', 'signaling')
    """
    pasts = tuple(past.split("|")) if past else (regular_past(base),)
    participles = tuple(participle.split("|")) if participle else pasts
    gerunds = dict.fromkeys(gerund(base, p == base + base[-1] + "ed") for p in pasts)
    return VerbForms(base, third_person(base), pasts, participles, tuple(gerunds))


def plural(noun: str) -> str:
    """Give the regular plural of a noun, or of the last word of several.

    >>> [plural(noun) for noun in ("claim", "news agency", "press", "spokesman", "survey")]
    ['claims', 'news agencies', 'presses', 'spokesmen', 'surveys']
    """
    if noun.endswith("man") and not noun.endswith(("human", "german")):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(_SIBILANT) else "s")

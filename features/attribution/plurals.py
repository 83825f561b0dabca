"""Whether the subject before a bare verb form is a plural: "they claim", not "his claim".

In: `Words` and the token of a bare verb form. Out: whether its subject is a plural. May import:
lexicon, words.
"""

from sayso.features.attribution.clauses import main_subject
from sayso.features.attribution.noun_phrases import phrase_right
from sayso.features.attribution.subjects import subject_left
from sayso.features.attribution.verb_groups import acts_as_verb
from sayso.features.entries import Role
from sayso.features.phrase_table import Hit
from sayso.features.words import Words


def plural_subject(words: Words, group: int, surely: bool) -> bool:
    """Tell whether a plural stands before a bare form: "they claim", not "his claim".

    ``surely``: whether an unknown word in "-s" is not plural enough ("the suit follows demands").
    """
    before = group - 1
    if words.is_a(before, "pronoun-subject"):
        return not words.among(before, "singular pronoun")
    if acts_as_verb(words, before):  # "it exposed fault lines", but "men who fled deny it"
        start, end = subject_left(words, group)
        return words.is_a(end, "relative") and _is_plural(words, start, end, surely)
    if words.among(before, "clause joiner"):
        start, end = main_subject(words, before)
    else:
        start, end = subject_left(words, group)
    joint = words.among(start - 1, "joiner") and words.is_a(start - 2, "pronoun-subject")
    return start < end and (joint or _is_plural(words, start, end, surely))


def plural_after(words: Words, i: int) -> bool:
    """Tell whether a plural follows a bare form that ends before token ``i`` ("say officials")."""
    return words.is_word(i) and _is_plural(words, i, phrase_right(words, i), surely=True)


def _is_plural(words: Words, start: int, end: int, surely: bool) -> bool:
    """Tell whether a noun phrase stands for more than one."""
    if words.is_a(start, "pronoun-subject") and not words.among(start, "singular pronoun"):
        return not words.among(start, "definite")
    for i in range(start, end):
        if "joiner" in words.sets[i]:
            return True
        if "preposition" in words.classes[i]:
            return several(words, i, surely)
    return several(words, end, surely)


def several(words: Words, end: int, surely: bool) -> bool:
    """Tell whether the noun that ends before token ``end`` is a plural."""
    role = role_before(words, end)
    if role is not None:
        return role.entry.several or (role.entry.kind == "body" and not surely)
    noun = words.norm(end - 1)
    return not surely and noun.endswith("s") and not noun.endswith(("ss", "'s"))


def role_before(words: Words, end: int) -> Hit[Role] | None:
    """Give the role that ends right before token ``end``, or None."""
    if end not in words.role_ends:
        return None
    return next(hit for hit in words.roles.values() if hit.end == end)

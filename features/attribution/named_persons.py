"""The persons that a sentence names, with what stands beside each name.

In: `Words`. Out: the `Mention` of each person named. May import: words, records, grammar, mentions.
"""

from sayso.features.attribution.entities import is_candidate
from sayso.features.attribution.mentions import read_phrase
from sayso.features.attribution.name_runs import name_runs
from sayso.features.attribution.noun_phrases import phrase_left, phrase_right
from sayso.features.attribution.records import Mention
from sayso.features.words import Words

_OF = frozenset({"of", "at", "with", "from"})


def named_persons(words: Words) -> list[Mention]:
    """Give every mention of a person by name, with role, title and apposition.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 44, "Then Max Roe, a former colonel, met Ann Lee."))
    >>> [(mention.name, mention.type) for mention in named_persons(words)]
    [('Max Roe', 'observer'), ('Ann Lee', '')]
    """
    runs = [] if words.title_case else name_runs(words)
    if not runs:
        return []
    described = _described(words)
    found: list[Mention] = []
    before = 0
    for first, end in runs:
        start, stop = _with_roles(words, first, described), _with_body(words, end)
        mention = read_phrase(words, start, stop)
        if mention.kind == "person" and mention.name:
            joint = found and found[-1].plural and _is_joined(words, before, start)
            told = found[-1] if joint and not mention.head else None
            found.append(_add(mention, told) if told else _with_apposition(words, mention, stop))
            before = stop
    return found


def _is_joined(words: Words, end: int, start: int) -> bool:
    """Tell whether nothing but "and" stands between two names ("senators Ann Lee and Max Roe")."""
    between = words.norms[end:start]
    return bool(between) and all(norm in (",", "and") for norm in between)


def _described(words: Words) -> set[int]:
    """Give the tokens of roles, titles, places and bodies, and of what modifies them."""
    described = set(words.names).union(words.roles, words.modifiers)
    for hits in (words.names, words.roles, words.modifiers):
        for start, end, _ in hits.values():
            if end > start + 1:
                described.update(range(start, end))
    return described


def _with_roles(words: Words, start: int, described: set[int]) -> int:
    """Reach back from a name over its titles, roles, places and possessors."""
    while start > 0 and not _is_verb(words, start - 1):
        if start - 1 in described:
            start -= 1
        elif words.norm(start - 1) == "'s" and words.is_capital(start - 2):
            start -= 2
            while words.is_capital(start - 1) and start - 1 not in described:
                start -= 1
        else:
            break
    return start


def _is_verb(words: Words, i: int) -> bool:
    """Tell the verb of "the mayor accused Ann Lee" from the noun of "press secretary"."""
    if i not in words.verbs or words.is_capital(i):
        return False
    role = words.roles.get(i)
    return role is None or role.end <= i + 1


def _with_body(words: Words, end: int) -> int:
    """Reach on from a name over "of the Red Cross"."""
    if words.norm(end) not in _OF:
        return end
    body = words.bodies.get(end + 1 + words.is_a(end + 1, "determiner"))
    return body.end if body is not None else end


def _with_apposition(words: Words, mention: Mention, end: int) -> Mention:
    """Add what an apposition tells of the person whose name ends before token ``end``."""
    told = _apposition_before(words, mention) or _apposition_after(words, mention, end)
    return _add(mention, told) if told else mention


def _add(mention: Mention, told: Mention) -> Mention:
    """Add to a mention what a phrase tells of its person."""
    stands = told.type == "opposition" and is_candidate(told.head)
    return mention._replace(
        type=told.type if stands else mention.type or told.type,
        affiliation=mention.affiliation or _told_affiliation(mention, told),
        head=mention.head or told.head,
        gender=mention.gender or ("" if told.plural else told.gender),
        owner=mention.owner or told.owner,
        plural=told.plural,
    )


def _told_affiliation(mention: Mention, told: Mention) -> str:
    """Give the affiliation of an apposition, unless it is the party of an official."""
    return told.affiliation if mention.type in ("", told.type) else ""


def _apposition_before(words: Words, mention: Mention) -> Mention | None:
    """Give what "A museum director, " tells of the person named right after it."""
    if mention.type:
        return None
    start = words.token_at(mention.span.start)
    if words.norm(start - 1) != ",":
        return None
    left, right = phrase_left(words, start - 1)
    opens = words.is_any(left, "determiner", "possessive") or left in words.names
    if left >= right or not opens or _describes_another(words, left):
        return None
    if words.is_a(left - 1, "preposition") and _speaks(words, mention):
        return None  # "In a letter to the president, Lee said"
    told = read_phrase(words, left, right)
    fits = told.kind == "person" and told.name in ("", mention.name)
    return told if told.head and fits else None


def _speaks(words: Words, mention: Mention) -> bool:
    """Tell whether a verb follows the name of a person right away."""
    return words.token_at(mention.span.end) in words.verbs


def _describes_another(words: Words, left: int) -> bool:
    """Tell whether the phrase at ``left`` is the apposition of a name before it."""
    return words.norm(left - 1) == "," and words.is_capital(left - 2)


def _apposition_after(words: Words, mention: Mention, comma: int) -> Mention | None:
    """Give what ", 45, a doctor in Oslo," tells of the person named before it."""
    if words.norm(comma) != ",":
        return None
    i = comma + 1
    if words.norm(i).isdigit() and words.norm(i + 1) == ",":
        i += 2
    if words.norm(i) == "who":
        if _served(words, i + 1):
            return mention._replace(type="observer", affiliation="", plural=False)
        if words.among(i + 1, "leads"):
            i += 2
    if not _opens_apposition(words, i):
        return None
    told = read_phrase(words, i, max(phrase_right(words, i), i + 1))
    fits = told.kind in ("person", "people", "body") and told.name in ("", mention.name)
    return told if told.head and fits else None


def _served(words: Words, i: int) -> bool:
    """Tell who held an office once: "who under Ann Lee served as a judge", not "has served"."""
    if words.norm(i) in ("under", "during", "in"):
        i = phrase_right(words, i + 1)
    while words.is_a(i, "adverb") or words.norm(i) == "had":
        i += 1
    return words.among(i, "served") and words.norm(i + 1) in ("as", "in", "on", "under")


def _opens_apposition(words: Words, i: int) -> bool:
    if words.is_any(i, "determiner", "possessive"):
        return True
    return words.speaker_at(i) is not None or i in words.modifiers

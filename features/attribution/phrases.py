"""The noun phrase that names a source -> who that is, as far as the phrase itself tells."""

from dataclasses import dataclass, replace

from sayso.features.annotation import Words, body_of, place_of, title_of
from sayso.features.document import Span
from sayso.features.lexicon import Body, Hit, Modifier, Place, Role, lexicon

_ARTICLES = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "some", "many", "several"}
)
_PARTICLES = frozenset("al el bin ibn de del della da di du la le van von der den ten y".split())
PERSONAL = frozenset("he she it they him her them we us i me you who".split())
_LEGAL = frozenset("indictment ruling verdict judgment judgement warrant affidavit".split())
# Heads that stand for what somebody wrote or said; who did so is looked for elsewhere.
DOCUMENTS = frozenset(
    "statement report letter tweet post message memo document filing complaint lawsuit suit email "
    "e-mail petition declaration communique communiqué editorial article story study survey poll "
    "ruling verdict indictment affidavit note text transcript motion testimony speech remarks "
    "comments words announcement resolution advisory notice bulletin dispatch".split()
)
_COMPLETES = frozenset(
    {"of", "for", "at", "from", "with", "to", "in", "on", "inside", "within", "near", "by"}
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One noun phrase that names a source.

    Parameters
    ----------
    span : Span
        The whole phrase in the document.
    text : str
        The speaker as the codebook writes it: no leading article, a person without titles.
    kind : str
        person, people, body, country, document, pronoun or "" (an unknown noun).
    name : str
        A person's proper name, else "".
    head : str
        The head noun in lower case ("official", "ministry"), or the pronoun.
    type : str
        The speaker type that the phrase itself gives, or "".
    affiliation : str
        The country or organisation that the phrase itself gives, or "".
    plural : bool
    definite : bool
        Whether it points back: "the ministry", "this group", "its spokesman".
    gender : str
        f, m, or "" where the phrase does not tell.
    anaphoric : bool
        Whether it names nobody itself: no proper name stands in it but that of a place.
    """

    span: Span
    text: str
    kind: str
    name: str = ""
    head: str = ""
    type: str = ""
    affiliation: str = ""
    plural: bool = False
    definite: bool = False
    gender: str = ""
    anaphoric: bool = False


@dataclass(frozen=True, slots=True)
class _Parts:
    """A phrase taken apart: [possessor 's] core [preposition complement], as token indices."""

    start: int
    core: int
    end: int
    complement: int
    stop: int


def read_phrase(words: Words, start: int, end: int) -> Mention:
    """Say who the noun phrase at tokens ``[start:end]`` names.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 46, "Norway's deputy foreign minister Ann Lee agreed"))
    >>> mention = read_phrase(words, 0, 7)
    >>> mention.text, mention.kind, mention.type, mention.affiliation
    ('Ann Lee', 'person', 'government', 'Norway')
    """
    definite = words.is_a(start, "possessive") or words.norm(start) in (
        "the",
        "this",
        "these",
        "that",
    )
    while start < end - 1 and (words.norm(start) in _ARTICLES or not words.is_word(start)):
        start += 1
    if end - start == 1 and words.norm(start) in PERSONAL and start not in words.names:
        return _pronoun(words, start)
    parts = _take_apart(words, start, end)
    reader = _Reader(words, parts, definite)
    mention = reader.mention()
    if mention.kind != "document":
        return mention
    owner = reader.owner()
    return replace(owner, span=mention.span) if owner else mention


def _pronoun(words: Words, i: int) -> Mention:
    norm = words.norm(i)
    gender = {"he": "m", "him": "m", "she": "f", "her": "f"}.get(norm, "")
    return Mention(
        words.span(i, i + 1), words.text(i, i + 1), "pronoun", head=norm,
        plural=norm in ("they", "them", "we", "us"), gender=gender, definite=True,
    )  # fmt: skip


def _take_apart(words: Words, start: int, end: int) -> _Parts:
    split = end
    i = start
    while i < end:
        hit = words.names.get(i) or words.roles.get(i)
        if hit and hit.end <= end and hit.end > i + 1:
            i = hit.end
            continue
        if i > start and (
            words.is_a(i, "preposition") or not _inner(words, i) or _closes(words, i, end)
        ):
            split = i
            break
        i += 1
    core = start
    for i in range(start, split):
        if words.norm(i) == "'s" and i + 1 < split:
            core = i + 1
    complement = split + 1 if words.norm(split) in _COMPLETES else end
    return _Parts(start, core, split, min(complement, end), end)


def _closes(words: Words, i: int, end: int) -> bool:
    """Tell whether the head ends at token ``i``: at a participle, or at the "and" of a second source."""
    after_head = any(hit.end == i for hits in (words.roles, words.names) for hit in hits.values())
    if words.norm(i) in ("and", "or"):
        second = (
            words.is_a(i + 1, "determiner", "possessive")
            or words.tokens[min(i + 1, end - 1)].capital
        )
        return after_head or second
    return after_head and words.norm(i).endswith(("ing", "ed")) and not words.tokens[i].capital


def _inner(words: Words, i: int) -> bool:
    return words.is_word(i) or words.norm(i) in ("'s", "'", ".", "&", "-", "/")


class _Reader:
    """Reads one phrase; a class only because every question needs the same three things."""

    def __init__(self, words: Words, parts: _Parts, definite: bool) -> None:
        self.words, self.parts, self.definite = words, parts, definite
        core = (parts.core, parts.end)
        self.roles = [hit for hit in words.within(words.roles, *core) if not self._inside_name(hit)]
        self.names = list(words.within(words.names, *core))
        self.bodies = [hit for hit in self.names if body_of(hit)]
        self.places = [hit for hit in self.names if place_of(hit)]
        self.titles = [hit for hit in self.names if title_of(hit)]

    def _inside_name(self, role: Hit) -> bool:
        return any(
            hit.start <= role.start and role.end <= hit.end and body_of(hit)
            for hit in self.words.names.values()
        )

    def mention(self) -> Mention:
        words, parts = self.words, self.parts
        role = self._head_role()
        name = self._person_name(role)
        if role is None and not name and self.bodies:
            return self._body(self.bodies[-1])
        if role is None and not name and self.places:
            return self._place(self.places[-1])
        text = words.text(*name) if name else words.text(parts.start, self._text_end(role))
        head = self._head_noun(role)
        return Mention(
            words.span(parts.start, parts.stop),
            text.strip(" .,'’"),
            self._kind(role, bool(name), head),
            words.text(*name) if name else "",
            head,
            self._type(role),
            self._affiliation(role),
            plural=self._plural(role, head),
            definite=self.definite,
            gender=self._gender(name, role),
            anaphoric=self.definite and self._nameless(),
        )

    def _nameless(self) -> bool:
        places = {i for hit in self.places for i in range(hit.start, hit.end)}
        inner = range(self.parts.start, self.parts.stop)
        return not any(self.words.tokens[i].capital and i not in places for i in inner)

    def _head_role(self) -> Hit | None:
        """Give the last role of the core that no lower-case noun follows."""
        for hit in reversed(self.roles):
            following = range(hit.end, self.parts.end)
            if all(self._name_like(i) for i in following):
                return hit
        return None

    def _name_like(self, i: int) -> bool:
        token = self.words.tokens[i]
        return not token.word or token.capital or token.norm in _PARTICLES or "-" in token.text

    def _person_name(self, role: Hit | None) -> tuple[int, int] | None:
        """Give the tokens of a person's name: capitals after the role, titles and places."""
        start = max([role.end if role else self.parts.core, *(hit.end for hit in self.titles)])
        for hit in self.names:
            if hit.start < start:
                start = max(start, hit.end)
            elif hit.start == start and (title_of(hit) or self._is_modifier(hit)):
                start = hit.end
        while start < self.parts.end and not self.words.is_word(start):
            start += 1
        end = start
        while end < self.parts.end and self._name_like(end):
            if self.words.is_a(end, "day", "month"):
                break
            end += 1
        if end < self.parts.end or end == start or not self._closes_name(end - 1):
            return None
        if role is None and not self._is_person(start, end):
            return None
        return start, end

    def _closes_name(self, i: int) -> bool:
        token = self.words.tokens[i]
        return token.capital or token.norm.startswith(("al-", "el-"))

    def _is_modifier(self, hit: Hit) -> bool:
        """Tell whether a place or body is followed by more of the name ("US President ...")."""
        place = place_of(hit)
        return (
            place is not None
            and place.sort in ("adjective", "regional")
            and hit.end < self.parts.end
        )

    def _is_person(self, start: int, end: int) -> bool:
        if not self.words.tokens[start].text[0].isalpha():
            return False
        covered = sum(
            hit.end - hit.start for hit in self.names if hit.start >= start and not title_of(hit)
        )
        return covered < end - start and not self._looks_like_body(start, end)

    def _looks_like_body(self, start: int, end: int) -> bool:
        text = self.words.tokens[start].text
        return end - start == 1 and len(text) > 1 and text.isupper()

    def _body(self, hit: Hit) -> Mention:
        body = hit.entry
        assert isinstance(body, Body)  # noqa: S101  (narrows the type)
        words, parts = self.words, self.parts
        return Mention(
            words.span(parts.start, parts.stop), words.text(parts.core, parts.end).strip(" .,"),
            "body", head=body.name.lower(), type=body.type, affiliation=body.affiliation,
            definite=False,
        )  # fmt: skip

    def _place(self, hit: Hit) -> Mention:
        place = hit.entry
        assert isinstance(place, Place)  # noqa: S101  (narrows the type)
        words, parts = self.words, self.parts
        head = "" if hit.end == parts.end else self._head_noun(None)
        return Mention(
            words.span(parts.start, parts.stop), words.text(parts.start, parts.end).strip(" .,"),
            "country" if not head else "", head=head, type="government" if not head else "",
            affiliation=place.country,
        )  # fmt: skip

    def _head_noun(self, role: Hit | None) -> str:
        if role:
            entry = role.entry
            assert isinstance(entry, Role)  # noqa: S101  (narrows the type)
            return entry.role
        return self.words.norm(self.parts.end - 1)

    def _text_end(self, role: Hit | None) -> int:
        """Give where the speaker's text ends: with the complement if the role needs it."""
        needs = role is not None and isinstance(role.entry, Role) and role.entry.type == "-"
        return self.parts.stop if needs or role is not None else self.parts.end

    def _kind(self, role: Hit | None, named: bool, head: str) -> str:
        if named:
            return "person"
        if head in DOCUMENTS or head.rstrip("s") in DOCUMENTS:
            return "document"
        if role and isinstance(role.entry, Role):
            return (
                "people" if role.entry.plural and role.entry.kind == "person" else role.entry.kind
            )
        return ""

    def _plural(self, role: Hit | None, head: str) -> bool:
        if role and isinstance(role.entry, Role):
            return role.entry.plural or role.entry.kind == "people"
        return head.endswith("s") and not head.endswith("ss")

    def _gender(self, name: tuple[int, int] | None, role: Hit | None) -> str:
        for hit in self.titles:
            title = title_of(hit)
            if title and title.gender in "fm":
                return title.gender
        if name:
            return lexicon().first_names.get(self.words.tokens[name[0]].text, "").replace("u", "")
        head = self._head_noun(role)
        return "f" if head.endswith("woman") else "m" if head.endswith("man") else ""

    def _type(self, role: Hit | None) -> str:
        effects = self._effects()
        if "former" in effects and (role or self.titles):
            return "observer"
        own = role.entry.type if role and isinstance(role.entry, Role) else ""
        for hit in self.titles:
            title = title_of(hit)
            if not own and title and title.type != "-":
                own = title.type
        if own in ("government", "military", "-") and "opposition" in effects:
            return "opposition"
        if own in ("government", "-") and "military" in effects:
            return "military"
        if not own and role is None:
            own = next((o.type for o in self._owners() if o.kind == "body"), "")
        if self._head_noun(role) in _LEGAL:
            return "government"
        if own != "-":
            return own
        return self._owner_type() or next(
            (e for e in ("government", "observer", "media") if e in effects), ""
        )

    def _effects(self) -> set[str]:
        parts, words = self.parts, self.words
        hits = words.within(words.modifiers, parts.start, parts.end)
        effects = {hit.entry.effect for hit in hits if isinstance(hit.entry, Modifier)}
        if any(words.norm(i).startswith("ex-") for i in range(parts.start, parts.end)):
            effects.add("former")
        return effects

    def _owner_type(self) -> str:
        """Give the type of what a role belongs to: a body beside it, a possessor, a complement."""
        for hit in reversed(self.bodies):
            body = body_of(hit)
            if body:
                return body.type
        for hit in reversed(self.roles):
            if isinstance(hit.entry, Role) and hit.entry.type != "-":
                return hit.entry.type
        for owner in self._owners():
            if owner.type:
                return owner.type
        return "government" if self.places else ""

    def owner(self) -> Mention | None:
        """Give whose document or spokesman this is: the possessor, or the complement."""
        return next((owner for owner in self._owners() if owner.type or owner.name), None)

    def _owners(self) -> list[Mention]:
        words, parts = self.words, self.parts
        spans = [(parts.start, parts.core - 1), (parts.complement, parts.stop)]
        return [read_phrase(words, a, b) for a, b in spans if a < b]

    def _affiliation(self, role: Hit | None) -> str:
        for hit in reversed(self.bodies):
            body = body_of(hit)
            if body:
                return body.affiliation
        for hit in self.places:
            place = place_of(hit)
            if place:
                return place.country
        for owner in self._owners():
            if owner.affiliation:
                return owner.affiliation
        return ""

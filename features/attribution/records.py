"""What the stages of attribution hand on: frozen records with spans into the document.

In: what a stage has found. Out: `Mention`, `Cue` and `Attribution`, frozen. May import: text.
"""

from dataclasses import dataclass
from typing import NamedTuple

from sayso.features.document import Span


class Mention(NamedTuple):
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
    owner : Mention or None
        Whose it is, where that points back too: "its spokesman", "the group's leader".
    foreign : bool
        Whether it is said to be of a part of the world that is no state ("Western diplomat").
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
    owner: "Mention | None" = None
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that report speech, an attitude or a claim: "said", "according to", "denial".

    Parameters
    ----------
    span : Span
        Where it stands in the document.
    text : str
        As written.
    lemma : str
        Its entry in the lexicon ("deny" for "denied"); ":" and "-" for headline forms.
    act : str
        The class of the act: say, claim, accuse, deny, demand, concede, estimate ...
    negated : bool
        Whether "not", "never" or the like governs it.
    passive : bool
        Whether it stands in the passive ("was accused of").
    """

    span: Span
    text: str
    lemma: str
    act: str
    negated: bool = False
    passive: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source of (part of) a sentence's content.

    Parameters
    ----------
    cue : Cue or None
        None where a running quotation carries the speaker over from a sentence before.
    source : Span or None
        The words of this sentence that name the source ("the ministry", "he"); None if carried.
    speaker : str
        The fullest mention of the resolved speaker so far in the document.
    antecedent : Span or None
        Where that fullest mention stands in the document.
    speaker_type : str
        What the lexicons and the article's memory say: government, military, opposition,
        observer or media; "" where the cue has no author.
    affiliation : str
        The country or organisation it speaks for, or "".
    form : str
        How the source was found: subject, inverted, according to, headline, carried ...
    governs : bool
        Whether this attribution decides the sentence's label.
    kind : str
        What the speaker is: person, people, body, country, document or "" (not known).
    known_by : str
        What the speaker's type rests on: phrase (the words of this sentence), pronoun, memory
        (the article's other mentions), figure (a public figure), name (a person of whom nothing
        was told), default (a noun that tells nothing); "" where nobody speaks.
    """

    cue: Cue | None
    source: Span | None
    speaker: str
    antecedent: Span | None
    speaker_type: str
    affiliation: str
    form: str
    governs: bool = False
    kind: str = ""
    known_by: str = ""

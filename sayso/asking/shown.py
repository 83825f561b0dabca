"""What a question looks like: the sentence in its context, what sayso thinks of it, and why.

In: `Question` and `Answer`. Out: what rich prints. May import: features, model, render.
"""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from sayso.asking.question import STANCE_KEYS, TYPE_KEYS, WORD_KEYS, Answer, Question
from sayso.features.paragraphs import paragraphs, plain
from sayso.model.prediction import Prediction
from sayso.model.scheme import HEADS, NARRATOR, NEUTRAL
from sayso.render.terminal import sum_table, words

_STRONGEST = 3
_HELP = (
    "Enter  right as it stands: store it",
    "  ".join(f"{key} {name}" for key, name in TYPE_KEYS.items()),
    "  ".join(f"{key} {name}" for key, name in STANCE_KEYS.items()) + "  f page furniture, or not",
    "  ".join(f"{key} {name}" for key, name in WORD_KEYS.items()) + "  (words, to be edited)",
    "x skip  u undo: back to the one before  w why: what each feature adds",
    "? this help  q stop; all answers are stored",
)
_SHORT_HELP = "Enter right, 1-6 type, a d n stance, x skip, u undo, w why, ? help, q stop"


def asked(question: Question, progress: str) -> Iterator[RenderableType]:
    """Give the parts of a question: where one is, the context, the sentence, the reasons."""
    p = question.prediction
    yield Rule(words(f"{question.document.name}, {progress}"), align="left", style="dim")
    for piece in context(question):
        yield Padding(words(piece, "dim"), (0, 0, 0, 2))
    yield Padding(_sentence(p), (1, 0))
    yield words(f"sayso: {p.speaker_type} {p.speaker_type_confidence:.2f}, ").append(
        f"{p.stance} {p.stance_confidence:.2f}"
    )
    for reason in reasons(p):
        yield Padding(words(reason, "dim"), (0, 0, 0, 2))


def short_help() -> Text:
    """Give the keys that one needs most."""
    return Text(_SHORT_HELP, style="dim")


def full_help() -> Text:
    """Give all keys, a kind on each line."""
    return Text("\n".join(_HELP))


def answer_line(answer: Answer) -> Text:
    """Give what Enter would store."""
    if answer.furniture:
        return words("> page furniture", "bold")
    narrated = answer.speaker_type == NARRATOR
    who = "" if narrated else f"  by {answer.speaker or 'nobody named'}"
    of = f" ({answer.affiliation})" if answer.affiliation and not narrated else ""
    blamed = answer.target if answer.stance != NEUTRAL else ""
    against = f"  against {blamed}" if blamed else ""
    note = f"  note: {answer.note}" if answer.note else ""
    return words(f"> {answer.speaker_type}, {answer.stance}{who}{of}{against}{note}", "bold")


def context(question: Question) -> list[str]:
    """Give the sentence before, if it is of another paragraph, and the paragraph around."""
    text, span = question.document.text, question.span
    within = next((p for p in paragraphs(text, plain(text)) if p.start <= span.start < p.end), span)
    pieces = []
    if question.place:
        before = question.document.sentences[question.place - 1]
        pieces += [before.text] if before.end <= within.start else []
    around = text[within.start : span.start] + "[...]" + text[span.end : within.end]
    return pieces + ([around] if around != "[...]" else [])


def reasons(p: Prediction) -> Iterator[str]:
    """Give the cue, the source and the strongest features of each head."""
    governing = next((a for a in p.attributions if a.governs), None)
    if governing:
        cue = f'cue "{governing.cue.text}", ' if governing.cue else ""
        yield f"{cue}source {governing.speaker or 'nobody named'}"
    for name in HEADS if p.explanation else ():
        head = p.explanation.heads[name] if p.explanation else None
        if head and len(head.weighings) > 1:
            contrast = head.contrast()
            shares = (f"{c.feature} {c.contribution:+.1f}" for c in contrast.contributions)
            strongest = [share for share, _ in zip(shares, range(_STRONGEST), strict=False)]
            told = ", ".join(strongest) or "no feature"
            yield f"{contrast.label} rather than {contrast.against}: {told}"


def why(p: Prediction) -> Iterator[RenderableType]:
    """Give all that each feature adds to the score of each class that was chosen."""
    for head in p.explanation.heads.values() if p.explanation else ():
        yield Padding(sum_table(head), (0, 0, 1, 2))


def _sentence(p: Prediction) -> Text:
    """Give the sentence, the cue and the source of its speaker underlined."""
    shown = words(p.text, "bold")
    governing = next((a for a in p.attributions if a.governs), None)
    spans = [governing.cue.span if governing.cue else None, governing.source] if governing else []
    for span in spans:
        if span and p.start <= span.start and span.end <= p.end and len(shown) == len(p.text):
            shown.stylize("underline", span.start - p.start, span.end - p.start)
    return shown

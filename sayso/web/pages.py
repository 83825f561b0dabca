"""What the page shows -> HTML.

In: `Desk`, and the key of an article. Out: HTML. May import: model, training, render, summary.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sayso.model.prediction import Prediction
from sayso.model.scheme import SPEAKER_TYPES, STANCES
from sayso.model.storage import Metadata
from sayso.render.templates import environment
from sayso.render.view import measured, version
from sayso.summary.counts import summarise
from sayso.summary.pictures import pictures as draw
from sayso.summary.tally import Tally
from sayso.training.own_effect import caution, tables
from sayso.web.desk import Desk
from sayso.web.training import Trainer

# Of an article; a timeline needs several.
PICTURES = ("speakers", "affiliations", "accusations")

# What each key says of the sentence that has the focus: a field of a correction and its value.
KEYS = {
    **{str(number): ("speaker_type", type_) for number, type_ in enumerate(SPEAKER_TYPES, 1)},
    **{stance[0]: ("stance", stance) for stance in STANCES},
    "y": ("right", "1"),
    "f": ("furniture", "1"),
}


def home(metadata: Metadata, examples: list[str], kept: list[str]) -> str:
    """Give the page on which an article is given or chosen.

    Parameters
    ----------
    metadata : Metadata
        Of the model.
    examples, kept : list of str
        Articles that come with sayso, and those in the user's data folder.
    """
    return _page("home.html.j2", metadata, examples=examples, kept=kept)


def reading(desk: Desk, key: str, trainer: Trainer) -> str:
    """Give the page of an article; raises InputError if it is not open."""
    around = {"shown": desk.show(key), "folder": desk.folder, **_trained(desk, key, trainer)}
    return _page("reading.html.j2", desk.model.metadata, **around)


def why(desk: Desk, key: str, start: int) -> str:
    """Give the panel of a sentence; raises InputError if none begins there."""
    shown = desk.show(key)
    return _render("why.html.j2", shown=shown, item=shown.place(start))


def changed(desk: Desk, key: str, start: int | None, message: str = "") -> str:
    """Give what changes when the label of the sentence that begins at ``start`` does."""
    shown = desk.show(key)
    item = None if start is None else shown.place(start)
    return _render("changed.html.j2", shown=shown, item=item, message=message)


def training(desk: Desk, key: str, trainer: Trainer) -> str:
    """Give how far a training is, or what came of it."""
    return _render("training.html.j2", **_trained(desk, key, trainer))


def pictures(predictions: Iterable[Prediction]) -> str:
    """Give pictures of who speaks in an article, for whom, and who accuses whom.

    Unsure labels count, too: they are what the page shows.
    """
    tally = Tally()
    tally.add(replace(p, needs_review=False) for p in predictions)
    drawn = draw(summarise(tally))
    return _render("pictures.html.j2", pictures=[drawn[name] for name in PICTURES])


def message(text: str) -> str:
    """Give a message that takes the place of the one before."""
    return _render("message.html.j2", message=text)


def trouble(text: str) -> str:
    """Give a page that says why the one that was asked for cannot be shown."""
    return _render("trouble.html.j2", message=text)


def _trained(desk: Desk, key: str, trainer: Trainer) -> dict[str, Any]:
    outcome = None
    if trainer.result:
        effect = trainer.result.effect
        outcome = {"tables": tables(effect), "caution": caution(effect)}
    return {"key": key, "trainer": trainer, "outcome": outcome, "changes": desk.changes(key)}


def _page(template: str, metadata: Metadata, **values: Any) -> str:
    return _render(template, version=version(metadata), measured=measured(metadata), **values)


def _render(template: str, **values: Any) -> str:
    return environment().get_template(template).render(keys=KEYS, **values)

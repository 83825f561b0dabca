"""What readers of news know without being told: who is who, and how states call things.

In: the name of a person, a country or a role. Out: `Figure`, country or affiliation. May import:
nothing of ours.
"""

from functools import cache

from sayso.features.entries import Figure
from sayso.features.lexicon import lexicon, listed, rows


def public_figure(name: str) -> Figure | None:
    """Give the public figure of a full name, or of a surname that tells as much.

    Examples
    --------
    >>> public_figure("Antonio Guterres")
    Figure(type='observer', affiliation='United Nations')
    """
    return _figures().get(name) or _figures().get(name.removeprefix("al-").removeprefix("Al-"))


@cache
def _figures() -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    surnames: dict[str, list[Figure]] = {}
    first_names = lexicon().first_names
    for names, type_, affiliation in rows("people.tsv"):
        figure = Figure(type_, affiliation)
        for name in listed(names):
            figures[name] = figure
        for surname in {name.split()[-1].removeprefix("al-") for name in listed(names)}:
            if surname not in first_names:
                surnames.setdefault(surname, []).append(figure)
    return {s: those[0] for s, those in surnames.items() if len({*those}) == 1} | figures


def opposition_of(country: str) -> str:
    """Give what the opposition of a country is called.

    Examples
    --------
    >>> opposition_of("Syria")
    'Syrian opposition'
    """
    return f"{_adjectives().get(country, country)} opposition"


def is_country(name: str) -> bool:
    """Tell whether a name is the common English name of a country."""
    return name in _adjectives()


@cache
def _adjectives() -> dict[str, str]:
    return {country: listed(forms)[0] for country, _, forms, _ in rows("countries.tsv") if forms}


def state_of(role: str) -> str:
    """Give the state that alone has a role ("congressman"), or "".

    Examples
    --------
    >>> state_of("taoiseach"), state_of("minister")
    ('Ireland', '')
    """
    return _states().get(role, "")


@cache
def _states() -> dict[str, str]:
    return dict(rows("state_roles.tsv"))

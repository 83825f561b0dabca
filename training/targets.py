"""Whether the target that was found is the one of the label."""

from sayso.features.entries import Place
from sayso.features.lexicon import lexicon
from sayso.training.speakers import same_speaker


def same_target(found: str, labelled: str) -> bool:
    """Say whether two names of a target agree.

    Countries do if they are the same one, however spelled; others as speakers do.

    Examples
    --------
    >>> same_target("United States", "the U.S."), same_target("Norway", "Norwegian rebels")
    (True, False)
    """
    one, other = _country(found), _country(labelled)
    return one == other if one or other else same_speaker(found, labelled)


def _country(name: str) -> str:
    """Give the country that a name names in full, or ""."""
    words = name.removeprefix("the ").split()
    hit = lexicon().names.longest(words).get(0)
    if hit is None or hit.end < len(words) or not isinstance(hit.entry, Place):
        return ""
    return hit.entry.country

"""What of a labelled sentence is counted: what both a prediction and a row of an archive tell.

In: the `Prediction`s of an article. Out: how often each `Said` occurs. May import: model, identity.
"""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from sayso.identity.mentions import Mention, mention_of
from sayso.model.prediction import Prediction


class Said(NamedTuple):
    """What a sentence says and who says it; equal ones of an article are counted together.

    Parameters
    ----------
    mention : Mention
        The speaker as the prediction has it.
    stance, target : str
    sure : bool
        Whether its labels are sure enough to count.
    """

    mention: Mention
    stance: str
    target: str
    sure: bool


def said(predictions: Iterable[Prediction]) -> Counter[Said]:
    """Count the sentences of one article; its furniture says nothing.

    Examples
    --------
    >>> rain = Prediction("d", 0, 9, "It rains.", speaker_type="narrator", stance="neutral")
    >>> list(said([rain, rain]).values())
    [2]
    """
    return Counter(
        Said(mention_of(p), p.stance, p.target, not p.needs_review)
        for p in predictions
        if not p.furniture
    )

"""What each group of features is worth: the folds run again without it.

In: `Material`, and the macro-F1 with all groups. Out: `Ablation` of each group, by head. May
import: features, model, measures, folds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sayso.features.extraction import HEAD_GROUPS
from sayso.model.classifier import SpeakerStanceClassifier
from sayso.model.scheme import CLASSES, HEADS
from sayso.training.folds import Material, leave_one_article_out
from sayso.training.metrics import judged_macro_f1


@dataclass(frozen=True, slots=True)
class Ablation:
    """Macro-F1 of a head that does not see one group of features, and the change against all."""

    group: str
    macro_f1: float
    change: float


def ablation(
    material: Material, full: Mapping[str, float], parallel: Any = None
) -> dict[str, tuple[Ablation, ...]]:
    """Drop each group of features from each head.

    Parameters
    ----------
    material : Material
        Its inputs are features.
    full : mapping of str to float
        Each head's macro-F1 with all of its groups.
    parallel : joblib.Parallel, optional

    Returns
    -------
    dict of str to tuple of Ablation
        For each head, the group that is missed most first.
    """
    # Each run drops one group from each head at once: the heads do not touch.
    runs = range(max(len(HEAD_GROUPS[head]) for head in HEADS))
    done = leave_one_article_out([_without(i) for i in runs], material, parallel)
    found: dict[str, tuple[Ablation, ...]] = {}
    for column, head in enumerate(HEADS):
        scores = [
            judged_macro_f1(material.tested[:, column], out.predicted[:, column], CLASSES[head])
            for out in done
        ]
        rows = zip(HEAD_GROUPS[head], scores, strict=False)
        lost = (Ablation(group, score, score - full[head]) for group, score in rows)
        found[head] = tuple(sorted(lost, key=lambda row: (row.change, row.group)))
    return found


def _without(place: int) -> SpeakerStanceClassifier:
    left = {h: groups[:place] + groups[place + 1 :] for h, groups in HEAD_GROUPS.items()}
    return SpeakerStanceClassifier(left["speaker_type"], left["stance"])

"""How many labels it takes: asked about in the order of `sayso label`, or as articles have them.

Each article in turn is tested by models that know the exemplars and some labels of the four other
articles: the first five, ten ... in one of three orders. The order of `sayso label` and the one by
doubt alone are those of a model that knows the exemplars only, as in an article that one begins to
label; that of the articles is averaged over which article comes first. It prints the accuracy of
both heads, and how many labels each order needs for as good a speaker type as all labels give.
Exit code 1 if `sayso label` needs as many as the articles' own order.

In: the packaged labels. Out: a table, and an exit code. May import: model, training, sayso.
"""

import sys
import warnings
from collections.abc import Iterator, Sequence
from statistics import fmean

import numpy as np
from joblib import Parallel, delayed
from threadpoolctl import threadpool_limits

from sayso.asking.order import Order, uncertainty
from sayso.model.classifier import SpeakerStanceClassifier
from sayso.model.scheme import HEADS
from sayso.training.examples import Examples, every_example
from sayso.training.exemplars import read_exemplars
from sayso.training.labels import packaged, read

STEPS = (0, 5, 10, 15, 20, 25, 30, 40, 50, 60, 80)
ORDERS = ("sayso label", "doubt alone", "articles")


def fit(labelled: Examples, places: Sequence[int], seed: Examples) -> SpeakerStanceClassifier:
    """Train on the exemplars and on the sentences at some places."""
    inputs = [labelled.features[i] for i in places] + seed.features
    classes = np.concatenate([labelled.classes[list(places)].reshape(-1, 2), seed.classes])
    groups = [labelled.labels[i].document for i in places] + [""] * len(seed.labels)
    with threadpool_limits(1), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return SpeakerStanceClassifier().fit(inputs, classes, groups)


def ordered(name: str, pool: list[int], labelled: Examples, seed: Examples) -> list[int]:
    """Give the sentences of a pool in the order in which they are labelled."""
    if name == "articles":
        return pool
    model, features = fit(labelled, [], seed), [labelled.features[i] for i in pool]
    rows = zip(*(head.tolist() for head in model.predict_proba(features)), strict=True)
    doubts = [uncertainty(*map(_by_class, pair)) for pair in rows]
    if name == "doubt alone":
        return [pool[i] for i in sorted(range(len(pool)), key=lambda i: -doubts[i])]
    known = [frozenset(those) for those in seed.features]
    order, left = Order(doubts, [frozenset(f) for f in features], known), list(range(len(pool)))
    places = []
    while left:
        places.append(order.next(left))
        left.remove(places[-1])
    return [pool[i] for i in places]


def _by_class(row: list[float]) -> dict[str, float]:
    return {str(k): probability for k, probability in enumerate(row)}


def right(
    name: str, tested: str, first: int, labelled: Examples, seed: Examples
) -> list[list[list[bool]]]:
    """Tell for each step, for each sentence of an article, which of its labels are right."""
    articles = labelled.articles
    others = [name for name in dict.fromkeys(articles.tolist()) if name != tested]
    rotated = others[first:] + others[:first]
    pool = [int(i) for one in rotated for i in np.flatnonzero(articles == one)]
    places = ordered(name, pool, labelled, seed)
    test = np.flatnonzero(articles == tested)
    inputs, gold = [labelled.features[i] for i in test], labelled.classes[test]
    models = (fit(labelled, places[:step], seed) for step in STEPS)
    return [(model.predict(inputs) == gold).tolist() for model in models]


def curves() -> Iterator[tuple[str, str, list[float]]]:
    """Give for each head and order the accuracy at each step."""
    labelled, seed = every_example(read()), every_example(read_exemplars(packaged()))
    articles = list(dict.fromkeys(labelled.articles.tolist()))
    tasks = [
        (name, article, first)
        for name in ORDERS
        for article in articles
        for first in range(len(articles) - 1 if name == "articles" else 1)
    ]
    done = Parallel(n_jobs=-1)(delayed(right)(*task, labelled, seed) for task in tasks)
    for column, head in enumerate(HEADS):
        for name in ORDERS:
            mine = [steps for task, steps in zip(tasks, done, strict=True) if task[0] == name]
            yield (
                head,
                name,
                [
                    fmean(one[column] for steps in mine for one in steps[k])
                    for k in range(len(STEPS))
                ],
            )


def needed(curve: Sequence[float]) -> int:
    """Give the labels after which the accuracy stays within 0.005 of the last one or above."""
    good = [value >= curve[-1] - 0.005 for value in curve]
    return next(step for k, step in enumerate(STEPS) if all(good[k:]))


def main() -> int:
    """Measure, print, and give the exit code."""
    print(f"{'labels':27}", *(f"{step:4}" for step in STEPS))
    found = list(curves())
    for head, name, curve in found:
        print(f"{head:13} {name:13}", *(f"{value:.2f}" for value in curve))
    types = {name: needed(curve) for head, name, curve in found if head == HEADS[0]}
    print("labels needed for the last speaker type accuracy:", types)
    return int(types["sayso label"] >= types["articles"])


if __name__ == "__main__":
    sys.exit(main())

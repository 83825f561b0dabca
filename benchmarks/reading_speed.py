"""How fast articles are labelled, beside nltk's Punkt alone on the same text.

The whole path is measured (split, read, classify), in processor time, on the project's own
articles, several times over. Punkt splits the same text in turn with it, so that what else the
machine does falls on both. The measure is the median of the ratios of neighbours. Exit code 1
if it is over the bar.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from nltk.tokenize.punkt import PunktSentenceTokenizer

from sayso.features.segmentation import segment
from sayso.labelling import Options, label
from sayso.model.storage import TrainedModel
from sayso.models import choose

BAR = 20.0
RUNS, REPEATS = 9, 4
DOCUMENTS = Path(__file__).parent.parent / "data" / "documents"


def seconds(work: Callable[[], object]) -> float:
    """Give the processor time of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def label_all(texts: list[str], model: TrainedModel) -> int:
    """Label every article, and give the number of sentences."""
    return sum(len(label(segment(text), model, Options())) for text in texts)


def main() -> int:
    """Measure, print, and give the exit code."""
    texts = REPEATS * [path.read_text("utf-8") for path in sorted(DOCUMENTS.glob("*.txt"))]
    model, punkt = choose(), PunktSentenceTokenizer()
    sentences = label_all(texts, model)  # reads the lexicons
    pairs = [
        (
            seconds(lambda: [punkt.tokenize(text) for text in texts]),
            seconds(lambda: label_all(texts, model)),
        )
        for _ in range(RUNS)
    ]
    ratio = statistics.median(ours / bare for bare, ours in pairs)
    bare, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"Punkt alone: {sentences / bare:,.0f} sentences a second")
    print(f"sayso: {sentences / ours:,.0f} sentences a second")
    print(f"ratio: {ratio:.1f}, at most {BAR:.0f} wanted")
    return int(ratio > BAR)


if __name__ == "__main__":
    sys.exit(main())

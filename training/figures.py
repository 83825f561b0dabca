"""The report's charts, drawn from the evaluation's own records.

In: records of the evaluation. Out: SVG. May import: measures, studies.
"""

from collections.abc import Sequence

from sayso.training.ablation import Ablation
from sayso.training.chart import ACCENT, INK, MUTED, PAPER, RULE, Chart, chart
from sayso.training.curve import CurvePoint
from sayso.training.formats import number, percent, signed, with_interval
from sayso.training.reliability import Bin, Coverage
from sayso.training.scores import Comparison, Overall, Scores


def confusion_matrix(scores: Scores, title: str) -> str:
    """Draw a confusion matrix: counts, each cell shaded by its share of the gold class."""
    names = [c.name for c in scores.classes]
    size = len(names)
    with chart(title, _confusion_words(scores), 1.0 + 0.42 * size, 1.5 + 0.5 * size) as drawn:
        axes = drawn.axes
        for i, row in enumerate(scores.confusion):
            for j, count in enumerate(row):
                _cell(drawn, (i, j), count, count / max(1, sum(row)))
        axes.set(xlim=(-0.5, size - 0.5), ylim=(size - 0.5, -0.5))
        axes.set_xticks(range(size), names, rotation=35, ha="left", rotation_mode="anchor")
        axes.set_yticks(range(size), names)
        axes.set(xlabel="predicted", ylabel="gold")
        axes.xaxis.tick_top()
        axes.xaxis.set_label_position("top")
        axes.spines[:].set_visible(False)
    return drawn.svg


def baselines(own: Overall, others: Sequence[Comparison], title: str) -> str:
    """Draw macro-F1 and its interval of sayso and, below it, of each baseline."""
    rows = [("sayso", own.macro_f1), *((c.title, c.overall.macro_f1) for c in others)]
    words = "; ".join(f"{name} {with_interval(score)}" for name, score in rows)
    with chart(title, words, 2.2) as drawn:
        for i, (name, score) in enumerate(rows):
            colour, size = (ACCENT, 7) if name == "sayso" else (MUTED, 5.5)
            drawn.axes.plot([score.low, score.high], [i, i], color=colour, lw=2, alpha=0.55)
            drawn.axes.plot(score.value, i, "o", color=colour, markersize=size)
            drawn.write(number(score.value), (score.value, i), (0, 8), colour)
        drawn.axes.set_yticks(range(len(rows)), [name for name, _ in rows])
        drawn.axes.set(
            xlim=(0, 1.03), ylim=(len(rows) - 0.6, -0.7), xlabel="macro-F1, 95 % interval"
        )
        drawn.grid("x")
    return drawn.svg


def ablation(rows: Sequence[Ablation], title: str) -> str:
    """Draw the change of macro-F1 when each group of features is dropped."""
    words = "; ".join(f"without {row.group} {signed(row.change)}" for row in rows)
    with chart(title, words, 0.8 + 0.3 * len(rows)) as drawn:
        for i, row in enumerate(rows):
            worse = row.change < 0
            drawn.axes.barh(i, row.change, 0.55, color=ACCENT if worse else MUTED)
            shift, side = ((-4, 0), "right") if worse else ((4, 0), "left")
            drawn.write(signed(row.change), (row.change, i), shift, MUTED, ha=side)
        drawn.axes.axvline(0, color=MUTED, linewidth=0.8)
        drawn.axes.set_yticks(range(len(rows)), [row.group for row in rows])
        drawn.axes.set(ylim=(len(rows) - 0.4, -0.6), xlabel="change of macro-F1 without the group")
        drawn.axes.locator_params(axis="x", nbins=5)
        drawn.axes.margins(x=0.22)
        drawn.grid("x")
    return drawn.svg


def learning_curve(points: Sequence[CurvePoint], title: str) -> str:
    """Draw macro-F1 by number of training articles: the mean, least and greatest of the rounds."""
    words = "; ".join(f"{p.articles} articles {number(p.macro_f1)}" for p in points)
    at = [p.articles for p in points]
    low, high = [p.low for p in points], [p.high for p in points]
    with chart(title, words, 2.4) as drawn:
        drawn.axes.fill_between(at, low, high, color=ACCENT, alpha=0.15, linewidth=0)
        drawn.axes.plot(at, [p.macro_f1 for p in points], "o-", color=ACCENT, markersize=5)
        for p in points:
            drawn.write(number(p.macro_f1), (p.articles, p.macro_f1), (0, 9), ACCENT)
        drawn.axes.set_xticks(at, [f"{p.articles}\n({p.sentences:.0f})" for p in points])
        drawn.axes.set(ylim=(0, 1.1), xlabel="training articles (sentences)", ylabel="macro-F1")
        drawn.axes.margins(x=0.08)
        drawn.grid("y")
    return drawn.svg


def reliability(bins: Sequence[Bin], title: str) -> str:
    """Draw accuracy against confidence; a larger dot stands for more sentences."""
    words = "; ".join(
        f"of {b.sentences} sentences with confidence {number(b.confidence)}, "
        f"{number(b.accuracy)} are right"
        for b in bins
    )
    with chart(title, words, 3.0) as drawn:
        axes = drawn.axes
        axes.plot([0, 1], [0, 1], color=MUTED, linewidth=0.9, dashes=(3, 3))
        for b in bins:
            size = 3 + 1.4 * b.sentences**0.5
            axes.plot([b.confidence] * 2, [b.confidence, b.accuracy], color=ACCENT, alpha=0.4)
            axes.plot(b.confidence, b.accuracy, "o", color=ACCENT, ms=size, mec=PAPER)
        axes.set(xlim=(-0.02, 1.05), ylim=(-0.04, 1.06))
        axes.set(xlabel="confidence", ylabel="share that is right")
        drawn.grid("both")
    return drawn.svg


def coverage(points: Sequence[Coverage], title: str) -> str:
    """Draw accuracy against the share of sentences withheld, for each head and for both at once."""
    words = "; ".join(
        f"{percent(p.withheld)} withheld: speaker type {number(p.speaker_type)}, "
        f"stance {number(p.stance)}, both {number(p.both)}"
        for p in (points[0], points[len(points) // 2])
    )
    lines = {
        "speaker type": ([p.speaker_type for p in points], ACCENT, "-"),
        "stance": ([p.stance for p in points], INK, "--"),
        "both": ([p.both for p in points], MUTED, ":"),
    }
    with chart(title, words, 3.3) as drawn:
        withheld = [100 * p.withheld for p in points]
        for name, (values, colour, dashes) in lines.items():
            drawn.axes.plot(withheld, values, dashes, color=colour, label=name)
        drawn.axes.set(xlim=(0, withheld[-1]), ylim=(0, 1.05))
        drawn.axes.set(xlabel="least sure sentences withheld, %", ylabel="share that is right")
        drawn.axes.legend(loc="lower left", frameon=False, ncols=3)
        drawn.grid("y")
    return drawn.svg


def _cell(drawn: Chart, place: tuple[int, int], count: int, share: float) -> None:
    from matplotlib.patches import Rectangle

    row, column = place
    shade = 0.06 + 0.84 * share if count else 0.03
    corner = (column - 0.47, row - 0.47)
    drawn.axes.add_patch(Rectangle(corner, 0.94, 0.94, color=ACCENT, alpha=shade, lw=0))
    colour = PAPER if shade > 0.62 else INK if count else RULE
    drawn.write(str(count), (column, row), colour=colour)


def _confusion_words(scores: Scores) -> str:
    names = [c.name for c in scores.classes]
    rows = (
        ", ".join(f"{n} {name}" for name, n in zip(names, row, strict=True) if n) or "none"
        for row in scores.confusion
    )
    return "; ".join(f"gold {name}: {row}" for name, row in zip(names, rows, strict=True))

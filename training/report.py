"""The evaluation as a page, as Markdown and as JSON: three renderings of one record.

In: `Evaluation`. Out: texts by the names of their files, and a table for the terminal. May import:
measures, studies, evaluation.
"""

import json
from collections.abc import Callable
from dataclasses import asdict
from itertools import groupby
from math import isnan
from operator import attrgetter
from typing import Any

from sayso.training import effect, figures, own_effect
from sayso.training.evaluation import Evaluation, HeadEvaluation
from sayso.training.formats import interval, number, percent, signed, spoken, with_interval
from sayso.training.intervals import DRAWS
from sayso.training.metrics import ENOUGH
from sayso.training.mistakes import Mistake
from sayso.training.stages import STAGES, TITLES, Lost
from sayso.training.targets import TITLES as TARGET_TITLES

PAGE, MARKDOWN, METRICS = "index.html", "report.md", "metrics.json"


def render(evaluation: Evaluation) -> dict[str, str]:
    """Give the report's files: their names and contents.

    The same evaluation gives the same characters: no date, no path, nothing random.
    """
    facts = _facts(evaluation)
    page = _template("report.html.j2", escape=True).render(facts, **_charts(evaluation))
    markdown = _template("report.md.j2", escape=False).render(facts)
    return {PAGE: page, MARKDOWN: markdown, METRICS: metrics_json(evaluation)}


def metrics_json(evaluation: Evaluation) -> str:
    """Give all figures as JSON: keys sorted, numbers to six decimals, null where not defined."""
    figures = _plain(asdict(evaluation))
    return json.dumps(figures, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def summary(evaluation: Evaluation) -> list[tuple[str, ...]]:
    """Give the main figures as a table of text: a header, and a row for each head."""
    header = ("head", "accuracy", "macro-F1", "best baseline", "lead over it")
    return [header, *(_summary_row(head, found) for head, found in evaluation.heads.items())]


def footnote(evaluation: Evaluation) -> str:
    """Say what the figures of `summary` are, and which classes they do not speak for."""
    few = [name for found in evaluation.heads.values() for name in found.too_few]
    return (
        f"{evaluation.sentences} sentences of {len(evaluation.articles)} articles, each article "
        "labelled by a model trained on the others; 95 % intervals.\n"
        f"Macro-F1 is over the classes with {ENOUGH} sentences or more"
        + (f"; too few to judge: {', '.join(few)}." if few else ".")
        + _of_exemplars(evaluation)
    )


def _of_exemplars(evaluation: Evaluation) -> str:
    """Say what macro-F1 is without the exemplars, where there were some."""
    found = evaluation.exemplars
    if found is None:
        return ""
    without = (
        f"{spoken(head)} {number(each.scores.overall.macro_f1.value)}"
        for head, each in found.without_them.heads.items()
    )
    return f"\nWith {found.sentences} exemplars; macro-F1 without them: {', '.join(without)}."


def _summary_row(head: str, found: HeadEvaluation) -> tuple[str, ...]:
    overall, best = found.scores.overall, found.best_baseline
    return (
        spoken(head),
        with_interval(overall.accuracy),
        with_interval(overall.macro_f1),
        f"{best.title} {number(best.overall.macro_f1.value)}",
        with_interval(best.difference, signed),
    )


def _facts(evaluation: Evaluation) -> dict[str, Any]:
    return {
        "e": evaluation,
        "sentences": f"{evaluation.sentences} sentences",
        "articles": f"{len(evaluation.articles)} articles",
        "titles": {article.name: article.title or article.name for article in evaluation.articles},
        "enough": ENOUGH,
        "draws": f"{DRAWS:,}",
        "stage_titles": TITLES,
        "losing": STAGES,
        "target_titles": TARGET_TITLES,
        "effect_rows": effect.rows(evaluation.exemplars) if evaluation.exemplars else [],
        "own_tables": own_effect.tables(evaluation.own) if evaluation.own else [],
        "own_caution": own_effect.caution(evaluation.own) if evaluation.own else "",
    }


def _plain(value: Any) -> Any:
    if isinstance(value, float):
        return None if isnan(value) else round(value, 6) + 0.0  # + 0.0 makes -0.0 plain 0.0
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(part) for part in value]
    return value


def _template(name: str, escape: bool) -> Any:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("sayso.training"),
        autoescape=escape,  # noqa: S701  # Markdown is not HTML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= _FILTERS
    return environment.get_template(name)


def _charts(evaluation: Evaluation) -> dict[str, Any]:
    """Draw the chart of both heads together, and each head's: head -> chart -> SVG."""
    return {
        "joint": figures.coverage(evaluation.coverage, "Accuracy against coverage"),
        "charts": {head: _head_charts(f, spoken(head)) for head, f in evaluation.heads.items()},
    }


def _head_charts(found: HeadEvaluation, head: str) -> dict[str, str]:
    name = head.capitalize()
    return {
        "confusion": figures.confusion_matrix(found.scores, f"{name}: gold and predicted classes"),
        "baselines": figures.baselines(
            found.scores.overall, found.baselines, f"{name}: sayso and the baselines"
        ),
        "ablation": figures.ablation(found.ablation, f"{name}: without a group of features"),
        "curve": figures.learning_curve(found.learning_curve, f"{name}: learning curve"),
        "reliability": figures.reliability(found.calibration.bins, f"{name}: reliability"),
    }


def _by_article(mistakes: tuple[Mistake, ...]) -> list[tuple[str, list[Mistake]]]:
    return [(name, list(those)) for name, those in groupby(mistakes, attrgetter("document"))]


def _by_stage(lost: tuple[Lost, ...]) -> list[tuple[str, list[Lost]]]:
    return [(stage, list(those)) for stage, those in groupby(lost, attrgetter("stage"))]


def _cell(text: str) -> str:
    """Fit a text into a cell of a Markdown table."""
    return " ".join(text.split()).replace("|", r"\|")


_FILTERS: dict[str, Callable[..., Any]] = {
    "spoken": spoken,
    "number": number,
    "signed": signed,
    "interval": interval,
    "signed_interval": lambda estimate: interval(estimate, signed),
    "percent": percent,
    "by_article": _by_article,
    "by_stage": _by_stage,
    "cell": _cell,
    "zipped": lambda columns: list(zip(*columns, strict=True)),
}

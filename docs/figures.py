"""The figures that pages show: a Sphinx extension that takes them from the last report.

A page writes ``{{ stance.macro_f1 }}``, and the build puts there what ``metrics.json`` of
`sayso train`, the model beside it and ``benchmarks/results.json`` say. No figure is typed; a name
that there is no figure for is a warning, and so the end of the build.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from math import nan
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.features.errors import InputError
from sayso.model.storage import Metadata, load
from sayso.training.formats import number, percent, signed, with_interval
from sayso.training.intervals import DRAWS, Estimate
from sayso.training.labels import label_hash
from sayso.training.lessons import read_lessons
from sayso.training.metrics import ENOUGH
from sayso.training.report import METRICS
from sayso.training.stages import TITLES
from sayso.training.targets import TITLES as TARGET_TITLES
from sayso.training.train import MODEL, REPORT

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

Json = Mapping[str, Any]
SPEED = Path("benchmarks", "results.json")


def setup(app: "Sphinx") -> dict[str, bool]:
    """Let pages name figures; ``trained`` in conf.py is the folder that `sayso train` wrote."""
    app.add_config_value("trained", "artifacts", "env", str)
    app.connect("config-inited", _insert, priority=1)  # before MyST reads its settings
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _insert(app: "Sphinx", config: "Config") -> None:
    root = Path(app.srcdir)
    config.myst_substitutions = figures(root / config.trained, root / SPEED)


def figures(trained: Path, speed: Path) -> dict[str, Any]:
    """Give all figures by name.

    Parameters
    ----------
    trained : Path
        The folder that `sayso train` wrote.
    speed : Path
        The file that `make bench` wrote.

    Raises
    ------
    InputError
        There is no report, or it is of other labels than those that come with sayso.
    """
    report = _report(trained)
    return {
        "report": _whole(report),
        "exemplars": _without_exemplars(report["exemplars"]),
        **{head: _head(found) for head, found in report["heads"].items()},
        "model": _model(load(trained / MODEL).metadata, trained / MODEL),
        "speed": _speed(json.loads(speed.read_text(encoding="utf-8"))),
    }


def _report(trained: Path) -> Json:
    file = trained / REPORT / METRICS
    if not file.exists():
        raise InputError(f"{file} does not exist; run `make train`")
    report: Json = json.loads(file.read_text(encoding="utf-8"))
    lessons = read_lessons()
    if report["label_hash"] != label_hash([*lessons.documents, *lessons.passages]):
        raise InputError(f"{file} is of other labels than those in data/; run `make train`")
    return report


def _whole(report: Json) -> dict[str, Any]:
    """Give what is measured of both heads together, and of the stages before them."""
    articles, lost = report["articles"], report["attribution"]
    everything, *_ = report["coverage"]
    return {
        "sentences": report["sentences"],
        "articles": len(articles),
        "furniture": sum(article["furniture"] for article in articles),
        "draws": f"{DRAWS:,}",
        "enough": ENOUGH,
        "both": number(everything["both"]),
        "right_in_all": f"{lost['right']} of {lost['sentences']}",
        "segmentation": "{met} of {sentences}".format(**report["segmentation"]),
        **_tables(report),
    }


def _tables(report: Json) -> dict[str, str]:
    lost = report["attribution"]
    return {
        "stages": table(
            ("stage", "labelled", "found", "right", "precision", "recall"),
            ((TITLES[s["stage"]], *_found(s)) for s in lost["stages"]),
        ),
        "targets": table(
            ("whom it blames or contradicts", "labelled", "found", "right", "precision", "recall"),
            ((TARGET_TITLES[t["stances"]], *_found(t)) for t in lost["targets"]),
        ),
        "coverage": table(
            ("withheld", "sentences left", "speaker type", "stance", "both"),
            (
                (percent(c["withheld"]), c["sentences"], *map(number, _shares(c)))
                for c in report["coverage"][::4]
            ),
        ),
        "agreement": table(
            ("label", "rows", "differ", "Cohen's kappa", "Krippendorff's alpha"),
            ((a["label"], a["rows"], a["differ"], *_both(a)) for a in report["agreement"]),
        ),
    }


def _head(found: Json) -> dict[str, Any]:
    scores, overall = found["scores"], found["scores"]["overall"]
    best = max(found["baselines"], key=lambda each: each["overall"]["macro_f1"]["value"])
    calibration = found["calibration"]
    return {
        "accuracy": with_interval(_estimate(overall["accuracy"])),
        "macro_f1": with_interval(_estimate(overall["macro_f1"])),
        "macro_f1_all": with_interval(_estimate(overall["macro_f1_all"])),
        "best_baseline": f"{best['title']}, {number(best['overall']['macro_f1']['value'])}",
        "lead": with_interval(_estimate(best["difference"]), signed),
        "mistakes": len(found["mistakes"]),
        "calibration_error": number(calibration["expected_error"]),
        "brier": number(calibration["brier"]),
        "classes": table(
            ("class", "precision", "recall", "F1", "sentences", ""),
            map(_class, scores["classes"]),
        ),
        "baselines": table(
            ("", "accuracy", "macro-F1", "lead of sayso"), map(_baseline, found["baselines"])
        ),
        "reliability": table(
            ("confidence", "sentences", "mean confidence", "accuracy"),
            map(_bin, calibration["bins"]),
        ),
        "without": table(
            ("without the features of", "macro-F1", "change"),
            ((a["group"], number(a["macro_f1"]), signed(a["change"])) for a in found["ablation"]),
        ),
    }


def _without_exemplars(effect: Json) -> dict[str, Any]:
    """Give how many there are, and the macro-F1 of each head without them."""
    heads = effect["without_them"]["heads"].items()
    return {
        "sentences": effect["sentences"],
        "passages": effect["passages"],
        "without": {
            head: with_interval(_estimate(found["scores"]["overall"]["macro_f1"]))
            for head, found in heads
        },
    }


def _model(metadata: Metadata, file: Path) -> dict[str, Any]:
    return {
        "label_hash": metadata.label_hash[:12],
        "format": metadata.format_version,
        "kilobytes": f"{file.stat().st_size / 1000:.0f}",
        "versions": ", ".join(f"{name} {number}" for name, number in metadata.versions.items()),
    }


def _speed(found: Json) -> dict[str, Any]:
    """Give what `make bench` has measured, in round numbers where a machine moves them."""
    bars = {bar["what"]: f"{bar['value']:.2f}" for bar in found["bars"]}
    by_length, by_count = found["growth"]["length"], found["growth"]["sentences"]
    versions = found["machine"]["libraries"].items()
    *_, longest = by_length["points"]
    *_, most = by_count["points"]
    return {
        "sentences_per_second": f"{found['speed']['whole path']['sentences_per_second']:,}",
        "times_tfidf": bars["times as fast as TF-IDF"],
        "times_punkt": bars["times the time of Punkt alone"],
        "time_exponent": bars["exponent of time by sentences"],
        "time_exponent_by_length": bars["exponent of time by length"],
        "most_sentences": f"{most['size']:,}",
        "memory": f"{most['peak']:.0f}",
        "longest": f"{longest['size']:,}",
        "memory_of_longest": f"{longest['peak']:.0f}",
        "machine": ", ".join(
            [
                found["machine"]["system"],
                f"Python {found['machine']['python']}",
                *(f"{name} {number}" for name, number in versions),
            ]
        ),
    }


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Give a table in Markdown."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def _estimate(found: Json) -> Estimate:
    return Estimate(found["value"], found["low"], found["high"])


def _found(score: Json) -> tuple[object, ...]:
    names = ("labelled", "found", "right")
    return (*(score[n] for n in names), *(_number(score[n]) for n in ("precision", "recall")))


def _shares(coverage: Json) -> tuple[float, float, float]:
    return coverage["speaker_type"], coverage["stance"], coverage["both"]


def _both(agreement: Json) -> tuple[str, str]:
    return f"{agreement['kappa']:.3f}", f"{agreement['alpha']:.3f}"


def _class(found: Json) -> tuple[object, ...]:
    scores = (_number(found[name]) for name in ("precision", "recall", "f1"))
    return f"`{found['name']}`", *scores, found["sentences"], "too few" * found["too_few"]


def _baseline(found: Json) -> tuple[str, ...]:
    overall = (with_interval(_estimate(found["overall"][s])) for s in ("accuracy", "macro_f1"))
    return found["title"], *overall, with_interval(_estimate(found["difference"]), signed)


def _bin(found: Json) -> tuple[object, ...]:
    between = f"{percent(found['low'])} to {percent(found['high'])}"
    return between, found["sentences"], number(found["confidence"]), number(found["accuracy"])


def _number(value: float | None) -> str:
    """Write a score; the report has null where it is not defined."""
    return number(nan if value is None else value)

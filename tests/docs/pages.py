"""The documents of the project: every page that is written in Markdown."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
WHERE = ("*.md", "docs/**/*.md", "data/labels/*.md", "benchmarks/*.md", "sayso/assets/*.md")
# By its path in the checkout, what a page says.
TEXTS = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for where in WHERE
    for path in sorted(ROOT.glob(where))
}

"""A Sphinx extension that mends what Sphinx and its theme leave out for those who use no mouse."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# What is too wide scrolls, and what scrolls must be reached by keys; a heading has a level.
_MENDED = {
    "<pre>": '<pre tabindex="0">',
    '<div class="table-wrapper': '<div tabindex="0" class="table-wrapper',
    'class="caption" role="heading"': 'class="caption" role="heading" aria-level="2"',
}


def setup(app: "Sphinx") -> dict[str, bool]:
    """Mend each page when all others have made it what it is."""
    app.connect("html-page-context", _mend, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _mend(_app: "Sphinx", _page: str, _template: str, context: dict[str, Any], *_: object) -> None:
    for part in {"body", "furo_navigation_tree"} & context.keys():
        for wrong, right in _MENDED.items():
            context[part] = context[part].replace(wrong, right)

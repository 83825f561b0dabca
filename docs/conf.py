"""How Sphinx makes the documents a site: `make docs`.

The whole checkout is the source folder, so that a link from one page to another is the same on
the site and on a code host, wherever the pages stand.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import sayso

project = "sayso"
author = "The sayso contributors"
copyright = "2026, The sayso contributors"  # noqa: A001  # Sphinx's own name for it
version = release = sayso.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "docs.accessible",
    "docs.figures",
]
root_doc = "docs/index"
include_patterns = [
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "benchmarks/README.md",
    "data/labels/*.md",
    "docs/**.md",
]
exclude_patterns = [".*", "artifacts", "build", "dist", "features", "model", "sayso", "tests"]

myst_enable_extensions = ["substitution"]
myst_heading_anchors = 3

# Docstrings give types in words ("list of Prediction"): these are no names to be looked up.
autodoc_typehints = "none"
autodoc_member_order = "bysource"
napoleon_google_docstring = False
napoleon_use_param = False
napoleon_use_rtype = False
# As lists of words, like the parameters: as objects they would be looked up, and told twice.
napoleon_custom_sections = [("Attributes", "params_style")]
default_role = "literal"

html_theme = "furo"
html_title = "sayso"
# In the colours of the page of `sayso serve`, sayso/assets/article.css.
html_static_path = ["static"]
html_css_files = ["site.css"]
html_extra_path = ["front"]
html_copy_source = False
html_show_sourcelink = False
html_show_search_summary = False  # from disk, a browser reads no other page for it
html_theme_options = {
    "light_css_variables": {
        "color-brand-primary": "#1b55c4",
        "color-brand-content": "#1b55c4",
        "color-brand-visited": "#7a3e9d",
        "color-api-name": "#1b55c4",
        "color-api-pre-name": "#1b55c4",
        "color-background-primary": "#fdfcfa",
        "color-background-secondary": "#f3f1ec",
        "color-foreground-primary": "#1c1c1c",
        "color-foreground-secondary": "#5f5f5f",
        "color-foreground-muted": "#5f5f5f",
    },
    "dark_css_variables": {
        "color-brand-primary": "#83adff",
        "color-brand-content": "#83adff",
        "color-brand-visited": "#cf9cf0",
        "color-api-name": "#83adff",
        "color-api-pre-name": "#83adff",
        "color-background-primary": "#191a1c",
        "color-background-secondary": "#242528",
        "color-foreground-primary": "#e6e4e0",
        "color-foreground-secondary": "#a3a3a3",
        "color-foreground-muted": "#a3a3a3",
    },
}

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

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "docs.figures"]
root_doc = "docs/index"
include_patterns = [
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "benchmarks/README.md",
    "data/labels/*.md",
    "docs/**.md",
]
exclude_patterns = [".*", "artifacts", "build", "dist", "features", "model", "sayso", "tests"]
suppress_warnings = ["config.cache"]  # the figures are kept in no cache: they are read each time

myst_enable_extensions = ["substitution"]
myst_heading_anchors = 3

# Docstrings give types in words ("list of Prediction"): these are no names to be looked up.
autodoc_typehints = "none"
autodoc_member_order = "bysource"
napoleon_google_docstring = False
napoleon_use_param = False
napoleon_use_rtype = False
default_role = "literal"

html_theme = "furo"
html_title = "sayso"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_extra_path = ["front"]
html_copy_source = False
html_show_sourcelink = False
html_theme_options = {"footer_icons": [], "navigation_with_keys": False}

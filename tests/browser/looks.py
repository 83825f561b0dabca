"""How a page may be looked at: by day and by night, on a desk and in a hand."""

import pytest

WIDE = {"width": 1280, "height": 800}
NARROW = {"width": 360, "height": 740}

EVERY_LOOK = pytest.mark.parametrize(
    ("color_scheme", "viewport"),
    [
        pytest.param("light", WIDE, id="light"),
        pytest.param("dark", WIDE, id="dark"),
        pytest.param("light", NARROW, id="narrow"),
        pytest.param("dark", NARROW, id="narrow and dark"),
    ],
)

"""What holds for all tests and doctests."""

import os
from collections.abc import Iterator

import pytest

# Before the first of them is imported: libraries of numbers that start a thread for each core only
# get into each other's way, where several processes test at once and all that is learned is small.
for library in ("OMP", "OPENBLAS"):
    os.environ.setdefault(f"{library}_NUM_THREADS", "1")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the user's cache of models out of the tests, and the tests' out of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield

"""What readers of news know."""

import pytest

from sayso.features.knowledge import public_figure, state_of


@pytest.mark.parametrize(
    ("name", "known"),
    [("Bashar al-Assad", True), ("Assad", True), ("al-Assad", True), ("Lee", False)],
)
def test_a_surname_that_several_figures_share_is_nobodys(name: str, known: bool) -> None:
    """A figure is known by a full name, by a surname only if no other figure has it."""
    assert (public_figure(name) is not None) is known


@pytest.mark.parametrize(
    ("role", "state"), [("home secretary", "United Kingdom"), ("minister", "")]
)
def test_a_role_of_one_state(role: str, state: str) -> None:
    """Most roles are found in every state."""
    assert state_of(role) == state

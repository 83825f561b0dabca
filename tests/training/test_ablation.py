"""The folds again without a group of features."""

import pytest

from sayso.features.extraction import HEAD_GROUPS
from sayso.training import ablation as module
from sayso.training.ablation import ablation
from sayso.training.folds import Material


@pytest.mark.slow
def test_the_group_that_tells_the_classes_apart_is_missed(
    material: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each head loses its groups one by one; the one that matters comes first."""
    groups = {"speaker_type": ("form", "speaker"), "stance": ("content", "cue", "party")}
    monkeypatch.setattr(module, "HEAD_GROUPS", groups)
    found = ablation(material, {"speaker_type": 0.9, "stance": 0.9})
    assert {head: {row.group for row in rows} for head, rows in found.items()} == {
        head: set(names) for head, names in groups.items()
    }
    assert [found[head][0].group for head in found] == ["speaker", "cue"]
    for rows in found.values():
        assert rows[0].change < -0.3
        assert all(row.change == pytest.approx(row.macro_f1 - 0.9) for row in rows)


@pytest.mark.slow
def test_heads_do_not_touch(material: Material, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dropping a group from one head leaves the other as it is, though both go in one run."""
    found = []
    for types in (("speaker", "form"), ("form", "speaker")):
        groups = {"speaker_type": types, "stance": ("cue", "content")}
        monkeypatch.setattr(module, "HEAD_GROUPS", groups)
        found.append(ablation(material, {"speaker_type": 0, "stance": 0}))
    assert found[0] == found[1]


def test_heads_have_groups_to_drop() -> None:
    """Each head sees two groups or more: with one there would be nothing left."""
    assert all(len(groups) > 1 for groups in HEAD_GROUPS.values())

"""The drawn mutants are worth a try, and always the same."""

from pathlib import Path

import pytest
from cosmic_ray.work_item import MutationSpec, WorkItem

from tests.mutation.draw import drawn


def mutants(*operators: str) -> list[WorkItem]:
    """Give a mutant for each operator."""
    return [
        WorkItem.single(
            job_id=str(number),
            mutation=MutationSpec(
                module_path=Path("features/words.py"),
                operator_name=f"core/{operator}",
                occurrence=0,
                start_pos=(1, 0),
                end_pos=(1, 1),
                operator_args={},
            ),
        )
        for number, operator in enumerate(operators)
    ]


def test_the_same_are_drawn_each_time() -> None:
    """So that a score can be compared with the one before."""
    those = mutants(*["AddNot"] * 100)
    assert drawn(those, 10) == drawn(those, 10)
    assert len({mutant.job_id for mutant in drawn(those, 10)}) == 10
    assert len(drawn(those, 1000)) == 100


@pytest.mark.parametrize(
    ("operator", "kept"),
    [
        ("AddNot", True),
        ("NumberReplacer", True),
        ("ReplaceTrueWithFalse", True),
        ("ReplaceAndWithOr", True),
        ("ReplaceUnaryOperator_Delete_Not", True),
        ("ReplaceBinaryOperator_Add_Sub", True),
        ("ReplaceBinaryOperator_Add_Mul", False),
        ("ReplaceBinaryOperator_BitOr_Add", False),
        ("ReplaceComparisonOperator_Lt_LtE", True),
        ("ReplaceComparisonOperator_Lt_Eq", False),
    ],
)
def test_of_those_that_say_the_same_one_is_kept(operator: str, kept: bool) -> None:
    """Twelve ways to break one operator are no twelve tests of the tests."""
    assert bool(drawn(mutants(operator), 1)) is kept

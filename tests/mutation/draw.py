"""Draw mutants by chance from a session: `python -m tests.mutation.draw SESSION COUNT`.

There are 25,000 mutants of `features/` and `model/`, and each takes up to half a minute. Of those
that say the same about the tests one is kept, of these so many are drawn, always the same ones.
"""

import re
import sys
from collections.abc import Iterable
from random import Random

from cosmic_ray.work_db import use_db
from cosmic_ray.work_item import WorkItem

_SEED = 2016
# A minus sign may become any of twelve other operators, and what notices one notices all. `|` is
# left out: it mostly stands in type hints.
_KEPT = re.compile(
    r"core/(?!Replace(Binary|Comparison|Unary)Operator)"
    r"|.*Operator_(Add_Sub|Sub_Add|Mul_Div|Div_Mul|FloorDiv_Mul|Mod_Mul|Pow_Mul|BitAnd_BitOr)$"
    r"|.*Operator_(Eq_NotEq|NotEq_Eq|Is_IsNot|IsNot_Is|Delete_Not|USub_UAdd)$"
    r"|.*Operator_(Lt_LtE|Lt_GtE|LtE_Lt|LtE_Gt|Gt_GtE|Gt_LtE|GtE_Gt|GtE_Lt)$"
)


def drawn(items: Iterable[WorkItem], count: int) -> list[WorkItem]:
    """Give so many of the mutants that are worth a try, or all if there are fewer."""
    worth = [item for item in items if _KEPT.match(item.mutations[0].operator_name)]
    print(f"{min(count, len(worth))} of {len(worth)} mutants are drawn")
    return Random(_SEED).sample(worth, min(count, len(worth)))  # noqa: S311 not for secrets


def main(session: str, count: str) -> None:
    """Leave in a session the drawn mutants alone."""
    with use_db(session) as mutants:
        kept = drawn(list(mutants.work_items), int(count))
        mutants.clear()
        mutants.add_work_items(kept)


if __name__ == "__main__":
    main(*sys.argv[1:])

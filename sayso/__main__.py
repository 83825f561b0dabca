"""`python -m sayso` is `sayso`.

In: arguments. Out: an exit code. May import: nothing of ours.
"""

from sayso.cli import main

main()

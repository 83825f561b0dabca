"""A search for texts that break the reading, led by the code that they reach: `make fuzz`.

    python tests/fuzzing/fuzz.py FOUND tests/fuzzing/corpus -max_total_time=600

Folders and options are libFuzzer's: an input that reaches new code is kept in the first folder, and
one that breaks something is kept where ``-artifact_prefix`` says. ``-merge=1`` copies to the first
folder what of the others reaches more than it does already, the smallest inputs first.
"""

import sys
from pathlib import Path
from tempfile import NamedTemporaryFile

import atheris

sys.path.insert(0, str(Path(__file__).parents[2]))
with atheris.instrument_imports(include=["sayso.features"]):
    from tests.robustness.invariants import check_reading

from tests.fuzzing.inputs import dictionary, text_of


def main() -> None:
    """Fuzz with the options of the command line, and with words that reports are made of."""
    with NamedTemporaryFile("w", suffix=".dict", encoding="ascii") as words:
        words.write(dictionary())
        words.flush()
        # To merge, libFuzzer runs its first argument anew by the shell.
        again = f"{sys.executable} {sys.argv[0]}"
        options = [again, *sys.argv[1:], f"-dict={words.name}"]
        atheris.Setup(options, lambda data: check_reading(text_of(data)))
        atheris.Fuzz()


if __name__ == "__main__":
    main()

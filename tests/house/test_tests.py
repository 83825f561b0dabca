"""What holds for the tests themselves."""

import ast

from sayso.training.exemplars import read_exemplars
from sayso.training.labels import packaged, read
from tests.house.plan import ROOT, parsed, sources

# Of these what they say does not matter: they end something, or stand for any error at all.
WORDLESS = {"Closed", "InterruptedError", "KeyboardInterrupt", "SystemExit", "ZeroDivisionError"}


def test_every_error_is_expected_with_its_message() -> None:
    """`pytest.raises` has `match=`: another error of the same type is none that was meant."""
    calls = [
        (path.name, node)
        for path in sources("tests")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr == "raises"
    ]
    assert len(calls) > 100
    silent = [(name, node) for name, node in calls if "match" not in {k.arg for k in node.keywords}]
    assert {ast.unparse(node.args[0]) for _, node in silent} <= WORDLESS


def test_no_test_sentence_is_trained_on() -> None:
    """What a model has learned by heart shows nothing."""
    documents = [*read(), *read_exemplars(packaged())]
    learned = {label.text for item in documents for label in item.prose}
    assert len(learned) > 100
    files = [path for path in (ROOT / "tests").rglob("*.*") if path.suffix in (".py", ".tsv")]
    texts = {path.name: path.read_text(encoding="utf-8") for path in files}
    assert [(name, one) for name, text in texts.items() for one in learned if one in text] == []

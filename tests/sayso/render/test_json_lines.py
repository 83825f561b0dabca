"""The JSON lines rendering."""

import json
from dataclasses import replace
from typing import Any

import pytest

from sayso.labelling import Batch
from sayso.model.explanation import Explanation
from sayso.render.json_lines import render
from sayso.render.view import View


def objects(batch: Batch, view: View) -> list[dict[str, Any]]:
    """Give the objects of the rendering; a NaN, which is no JSON, is an error."""
    text = "".join(render([batch], view))
    return [json.loads(line, parse_constant=pytest.fail) for line in text.splitlines()]


def test_an_attribution_has_its_spans(batch: Batch, view: View) -> None:
    """Each is [start, end] in the text of the document."""
    (attribution,) = objects(batch, view)[1]["attributions"]
    text = batch.documents[0].text
    spans = (attribution["cue"]["span"], attribution["source"], attribution["antecedent"])
    assert [text[a:b] for a, b in spans] == ["said", "Jan Novak", "Jan Novak"]
    assert attribution["governs"] is True
    assert attribution["form"] == "subject"


def test_confidences_have_six_decimals(batch: Batch, view: View) -> None:
    """Those of all classes too."""
    found = objects(batch, view)[1]
    assert found["speaker_type_confidence"] == 0.876543
    assert found["speaker_type_probabilities"] == {"government": 0.876543, "narrator": 0.123457}


def test_furniture_has_no_confidence(batch: Batch, view: View) -> None:
    """It is null, since NaN is no JSON."""
    found = objects(batch, view)[0]
    assert (found["furniture"], found["stance_confidence"]) == (True, None)


def test_a_sentence_for_review_keeps_its_labels(batch: Batch, view: View) -> None:
    """What is unsure is marked, and neither hidden nor replaced by another guess."""
    found = objects(batch, view)
    assert [each["needs_review"] for each in found] == [False, True, False]
    assert (found[1]["speaker_type"], found[1]["stance"]) == ("government", "denies")


def test_model_and_extra_columns_are_told(batch: Batch, view: View) -> None:
    """With every sentence, so that lines can be mixed."""
    found = objects(batch, view)[1]
    assert found["labels"] == "automatic"
    assert found["extra"] == {"id": "7"}
    assert found["model"] == {
        "sayso": "0.1.0",
        "label_hash": "f00d" * 16,
        "sentences": 107,
        "articles": 5,
        "exemplars": 0,
        "accuracy": {"speaker_type": 0.9, "stance": 0.75},
        "macro_f1": {"speaker_type": 0.8, "stance": 0.7},
    }


def test_an_explanation_can_be_checked(batch: Batch, view: View, explanation: Explanation) -> None:
    """The sums of all classes are exact; without being asked for there is none."""
    explained = replace(batch.predictions[1], explanation=explanation)
    (found,) = objects(Batch(batch.documents, (explained,)), view)
    denies = found["explanation"]["stance"]["weighings"]["denies"]
    shares = [share["contribution"] for share in denies["contributions"]]
    assert sum(shares) == pytest.approx(denies["score"], abs=1e-12)
    assert denies["score"] == 1.1234567891
    assert "explanation" not in objects(batch, view)[1]


def test_line_ends_and_half_characters_come_back(batch: Batch, view: View) -> None:
    """What breaks lines for some readers, and what UTF-8 cannot hold, is written by its number."""
    odd = replace(batch.predictions[2], text="It\x85rained\u2028again\ud83d\r.")
    text = "".join(render([Batch(batch.documents, (odd,))], view))
    assert len(text.encode().decode().splitlines()) == 1
    assert json.loads(text)["text"] == odd.text

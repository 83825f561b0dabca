"""What Label Studio is given: tasks, and the names that its project must know."""

import json
from dataclasses import replace
from xml.etree import ElementTree

from sayso.exchange.articles import Article
from sayso.exchange.label_studio import CONFIGURATION, CONTROLS, write
from sayso.features.document import Span
from sayso.model.scheme import SPEAKER_TYPES, STANCES


def test_labels_are_written_as_annotations(article: Article) -> None:
    """An item for each thing said, those of a sentence with one id."""
    (written,) = json.loads("".join(write([article], "")))
    assert written["data"] == {"text": article.text, "document": "oil"}
    items = written["annotations"][0]["result"]
    first, *denial = items[:5]
    assert first["value"]["labels"] == ["furniture"]
    assert first["meta"] == {"text": ["a “byline”"]}
    assert [one["from_name"] for one in denial] == [
        "speaker_type",
        "stance",
        "speaker",
        "affiliation",
    ]
    assert len({one["id"] for one in denial}) == 1
    assert [one["type"] for one in items[1:4]] == ["labels", "choices", "textarea"]
    assert {one["to_name"] for one in items} == {"text"}
    assert all("score" not in one for one in items)


def test_predictions_are_written_with_their_confidence(article: Article) -> None:
    """Each control's own, and for the article the mean of what is least sure in each sentence."""
    _, denial, accusation = article.labels
    sure = {
        Span(denial.start, denial.end): (0.9, 0.5),
        Span(accusation.start, accusation.end): (0.4, 0.8),
    }
    (written,) = json.loads("".join(write([replace(article, confidences=sure)], "sayso 0.1.0")))
    (prediction,) = written["predictions"]
    assert "annotations" not in written
    assert (prediction["model_version"], prediction["score"]) == ("sayso 0.1.0", 0.45)
    scores = [(i["from_name"], i["score"]) for i in prediction["result"] if "score" in i]
    assert scores[:2] == [("speaker_type", 0.9), ("stance", 0.5)]


def test_the_configuration_has_every_control_and_label() -> None:
    """It is XML, in which each item's from_name and type is that of a control."""
    view = ElementTree.fromstring(CONFIGURATION)  # noqa: S314 our own
    controls = {one.get("name"): one.tag.lower() for one in view if one.get("toName")}
    assert controls == CONTROLS
    assert [one.get("value") for one in view.iter("Label")] == [*SPEAKER_TYPES, "furniture"]
    assert [one.get("value") for one in view.iter("Choice")] == list(STANCES)
    per_region = [one.get("name") for one in view if one.get("perRegion") == "true"]
    assert per_region == [name for name in CONTROLS if name != "speaker_type"]

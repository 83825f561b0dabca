"""What labelling brought."""

from pathlib import Path

import pytest

from sayso.asking.gain import learned, lines
from sayso.corrections import UserData
from sayso.features.document import Document
from sayso.model.storage import Figures
from sayso.training.labels import Label
from sayso.training.own_effect import Comparison, OwnEffect, Standing


def test_there_is_a_line_for_each_kind_of_article() -> None:
    """Both heads, before and after."""
    before = Standing({"speaker_type": Figures(0.5, 0), "stance": Figures(0.75, 0)}, 0)
    after = Standing({"speaker_type": Figures(1, 0), "stance": Figures(0.7, 0)}, 0)
    effect = OwnEffect(Comparison(107, 5, before, before), Comparison(4, 1, before, after))
    packaged, own = lines(effect)
    assert packaged.startswith("accuracy on the articles that come with sayso (107 sentences): ")
    assert own == (
        "accuracy on your own articles (4 sentences): "
        "speaker type 0.50 -> 1.00, stance 0.75 -> 0.70"
    )


@pytest.mark.slow
def test_training_is_that_of_the_user(dam: Document, data: UserData, tmp_path: Path) -> None:
    """On the packaged labels and these; no model is left behind."""
    rain = next(s for s in dam.prose if "rained" in s.text)
    told = Label("dam", rain.start, rain.end, rain.text, False, "narrator", "neutral", "", "")
    data.save(dam, told, None)
    model, effect = learned(data.folder)
    assert model.metadata.articles == 6
    assert effect.own
    assert effect.own.sentences == 1
    assert {path.name for path in tmp_path.iterdir()} == {"mine"}

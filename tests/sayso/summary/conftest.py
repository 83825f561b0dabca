"""Predictions and summaries without a model."""

from collections.abc import Callable
from typing import Any

import pytest

from sayso.model.prediction import Prediction
from sayso.summary.counts import Summary, summarise
from sayso.summary.tally import Tally

Says = Callable[..., Prediction]


def _says(speaker: str, affiliation: str = "", stance: str = "neutral", **more: Any) -> Prediction:
    told = {"speaker_type": "government", "speaker": speaker, "affiliation": affiliation}
    return Prediction("news", 0, 1, "x", **(told | {"stance": stance} | more))


@pytest.fixture
def says() -> Says:
    """Give a function that gives the prediction of a sentence that somebody says."""
    return _says


@pytest.fixture
def quarrel() -> Summary:
    """Give a summary with charges both ways and of oneself, denials, markup and two days."""
    tally = Tally()
    moss = [
        *[_says("Ida Moss", "Peru", "accuses", target="Chile")] * 4,
        _says("Ida Moss", "Peru", "denies", target="Chile"),
        _says("Ida Moss", "Peru"),
        _says("", stance="neutral", speaker_type="narrator"),
    ]
    tally.add(moss, "2020-01-30")
    roe = [
        *[_says("Max Roe", "Chile", "accuses", target="Peru")] * 2,
        _says("Max Roe", "Chile", "accuses", target="Chile"),
        _says("army", "Chile", "denies", target="<b>Watchers</b> & Co", speaker_type="military"),
        _says("<b>Watchers</b> & Co", speaker_type="observer"),
    ]
    tally.add(roe, "2020-02-01")
    tally.add([_says("", stance="accuses", speaker_type="media", target="Peru")])
    return summarise(tally)

"""A button trains on what was corrected, and shows what came of it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.conftest import Serve
from tests.browser.reader import ARTICLE, Reader

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# In milliseconds: two evaluations, each a training for every article left out.
TO_TRAIN = 300_000


def test_training_shows_before_and_after(page: Page, serve: Serve) -> None:
    """Figures with each article left out, before and after, and the sentences that changed."""
    page.goto(serve().url)
    reader = Reader(page)
    reader.give(ARTICLE)
    train = page.get_by_role("button", name="train on what I corrected")
    expect(train).to_be_disabled()
    reader.sentence("We did not bomb").click()
    stance = reader.why.get_by_role("group", name="stance", exact=True)
    stance.get_by_role("button", name="denies").click()
    expect(reader.sentence("We did not bomb")).to_contain_text("✓")
    train.click()
    training = page.get_by_role("region", name="Training")
    expect(training.get_by_role("status")).to_contain_text("training")
    expect(training.get_by_role("table").first).to_be_visible(timeout=TO_TRAIN)
    expect(training).to_contain_text(re.compile("before.*after", re.DOTALL))
    expect(training.get_by_role("row").filter(has_text="stance").first).to_contain_text(
        re.compile(r"0\.\d\d")
    )
    assert violations(page) == []
    # The small model is not sure of these; the one that was trained on real articles is.
    reader.sentence("They are murderers").click()
    expect(reader.why).to_contain_text("They are murderers")
    assert reader.shares("stance")["accuses"] > 50
    expect(reader.sentence("We did not bomb")).to_contain_text("✓")

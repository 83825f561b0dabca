"""Bootstrap draws of articles and, within them, of sentences."""

import numpy as np

from sayso.training.intervals import DRAWS, draw_weights, estimate

ARTICLES = np.repeat(["a", "b", "c"], [4, 10, 30])


def test_draws_are_many_and_the_same_each_time() -> None:
    """Two thousand draws besides the sentences themselves, fixed by the seed."""
    weights = draw_weights(ARTICLES)
    assert weights.shape == (1 + DRAWS, 44)
    assert DRAWS == 2000
    assert np.array_equal(weights, draw_weights(ARTICLES))
    assert not np.array_equal(weights, draw_weights(ARTICLES, seed=1))


def test_the_first_row_is_the_sentences_themselves() -> None:
    """Each sentence counts once."""
    assert draw_weights(ARTICLES)[0].tolist() == [1.0] * 44


def test_each_draw_takes_whole_articles() -> None:
    """An article taken m times gives m times as many sentences as it has; three are taken."""
    weights = draw_weights(ARTICLES)
    taken = np.column_stack(
        [weights[:, name == ARTICLES].sum(axis=1) / (name == ARTICLES).sum() for name in "abc"]
    )
    assert np.array_equal(taken, taken.round())
    assert np.array_equal(taken.sum(axis=1), np.full(1 + DRAWS, 3))
    assert set(taken.ravel()) == {0, 1, 2, 3}


def test_sentences_are_drawn_within_an_article() -> None:
    """An article that is taken once does not give each of its sentences once."""
    weights = draw_weights(np.repeat(["a"], 20))
    assert np.array_equal(weights.sum(axis=1), np.full(1 + DRAWS, 20))
    assert weights[1:].max() > 1
    # Of 20 draws with replacement a sentence is missed with probability (19/20)**20 = 0.36.
    assert abs((weights[1:] == 0).mean() - (19 / 20) ** 20) < 0.01


def test_articles_make_intervals_wider() -> None:
    """Where articles differ, drawing them as wholes widens the interval."""
    right = (ARTICLES == "c").astype(float)
    widths = []
    for groups in (ARTICLES, np.repeat("one", 44)):
        weights = draw_weights(groups)
        found = estimate(weights @ right / weights.sum(axis=1))
        widths.append(found.high - found.low)
    assert widths[0] > 2 * widths[1]


def test_draws_without_a_score_are_left_out() -> None:
    """NaN draws do not spoil the interval; with nothing else there is none."""
    found = estimate(np.array([0.5, np.nan, 0.5, 0.5]))
    assert (found.low, found.high) == (0.5, 0.5)
    assert np.isnan(estimate(np.array([0.5, np.nan])).low)

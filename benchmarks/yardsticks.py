"""What the path is measured against: bare Punkt, and what most people would write first.

That is a linear model over TF-IDF weights of words and of characters: words and pairs of words, and
three to five characters within a word, scikit-learn's defaults otherwise; the report has its scores
as "word + character TF-IDF". It learns from the packaged labels, and labels the sentences that
Punkt finds, for it too begins with raw text.

Written down first it is a pipeline for each label, asked about an article at a time, as the whole
path is: the bar is held against that. Whoever looks at the clock makes the weights once for both
labels, and gives all articles at once: that is timed, too, and takes well under half.

In: the packaged labels. Out: `Work`s. May import: training.
"""

from collections.abc import Callable
from typing import Any

from benchmarks.work import Work, as_it_is

PUNKT, PIPELINES, SHARED = "Punkt alone", "TF-IDF, two pipelines", "TF-IDF, shared, in bulk"


def punkt_alone() -> Work:
    """Split raw texts into sentences and do nothing else."""
    split = _punkt()
    return Work(as_it_is, lambda texts: [split(text) for text in texts])


def two_pipelines() -> Work:
    """Give the sentences of each article to a pipeline for each label."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    split, (sentences, columns) = _punkt(), _labelled()
    heads = [
        make_pipeline(_vectoriser(), LogisticRegression(max_iter=1000)).fit(sentences, column)
        for column in columns
    ]

    def predict(sentences: list[str]) -> list[Any]:
        return [head.predict(sentences) for head in heads]

    return Work(as_it_is, lambda texts: [predict(split(text)) for text in texts])


def weights_shared() -> Work:
    """Weigh all sentences of all articles at once, for both logistic regressions."""
    from sklearn.linear_model import LogisticRegression

    split, vectoriser, (sentences, columns) = _punkt(), _vectoriser(), _labelled()
    weights = vectoriser.fit_transform(sentences)
    heads = [LogisticRegression(max_iter=1000).fit(weights, column) for column in columns]

    def run(texts: list[str]) -> list[Any]:
        weights = vectoriser.transform([sentence for text in texts for sentence in split(text)])
        return [head.predict(weights) for head in heads]

    return Work(as_it_is, run)


YARDSTICKS = {PUNKT: punkt_alone, PIPELINES: two_pipelines, SHARED: weights_shared}


def _punkt() -> Callable[[str], list[str]]:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    split: Callable[[str], list[str]] = PunktSentenceTokenizer().tokenize
    return split


def _vectoriser() -> Any:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_union

    return make_union(
        TfidfVectorizer(ngram_range=(1, 2)), TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5))
    )


def _labelled() -> tuple[list[str], list[list[str]]]:
    """Give the packaged sentences, and their speaker types and stances."""
    from sayso.training.labels import read

    labels = [label for item in read() for label in item.prose]
    columns = [[label.speaker_type for label in labels], [label.stance for label in labels]]
    return [label.text for label in labels], columns

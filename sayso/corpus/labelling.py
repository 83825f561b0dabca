"""What a worker does: read its part, label it, write it."""

import warnings
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from sayso.corpus.diary import Diary, kept
from sayso.corpus.kinds import read
from sayso.corpus.records import Article, Asked, Counts, Part, Trouble, told
from sayso.corpus.writing import sentence_file, write_troubles
from sayso.features.segmentation import segment
from sayso.labelling import Options, label
from sayso.model.prediction import Prediction
from sayso.model.storage import TrainedModel

# The folders in the output folder.
PARTS, ERRORS = "parts", "errors"


class _Labelled(NamedTuple):
    predictions: list[Prediction]
    date: str


@dataclass(frozen=True, slots=True)
class Labeller:
    """Labels parts of an archive, each whole or not at all.

    Parameters
    ----------
    folder : Path
        The output folder, with folders for parts and errors in it.
    model : TrainedModel
    asked : Asked
    """

    folder: Path
    model: TrainedModel
    asked: Asked

    def label(self, part: Part) -> Counts:
        """Label a part and give what it adds up to; its file is there when all of it is.

        Raises
        ------
        OutputError
            If nothing can be written; all else that goes wrong is recorded.
        """
        return self._write(part, None)

    def label_carefully(self, part: Part) -> Counts:
        """Label a part of which workers have died, but for the documents that they died of."""
        with kept(self.folder / ERRORS / f".{part.name}.diary") as diary:
            return self._write(part, diary)

    def _write(self, part: Part, diary: Diary | None) -> Counts:
        troubles: list[Trouble] = []
        counts = Counts()
        items = chain.from_iterable(read(piece, self.asked) for piece in part.slices)
        with sentence_file(self.folder / PARTS / f"{part.name}.parquet") as sentences:
            for number, item in enumerate(items):
                done = self._labelled(item, number, diary)
                if isinstance(done, Trouble):
                    troubles.append(done)
                else:
                    sentences.add(done.predictions, done.date)
                    counts += Counts(1, len(done.predictions))
            write_troubles(self.folder / ERRORS / f"{part.name}.parquet", troubles)
            counts += Counts(errors=len(troubles))
            sentences.finish(counts)
        return counts

    def _labelled(
        self, item: Article | Trouble, number: int, diary: Diary | None
    ) -> _Labelled | Trouble:
        if isinstance(item, Trouble):
            return item
        if diary and number in diary.deadly:
            return Trouble(item.id, item.input, item.where, "workers die of it")
        if diary:
            diary.note(number)
        try:
            return _Labelled(self._predictions(item), item.date)
        except Exception as error:  # one document must not stop an archive
            return Trouble(item.id, item.input, item.where, told(error))

    def _predictions(self, article: Article) -> list[Prediction]:
        with warnings.catch_warnings():
            # That a text is not English is no news in an archive; its rows are marked for review.
            warnings.simplefilter("ignore", UserWarning)
            return label(
                segment(article.text, article.id), self.model, Options(self.asked.min_confidence)
            )

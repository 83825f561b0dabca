"""What a worker does: read its part, label it, write it.

In: `Part`. Out: its files, and `Counts`. May import: features, model, labelling.
"""

import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from sayso.corpus.diary import Diary, kept
from sayso.corpus.kinds import read, singly
from sayso.corpus.records import Article, Asked, Counts, Part, Trouble, told
from sayso.corpus.writing import sentence_file, write_troubles
from sayso.features.segmentation import segment
from sayso.labelling import Options, label
from sayso.model.prediction import Prediction
from sayso.model.storage import TrainedModel

# The folders in the output folder.
PARTS, ERRORS = "parts", "errors"
_DEADLY = "workers die of it"


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
        items = chain.from_iterable(read(piece, self.asked) for piece in part.slices)
        return self._write(part, map(self._labelled, items))

    def label_carefully(self, part: Part) -> Counts:
        """Label a part of which workers have died, but for the documents that they died of."""
        with kept(self.folder / ERRORS / f".{part.name}.diary") as diary:
            return self._write(part, self._carefully(part, diary))

    def _write(self, part: Part, done: Iterable[_Labelled | Trouble]) -> Counts:
        troubles: list[Trouble] = []
        counts = Counts()
        with sentence_file(self.folder / PARTS / f"{part.name}.parquet") as sentences:
            for item in done:
                if isinstance(item, Trouble):
                    troubles.append(item)
                else:
                    sentences.add(item.predictions, item.date)
                    counts += Counts(1, len(item.predictions))
            write_troubles(self.folder / ERRORS / f"{part.name}.parquet", troubles)
            counts += Counts(errors=len(troubles))
            sentences.finish(counts)
        return counts

    def _carefully(self, part: Part, diary: Diary) -> Iterator[_Labelled | Trouble]:
        """Label documents one by one, and note each before it is read and before it is labelled."""
        pieces = chain.from_iterable(map(singly, part.slices))
        for number, piece in enumerate(pieces):
            reading, labelling = f"read {number}", f"label {number}"
            if reading in diary.deadly:
                yield Trouble(piece.name, piece.path, f"from {piece.start} on", _DEADLY)
                continue
            diary.note(reading)
            for item in read(piece, self.asked):
                if labelling in diary.deadly and isinstance(item, Article):
                    yield Trouble(item.id, item.input, item.where, _DEADLY)
                else:
                    diary.note(labelling)
                    yield self._labelled(item)

    def _labelled(self, item: Article | Trouble) -> _Labelled | Trouble:
        if isinstance(item, Trouble):
            return item
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

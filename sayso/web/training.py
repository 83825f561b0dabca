"""Training from the page: in the background, one at a time, with what came of it.

In: a user's data folder. Out: `Retraining`, in the background. May import: features, model,
corrections.
"""

from collections.abc import Callable
from threading import Lock, Thread

from sayso.features.errors import SaysoError
from sayso.model.storage import TrainedModel
from sayso.retraining import Retraining

Say = Callable[[str], None]


class Trainer:
    """Trains a model on the packaged labels and the user's.

    Parameters
    ----------
    train : callable
        Does it: is given whom to tell of its progress, and gives what came of it.
    use : callable
        Is given the model, in the thread that trained.
    """

    def __init__(
        self, train: Callable[[Say], Retraining], use: Callable[[TrainedModel], None]
    ) -> None:
        self._train = train
        self._use = use
        self._lock = Lock()
        self._thread: Thread | None = None
        self.running = False
        self.stage = ""
        self.error = ""
        self.result: Retraining | None = None

    def start(self) -> None:
        """Begin, unless a training is running."""
        with self._lock:
            if self.running:
                return
            self.running, self.stage, self.error = True, "reading the labels", ""
            self._thread = Thread(target=self._run, name="training", daemon=True)
            self._thread.start()

    def join(self) -> None:
        """Wait until no training runs."""
        if self._thread:
            self._thread.join()

    def _run(self) -> None:
        try:
            result = self._train(self._say)
            self._use(result.model)
            self.result = result
        except SaysoError as error:
            self.error = str(error)
        except BaseException:  # the terminal says which
            self.error = "the training broke off; see where sayso was started, and train again"
            raise
        finally:
            self.running = False

    def _say(self, stage: str) -> None:
        self.stage = stage

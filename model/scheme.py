"""The label scheme: two heads and the classes of each, as the codebook defines them.

In: the codebook, by hand. Out: the names of heads and classes, and which of them the article itself
has. May import: nothing of ours.
"""

from collections.abc import Mapping

HEADS = ("speaker_type", "stance")
SPEAKER_TYPES = ("government", "military", "opposition", "observer", "media", "narrator")
STANCES = ("accuses", "denies", "neutral")

# Who speaks where nobody is quoted: the article itself.
NARRATOR = "narrator"

# The stance of what blames and rejects nothing.
NEUTRAL = "neutral"

# The article of a sentence that is of none: an exemplar. It teaches and is never tested.
NO_ARTICLE = ""

CLASSES: Mapping[str, tuple[str, ...]] = {"speaker_type": SPEAKER_TYPES, "stance": STANCES}

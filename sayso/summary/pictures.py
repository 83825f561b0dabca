"""A summary -> its four pictures.

In: `Summary`. Out: SVG by the names of the pictures. May import: nothing of ours.
"""

from sayso.summary.bars import Bar, bars
from sayso.summary.columns import columns
from sayso.summary.counts import Speaker, Summary
from sayso.summary.graph import graph

# Arrows between more parties than these cannot be told apart.
_PARTIES = 15
UNNAMED = "unnamed"


def pictures(summary: Summary, most: int = 15) -> dict[str, str]:
    """Draw who speaks, for whom, when, and who accuses whom.

    Parameters
    ----------
    summary : Summary
    most : int
        How many speakers, affiliations and parties are drawn; parties are 15 at most.

    Returns
    -------
    dict of str to str
        SVG elements that may stand in one page: speakers, affiliations, timeline, accusations. The
        same summary gives the same bytes. `sayso.summary.svg.standalone` makes files of them.
    """
    speakers = [Bar(s.name or UNNAMED, aside(s), s.stances) for s in summary.speakers]
    affiliations = [Bar(group.name, "", group.stances) for group in summary.affiliations]
    return {
        "speakers": bars("speakers", "Who speaks", speakers, most, "No sentence has a speaker."),
        "affiliations": bars(
            "affiliations",
            "For whom they speak",
            affiliations,
            most,
            "No speaker has an affiliation.",
        ),
        "timeline": columns(summary.timeline),
        "accusations": graph(summary.charges, min(most, _PARTIES)),
    }


def aside(speaker: Speaker) -> str:
    """Give for whom a speaker speaks, where the name does not tell; else the speaker type."""
    return speaker.affiliation if speaker.affiliation not in ("", speaker.name) else speaker.type

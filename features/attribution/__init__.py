"""Who speaks: cue, source, resolved speaker and affiliation of each sentence.

The stages stand in modules of their own, each usable and scored alone: `cues`, `sources`,
`resolution`. `records` holds what they hand on.
"""

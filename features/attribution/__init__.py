"""Who speaks: cue, source, resolved speaker and affiliation of each sentence.

The stages stand in modules of their own, each usable and scored alone: `cues` and `headlines`
find what reports speech, `sources` whose words it reports, `mentions` who is named there,
`resolution` who that is in this article, `governing` which one decides. `records` holds what they
hand on, `reader` puts them together. Sentences that name nobody get their speaker from `carrying`,
in a running quotation, and from `posts`, in a post that is shown in full. CONTRIBUTING.md has the
layers.
"""

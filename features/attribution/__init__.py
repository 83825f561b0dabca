"""Who speaks: cue, source, resolved speaker and affiliation of each sentence.

The stages stand in modules of their own, each usable and scored alone: `cues` and `headlines`
find what reports speech, `sources` whose words it reports, `mentions` who is named there,
`resolution` who that is in this article, `governing` which one decides. `subjects`,
`shared_subjects`, `clauses`, `explanations`, `noun_phrases` and `verb_groups` take the sentence
apart for them; `carrying` follows running quotations. `records` holds what
they hand on, `reader` puts them together.
"""

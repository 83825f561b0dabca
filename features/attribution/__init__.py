"""Who speaks: cue, source, resolved speaker and affiliation of each sentence.

The stages stand in modules of their own, each usable and scored alone: `cues` and `headlines`
find what reports speech, `sources` whose words it reports, `mentions` who is named there,
`resolution` who that is in this article, `governing` which one decides.

- A sentence is taken apart for them by `subjects`, `shared_subjects`, `clauses`, `explanations`,
  `noun_phrases` and `verb_groups`.
- What an article has told so far is kept by `people` (who runs for an office, says `campaigns`),
  `bodies`, `documents`, `focus`, `home` and `spoken`.
- Sentences that name nobody get their speaker from `carrying`, in a running quotation, and from
  `posts`, in a post that is shown in full.

`records` holds what they hand on, `reader` puts them together.
"""

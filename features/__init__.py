"""Text -> sentences -> who speaks -> named features.

`segmentation` splits a text, `annotation` looks its words up, `attribution` says who speaks.
`acts` says what the speaker does; `deeds` what is told of whose conduct (`sides` and `parties` say
whose, `predicates` and `only_named` whether it is told at all); `charges`, `accused` and
`unauthored` who has been charged. `content` makes features of them, and `extraction` puts all
together. `target_clues` reads whom each sentence may blame or contradict, and `targets` settles it
for the article once the stances are known.
"""

"""Names as predictions have them -> which of them are one speaker.

`spelling` says how words are compared, `described`, `persons` and `names` what a name is made of,
`speakers` which mentions are one speaker, in an article and across articles.
"""

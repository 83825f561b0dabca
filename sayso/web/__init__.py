"""The local page: read an article with its labels, ask why, correct them, train again."""

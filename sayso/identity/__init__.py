"""Names as predictions have them -> which of them are one speaker."""

"""Text -> sentences -> who speaks -> named features."""

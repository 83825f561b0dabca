"""Labels -> model -> report."""

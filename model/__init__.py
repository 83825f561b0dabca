"""Features -> labels, and why."""

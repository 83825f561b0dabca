"""Predictions -> who speaks how much and who accuses whom, in tables and pictures."""

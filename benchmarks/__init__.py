"""What sayso costs, measured beside something else on the same machine; run by `make bench`."""

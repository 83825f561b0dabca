"""`sayso label`: which sentences to ask a person about, and asking in the terminal."""

"""What each command of `sayso` asks for and prints; what it runs raises typed errors."""

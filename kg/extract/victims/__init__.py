"""Whose people a casualty figure counts, where it befell them, and who did it."""

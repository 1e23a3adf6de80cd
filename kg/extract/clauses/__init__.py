"""Who does what to whom in a sentence."""

"""Who and what the noun phrases of a sentence name."""

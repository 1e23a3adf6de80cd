"""Who says what."""

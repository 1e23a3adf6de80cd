"""A sentence read: its names, who is meant by each, who speaks, who stands against whom."""

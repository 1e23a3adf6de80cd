"""Words that may tell an event: why they tell none, who takes part, where, when, and whether it happened."""

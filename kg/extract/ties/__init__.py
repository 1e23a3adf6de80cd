"""Words that may tell a tie: why they tell none, and who is tied to whom."""

"""Who is meant, and of whom an article has spoken."""

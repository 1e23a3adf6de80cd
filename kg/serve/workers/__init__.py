"""The processes that run queries and updates behind a wall, and who of them computes when."""

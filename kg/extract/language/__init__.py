"""What is known of a language, and a text's words, numbers and dates by it."""

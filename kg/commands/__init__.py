"""The commands of ``kg``, one module each; nothing heavy is imported before a command runs."""

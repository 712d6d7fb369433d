"""What is said of each mistake in a form, and what its author can do about it, in both languages."""

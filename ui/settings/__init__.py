"""What one laptop is set to: language, colours, text size, and where things lie."""

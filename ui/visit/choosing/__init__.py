"""Long lists of choices: searched while typing, one or several taken, put in order."""

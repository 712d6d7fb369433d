"""The rows of a section and their answers: one file for each kind."""

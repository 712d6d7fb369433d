"""Repeats in the editor: a list of rows with cells, edited in place, whose long rows open as questions."""

"""Checklists: written by headquarters as XLSForms, compiled once, thought through answer by answer, scored."""

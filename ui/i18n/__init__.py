"""Texts in two languages: Indonesian, the language of the work, and English, in which the source is written."""

"""Expressions: XPath 1.0 as ODK XForms use it, from text to closures, and what they are evaluated over."""

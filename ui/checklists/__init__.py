"""Checklists as the person meets them: which one a visit is held to, and what a new version changes."""

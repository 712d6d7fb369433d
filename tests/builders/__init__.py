"""Builders with full defaults: a test says only what it is about."""

"""Alembic's environment and versions, run by the program itself with the database it was given."""

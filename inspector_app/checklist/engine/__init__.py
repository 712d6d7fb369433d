"""A form being filled: what depends on what, the nodes that exist now, and how each is judged."""

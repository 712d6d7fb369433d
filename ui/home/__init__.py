"""Beranda: what is next, what is still missing, and what waits for headquarters."""

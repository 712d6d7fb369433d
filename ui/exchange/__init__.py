"""Kirim: what waits for headquarters, what it has receipted, and why something has not gone yet."""

"""Kawasan & Perusahaan: find a company or an estate, read its card, begin a visit."""

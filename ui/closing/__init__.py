"""Penutupan: findings, the company's own words, signatures and the seal, for both parties to read."""

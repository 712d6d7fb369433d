"""Headquarters' end of the line: takes visits in, receipts them, and hands out the register."""

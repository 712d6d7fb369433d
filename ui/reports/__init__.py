"""Laporan: the papers that were issued, read page by page, saved and printed."""

"""Papers: from the content of a visit to PDF bytes, the same bytes every time."""

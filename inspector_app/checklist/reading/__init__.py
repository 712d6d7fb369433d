"""Reading XLSForm: files with care, every mistake at its row, and the form that comes of it."""

"""What the functions of expressions do, by what they work on; ``functions.py`` is the table that names them."""

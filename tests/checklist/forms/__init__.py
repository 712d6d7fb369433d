"""Forms made by seed: as large as the largest in use, of the shape of one in use, and of any size."""

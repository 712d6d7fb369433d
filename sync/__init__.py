"""What crosses the line between laptop and headquarters, and the two ends of it."""

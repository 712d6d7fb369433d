"""The peer engine beside ours: the same forms, the same answers, and every difference named."""

"""The demonstration: the real windows, driven as a person drives them, through one whole visit."""

"""Speed as ratios: every figure stands beside a floor measured in the same run on the same machine."""

"""The laptop's end of the line: its identity, what waits, what was receipted, and the exchange itself."""

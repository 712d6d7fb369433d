"""The preview of a checklist that is being written: its author fills it in as an inspector would; nothing is kept."""

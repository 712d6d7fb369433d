"""``python -m sync.gateway`` is ``iomki-gateway``."""

from __future__ import annotations

from sync.gateway.admin import main

main()

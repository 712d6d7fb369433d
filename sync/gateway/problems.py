"""What headquarters says when it cannot do a thing: problem documents (RFC 9457) with a code of ours."""

from __future__ import annotations

from sync.wire import Problem


class ProblemError(Exception):
    """Raised by a route; the app answers with its problem document."""

    def __init__(self, status: int, code: str, title: str, detail: str = "") -> None:
        super().__init__(f"{status} {code}")
        self.problem = Problem(title=title, status=status, code=code, detail=detail)

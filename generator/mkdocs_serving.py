"""Lets the script that MkDocs puts into every page that it serves run under the policy of our pages."""

import re
from collections.abc import Callable, Iterable
from typing import Any, cast
from wsgiref.util import FileWrapper

from generator.policy import allowing

_RELOADER = re.compile(r"<script>((?:(?!<script>).)*\blivereload\(\d+, \d+\);\s*)</script>", re.DOTALL)

Headers = list[tuple[str, str]]
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""What answers a request, as WSGI (PEP 3333) has it."""


def reloading(application: Application) -> Application:
    """Return an application whose pages allow the script that reloads them when something changed."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        held: list[tuple[str, Headers]] = []

        def keep(status: str, headers: Headers, *_: Any) -> None:
            held.append((status, headers))

        pieces = application(environ, cast("Callable[..., Any]", keep))
        status, headers = held[-1]
        if not dict(headers).get("Content-Type", "").startswith("text/html"):
            start_response(status, headers)
            return pieces
        content = _allowed(b"".join(pieces))
        if isinstance(pieces, FileWrapper):
            pieces.close()
        kept = [header for header in headers if header[0] != "Content-Length"]
        start_response(status, [*kept, ("Content-Length", str(len(content)))])
        return [content]

    return answer


def _allowed(content: bytes) -> bytes:
    html = content.decode("utf-8", "surrogateescape")
    added = _RELOADER.findall(html)
    return allowing(html, added[-1]).encode("utf-8", "surrogateescape") if added else content

"""A web server on this machine that serves one site and remembers what it was asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit


class Served:
    """A site that is being served: its address, and the paths that were asked for since the last look."""

    def __init__(self, address: str, asked: list[str]) -> None:
        self.address = address
        self._asked = asked

    def asked_since(self) -> list[str]:
        """Return the paths in the site that were asked for since this was called last."""
        taken = self._asked[:]
        del self._asked[: len(taken)]
        return [unquote(urlsplit(path).path).lstrip("/") for path in taken]


class _Handler(SimpleHTTPRequestHandler):
    """Keeps connections open, as real servers do, and writes every path down instead of printing it."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, asked: list[str], *arguments: object, **options: object) -> None:
        self._asked = asked
        super().__init__(*arguments, **options)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer, and remember the path."""
        self._asked.append(self.path)
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def serving(site: Path) -> Iterator[Served]:
    """Serve the folder on a free port of this machine until the block ends."""
    asked: list[str] = []
    handler = partial(_Handler, asked, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:
        http.daemon_threads = True
        thread = Thread(target=http.serve_forever, daemon=True)
        thread.start()
        yield Served(f"http://127.0.0.1:{http.server_port}/", asked)
        http.shutdown()
        thread.join()

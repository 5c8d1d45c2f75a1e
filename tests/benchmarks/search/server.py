"""A web server on this machine that serves one site and remembers what it was asked for."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

_MOMENT = 0.5
"""For how many seconds nothing is asked for by a page that has all it needs."""


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

    def wait_for_silence(self) -> None:
        """Wait until nothing has been asked for during a moment; browsers do not always tell when they are done."""
        known = -1
        while known != len(self._asked):
            known = len(self._asked)
            time.sleep(_MOMENT)


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

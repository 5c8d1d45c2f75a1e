"""The built site as the judges and the end-to-end tests see it: its files, a server, a browser.

Everything here is made once a run and only when a test asks for it.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright
from selectolax.lexbor import LexborHTMLParser

from tests.projects import carry
from tools.browser import find_browser

# How long an example of a property test takes tells of the machine, not of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parent.parent

HAND_WRITTEN = "hand-written"
"""The kind of pages that were written in Markdown; they name none."""

NOT_FOUND = "404.html"
"""The page that a server shows for a wrong address; nothing links to it."""


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a line on the terminal for every request."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, built from the records of the project."""
    folder = tmp_path_factory.mktemp("built") / "site"
    command = [sys.executable, "-m", "generator", "build", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, f"the site was not built:\n{done.stdout}\n{done.stderr}"
    return folder


@pytest.fixture(scope="session")
def carried(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the packed ZIP unpacks into, as deep and as oddly named as an officer's folders may be."""
    place = (
        tmp_path_factory.mktemp("stick") / "用户 张三" / "桌面 2" / "100% 资料 & #1" / ("很深的文件夹" * 6)
    )
    return carry(ROOT, place)


LONG = frozenset({"judges", "e2e"})
"""The rooms whose files take minutes each. They come first: begun last, they would keep one processor busy alone."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the long rooms before all others."""
    items.sort(key=lambda item: item.path.parent.name not in LONG)


@pytest.fixture(scope="session")
def pages(site: Path) -> Mapping[str, LexborHTMLParser]:
    """Every page of the site, parsed, by its path in the site."""
    paths = sorted(site.rglob("*.html"))
    assert paths, "the site has no pages"
    return {path.relative_to(site).as_posix(): LexborHTMLParser(path.read_text("utf-8")) for path in paths}


@pytest.fixture(scope="session")
def page_kinds(site: Path, pages: Mapping[str, LexborHTMLParser]) -> Mapping[str, str]:
    """The longest page of every kind, by kind."""
    longest = longest_of_every_kind(site, pages)
    assert {"home", "station", "model", "source", "claims"} <= longest.keys()
    return longest


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of an HTTP server on this machine that serves the site, without a slash at its end."""
    handler = partial(QuietHandler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:
        thread = Thread(target=http.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window: the installed one, or else Playwright's own."""
    found = find_browser(os.environ)
    # Chromium's sandbox refuses to run as root, which is what containers run as.
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=arguments)
        yield chromium
        chromium.close()


def kind_of(page: LexborHTMLParser) -> str:
    """Return the kind that a page names in its head."""
    meta = page.css_first('meta[name="page-kind"]')
    return (meta.attributes.get("content") if meta else None) or HAND_WRITTEN


def longest_of_every_kind(site: Path, pages: Mapping[str, LexborHTMLParser]) -> dict[str, str]:
    """Return the longest page of every kind, by kind: what goes wrong goes wrong there first."""
    longest: dict[str, str] = {}
    for path, page in pages.items():
        if path == NOT_FOUND:
            continue
        kind = kind_of(page)
        if kind not in longest or _size(site, path) > _size(site, longest[kind]):
            longest[kind] = path
    return longest


def _size(site: Path, path: str) -> int:
    return (site / path).stat().st_size

"""Asks a built site's search as a reader does, in headless Chromium, or its worker alone under node."""

import json
import re
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Error, Page

from tests.benchmarks.search.provisions import HERE, SkippedError, node
from tests.benchmarks.search.server import Served, serving
from tests.benchmarks.search.sites import PAGEFIND, Built
from tests.benchmarks.search.weighing import Weight, weigh

PATIENCE = 120.0
"""How many seconds a search may take for one answer, and a page to open."""

_HOME = "about.html"
"""A short page to search from: all pages of a site load the same for their search."""

_SCRIPT = (HERE / "dialog.js").read_text("utf-8")
_SEARCH_FILE = re.compile(r"(^|/)(search|pagefind|lunr)([./-]|$)")
_CONFIG = re.compile(r'<script id="__config"[^>]*>(.*?)</script>', re.DOTALL)


class AskingError(Exception):
    """A search gave no answer: it failed, or took longer than ``PATIENCE``."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The pages of a result list, best first and each once, and the milliseconds that the answer took."""

    pages: tuple[str, ...]
    took: float


@dataclass(frozen=True, slots=True)
class FirstAnswer:
    """The first answer after a page was opened with nothing kept from before, and all that was loaded for it."""

    answer: Answer
    weight: Weight


def is_search_file(path: str) -> bool:
    """Tell whether a file of a site is there for its search alone."""
    return bool(_SEARCH_FILE.search(path))


def search_files(site: Path) -> list[Path]:
    """Return the files of a site that are there for its search."""
    files = (path for path in site.rglob("*") if path.is_file() and path.suffix not in (".html", ".map"))
    found = (path for path in files if is_search_file(path.relative_to(site).as_posix()))
    # Material ships stemmers for all its languages; a Chinese page loads two small ones of them.
    return sorted(path for path in found if "lunr" not in path.parts)


class Reader:
    """A reader with a browser at one site."""

    def __init__(self, built: Built, served: Served, browser: Browser) -> None:
        self.built = built
        self._served = served
        self._browser = browser
        self._ask = "askPagefind" if built.engine == PAGEFIND else "askDialog"

    @contextmanager
    def page(self) -> Iterator[Page]:
        """Open a page of the site in a fresh browser window that has kept nothing."""
        with self._browser.new_context(locale="zh-CN", service_workers="block") as context:
            context.set_default_timeout(PATIENCE * 1000)
            context.add_init_script(_SCRIPT)
            page = context.new_page()
            page.goto(self._served.address + _HOME, wait_until="load")
            yield page

    def ask(self, page: Page, text: str) -> Answer:
        """Ask on an open page; raise ``AskingError`` when no answer comes."""
        limit = f"new Promise((_, no) => setTimeout(() => no(Error('no answer')), {PATIENCE * 1000}))"
        try:
            found = page.evaluate(f"(text) => Promise.race([{self._ask}(text), {limit}])", text)
            if self._ask == "askDialog":
                page.evaluate("clearDialog()")
        except Error as error:
            raise AskingError(str(error).splitlines()[0]) from error
        return Answer(_pages(found["pages"]), found["took"])

    def longest_busy(self, page: Page) -> float:
        """Return for how many milliseconds the page was busy at most since this was asked last, 0 if under 50."""
        return float(page.evaluate("longestBusy()"))

    def first(self, text: str) -> FirstAnswer:
        """Ask at once after opening a page, as a reader in a hurry does."""
        self._served.asked_since()
        with self.page() as page:
            answer = self.ask(page, text)
            return FirstAnswer(answer, self._loaded())

    def unasked(self) -> Weight:
        """Return what a page loads for its search though its reader never searches."""
        self._served.asked_since()
        with self.page():
            self.wait_for_silence()
            return self._loaded()

    def wait_for_silence(self) -> None:
        """Wait until an open page asks for nothing more."""
        self._served.wait_for_silence()

    def _loaded(self) -> Weight:
        site = self.built.site
        paths = [path for path in self._served.asked_since() if is_search_file(path)]
        return weigh(site / path for path in paths if (site / path).is_file())


def answers_from_folder(built: Built, browser: Browser, texts: Sequence[str]) -> tuple[list[Answer], float]:
    """Ask in a page that was opened from a folder; return also for how many milliseconds it was busy at most."""
    site = built.site.resolve().as_uri() + "/"
    with browser.new_context(locale="zh-CN") as context:
        context.set_default_timeout(PATIENCE * 1000)
        context.add_init_script(_SCRIPT)
        page = context.new_page()
        page.goto(site + _HOME, wait_until="load")
        page.evaluate("longestBusy()")
        found = [page.evaluate("(text) => askFolder(text)", text) for text in texts]
        busy = float(page.evaluate("longestBusy()"))
    return [
        Answer(_pages([link.removeprefix(site) for link in one["pages"]]), one["took"]) for one in found
    ], busy


@contextmanager
def readers(sites: Sequence[Built], browser: Browser) -> Iterator[tuple[Reader, ...]]:
    """Serve all sites at once and set a reader before each."""
    with ExitStack() as stack:
        yield tuple(Reader(built, stack.enter_context(serving(built.site)), browser) for built in sites)


def answers_without_browser(built: Built, texts: Sequence[str]) -> tuple[Answer, ...]:
    """Ask the site's worker under node; raise ``SkippedError`` or ``AskingError`` when that is not possible."""
    if built.engine == PAGEFIND:
        message = "它的程序是 WebAssembly，由网页里的脚本装入"
        raise SkippedError(message)
    command = [node(), HERE / "run_worker.mjs", built.site, worker_of(built.site)]
    done = subprocess.run(
        [*map(str, command)], input=json.dumps(texts), capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode != 0 or not done.stdout:
        raise AskingError(done.stderr.strip()[-500:] or "node said nothing")
    return tuple(Answer(_pages(found["pages"]), found["took"]) for found in json.loads(done.stdout))


def worker_of(site: Path) -> str:
    """Return the path in the site of the search worker that its pages name."""
    config = _CONFIG.search((site / _HOME).read_text("utf-8"))
    if not config:
        message = "网页没有写明搜索用的脚本"
        raise SkippedError(message)
    worker: str = json.loads(config[1])["search"]
    return worker


def _pages(addresses: Sequence[str]) -> tuple[str, ...]:
    """Return the paths in the site, each once, without what points into a page."""
    return tuple(dict.fromkeys(unquote(urlsplit(address).path).lstrip("/") for address in addresses))

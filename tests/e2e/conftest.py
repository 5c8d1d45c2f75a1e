"""Pages in a real browser, watched: whatever they ask for and whatever goes wrong in them is kept."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response


def until(page: Page, condition: str, arg: object = None) -> None:
    """Wait until a JavaScript condition holds on a page.

    Playwright's own way evaluates it within the page when it does not hold at once, and the policy of our pages forbids that.
    """
    for _ in range(300):
        if page.evaluate(condition, arg):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never true: {condition}")


@dataclass
class Visit:
    """A page in a browser, with everything that its documents asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Start to keep requests, messages of errors, exceptions and answers that failed."""
        self.page.on("request", self._keep_request)
        self.page.on("console", self._keep_message)
        self.page.on("pageerror", lambda error: self.faults.append(f"{self.page.url}: {error}"))
        self.page.on("response", self._keep_response)

    def elsewhere(self, server: str) -> list[str]:
        """Return the requests that went to any other host than ``server``."""
        inside = (f"{server}/", "data:", "blob:", "about:")
        return [address for address in self.requests if not address.startswith(inside)]

    def _keep_request(self, request: Request) -> None:
        self.requests.append(request.url)

    def _keep_message(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"{self.page.url}: {message.type}: {message.text}")

    def _keep_response(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"{self.page.url}: {response.status} {response.url}")


Visitor = Callable[..., AbstractContextManager[Visit]]


@pytest.fixture
def visit(browser: Browser) -> Visitor:
    """Open a fresh browser window: ``with visit(width=360) as reader``; further words go to the browser."""

    @contextmanager
    def open_window(width: int = 1280, height: int = 800, **options: Any) -> Iterator[Visit]:
        viewport = {"width": width, "height": height}
        context = browser.new_context(viewport=viewport, locale="zh-CN", **options)  # type: ignore[arg-type]
        with context, context.new_page() as page:
            page.set_default_timeout(10_000)
            reader = Visit(page)
            reader.watch()
            yield reader

    return open_window

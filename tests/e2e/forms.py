"""Filling in the form as its users do: fields by their labels, steps by their buttons."""

import re

from playwright.sync_api import Locator, Page

PAGE = "contribute/index.html"


AMENDED = "stations/leling-guojia"


def fill(scope: Page | Locator, label: str, text: str) -> None:
    scope.get_by_label(re.compile(f"^{label}")).first.fill(text)


def choose(scope: Page | Locator, label: str, term: str) -> None:
    scope.get_by_label(re.compile(f"^{label}")).first.select_option(term)


def add(scope: Page | Locator, what: str) -> Locator:
    """Press the button that adds one of a kind, and return the fields that it opens."""
    scope.get_by_role("button", name=f"添加{what}", exact=False).first.click()
    page = _page(scope)
    entry = page.evaluate("document.activeElement.closest('.form-entry').id")
    return page.locator(f"[id='{entry}']")


def _page(scope: Page | Locator) -> Page:
    return scope if isinstance(scope, Page) else scope.page


def open_heading(scope: Page | Locator, words: str) -> Locator:
    heading = scope.locator("summary", has_text=words).first
    heading.click()
    return heading.locator("xpath=..")


def go_on(page: Page) -> None:
    page.get_by_role("button", name="下一步").click()


def files_on(page: Page) -> dict[str, str]:
    shown = page.locator("pre.form-file")
    return {one.get_attribute("aria-label") or "": one.inner_text() for one in shown.all()}

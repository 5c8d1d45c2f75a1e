"""Every kind of page is free of the faults that axe-core can find, on a desktop and on a phone, light and dark."""

from collections.abc import Mapping

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

SCHEMES = {"light": "default", "dark": "slate"}
"""What the reader's system asks for, and what Material calls it."""

WITHOUT_SHELL = {"card", "slides"}
"""The kinds of pages that follow the system by their style sheet alone."""


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [1280, 360])
def test_every_kind_of_page_is_accessible(
    browser: Browser, server: str, page_kinds: Mapping[str, str], width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    faults = []
    with context, context.new_page() as page:
        for kind, path in page_kinds.items():
            page.goto(f"{server}/{path}")
            if kind not in WITHOUT_SHELL:
                assert page.locator("body").get_attribute("data-md-color-scheme") == SCHEMES[scheme]
            faults += [f"{kind} {path}: {fault}" for fault in _faults(page)]
    assert not faults, f"axe-core found {len(faults)} faults:\n" + "\n".join(faults)


def test_the_judge_sees_faults(browser: Browser) -> None:
    with browser.new_page() as page:
        page.set_content('<html lang="zh"><title>页</title><main><h1>一</h1><img src="data:,"></main></html>')
        assert [fault.partition(":")[0] for fault in _faults(page)] == ["image-alt"]


def _faults(page: Page) -> list[str]:
    """Return what axe-core finds on the page: the rule, what it asks for and the places."""
    # Only what is wrong need be told in full: that takes a third of the time on long pages.
    violations = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{violation['id']}: {violation['help']}: "
        + "; ".join(f"{node['target']} {_detail(node)}" for node in violation["nodes"][:5])
        for violation in violations
    ]


def _detail(node: dict[str, str]) -> str:
    return " ".join(node.get("failureSummary", "").split())[:300]

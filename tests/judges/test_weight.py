"""A station page is light: what nginx sends a reader who comes for the first time, and who comes again."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.deploy.conftest import published
from tests.nginx import SITE, configure, sent, serving

__all__ = ["published"]

SILENCE = 1.0
"""For how many seconds nothing must come for a visit to be at its end."""

FIRST, NEXT = 120 * 1024, 15 * 1024
"""The most bytes of a first visit, everything that the page loads and all heads of answers included, and of the next."""


@pytest.fixture(scope="module")
def nginx(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the nginx that serves the site."""
    return tmp_path_factory.mktemp("weight")


@pytest.fixture(scope="module")
def address(published: Path, nginx: Path) -> Iterator[str]:
    with serving(nginx, configure(nginx, "own-host.conf", {SITE: published / "current"})) as ports:
        yield f"http://127.0.0.1:{ports.http}"


def by_weight(published: Path) -> list[str]:
    """Return the pages of stations, the lightest first."""
    pages = (published / "current" / "stations").glob("*.html.gz")
    return [path.name.removesuffix(".gz") for path in sorted(pages, key=lambda path: path.stat().st_size)]


def weigh(context: BrowserContext, address: str, nginx: Path, *, again: bool = False) -> int:
    """Return the bytes that nginx sends for a visit to a page, to its end and until nothing more comes."""
    before = len(sent(nginx))
    with context.new_page() as page:
        # The server knows when nothing more comes; a browser that has all in its cache does not always tell.
        page.goto(address)
        _settle(nginx)
        page.keyboard.press("End")
        _settle(nginx)
    answers = sent(nginx)[before:]
    assert answers, "the browser asked nothing"
    if not again:
        assert len(answers) > 10, answers
    return sum(size for size, _ in answers)


def _settle(nginx: Path) -> None:
    """Wait until nginx has written down what it sent and sends nothing more."""
    seen = -1
    while seen != len(sent(nginx)):
        seen = len(sent(nginx))
        time.sleep(SILENCE)


def test_the_heaviest_station_is_light_at_first(
    browser: Browser, address: str, published: Path, nginx: Path
) -> None:
    with browser.new_context() as context:
        weight = weigh(context, f"{address}/stations/{by_weight(published)[-1]}", nginx)
    assert weight <= FIRST, _told(nginx)


def test_who_comes_again_is_sent_next_to_nothing(
    browser: Browser, address: str, published: Path, nginx: Path
) -> None:
    heaviest = f"{address}/stations/{by_weight(published)[-1]}"
    with browser.new_context() as context:
        weigh(context, heaviest, nginx)
        weight = weigh(context, heaviest, nginx, again=True)
    assert weight <= NEXT / 3, _told(nginx)


def test_another_station_of_middling_size_is_light_too(
    browser: Browser, address: str, published: Path, nginx: Path
) -> None:
    stations = by_weight(published)
    middle = stations[len(stations) // 2]
    with browser.new_context() as context:
        weigh(context, f"{address}/stations/{stations[-1]}", nginx)
        weight = weigh(context, f"{address}/stations/{middle}", nginx, again=True)
    assert weight <= NEXT, _told(nginx)


def _told(nginx: Path) -> str:
    return "\n".join(f"{size} {path}" for size, path in sent(nginx))

"""Comparing as a reader does: entries to pick, the tray that holds them, the tables that come of it."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import Visit

DAYANG = ("stations/linhai-dayang", "大洋派出所")


QIANMEN = ("stations/dongcheng-qianmen", "前门派出所")


GUOJIA = ("stations/leling-guojia", "郭家街道派出所")


BUREAU = ("stations/pingdingshan-shifanqu-fenju", "示范区分局")


SILENT = ("stations/shenyang-shiju", "沈阳市公安局")


MODEL = ("models/liangdui-yishi", "两队一室")


OTHER_MODEL = ("models/yishi-liangdui", "一室两队")


FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


def address(site: str, *entries: tuple[str, str]) -> str:
    return f"{site}/compare/index.html?with={','.join(key for key, _ in entries)}"


def captions(page: Page) -> list[str]:
    expect(page.locator("#compare table.comparison").first).to_be_visible()
    return page.locator("#compare table.comparison > caption").all_inner_texts()


def tables(page: Page) -> str:
    """Return the tables as they stand in the page, without the room that charts were given."""
    expect(page.locator("#compare table.comparison").first).to_be_visible()
    html = page.locator("#compare [data-slot=tables]").inner_html()
    return re.sub(r' (?:style|id|aria-labelledby|for)="[^"]*"', "", html)


def pick(page: Page, entry: tuple[str, str]) -> None:
    page.get_by_role("button", name=f"加入对比 {entry[1]}", exact=True).first.click()


def tray(page: Page) -> Locator:
    return page.get_by_role("region", name="选好要对比的")


def well_behaved(reader: Visit, server: str) -> None:
    assert reader.faults == []
    assert reader.elsewhere(server) == []

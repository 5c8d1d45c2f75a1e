"""The page that shows all results and narrows them down, from a server and from a folder."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import Visitor

PHONE = 360


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, server: str, carried: Path) -> str:
    """The address of the site: on a server, and as a folder on a stick."""
    return server if request.param == "http" else carried.as_uri()


@pytest.fixture
def reader(visit: Visitor, base: str) -> Iterator[Page]:
    """A reader in a browser; whatever goes wrong fails the test."""
    with visit() as visitor:
        yield visitor.page
        assert visitor.faults == []


def entries(page: Page) -> Locator:
    return page.locator("[data-search-list] > li")


def option(page: Page, facet: str, label: str) -> Locator:
    return page.get_by_role("group", name=facet, exact=True).get_by_role("checkbox", name=label)


def total(page: Page) -> int:
    said = page.locator("[data-search-said]")
    expect(said).to_contain_text("找到")
    return int("".join(filter(str.isdigit, said.inner_text())))


def count(page: Page, facet: str, label: str) -> int:
    text = page.get_by_role("group", name=facet, exact=True).locator("label", has_text=label).inner_text()
    return int(text.split()[-1])


def test_it_serves_to_browse_without_a_query(reader: Page, base: str) -> None:
    reader.goto(f"{base}/search.html")
    expect(entries(reader)).to_have_count(20)
    wanted = count(reader, "省级行政区", "甘肃省")
    option(reader, "省级行政区", "甘肃省").check()
    expect(reader.locator("[data-search-said]")).to_have_text(f"找到 {wanted} 页")
    assert "province=" in reader.url
    expect(option(reader, "省级行政区", "甘肃省")).to_be_focused()
    expect(option(reader, "模式", "两队一室")).to_have_count(0)


def test_options_of_one_facet_add_up_and_facets_narrow_down(reader: Page, base: str) -> None:
    reader.goto(f"{base}/search.html?province=甘肃省")
    first = total(reader)
    more = count(reader, "省级行政区", "山东省")
    option(reader, "省级行政区", "山东省").check()
    expect(reader.locator("[data-search-said]")).to_have_text(f"找到 {first + more} 页")
    both = count(reader, "问题", "邻里纠纷")
    option(reader, "问题", "邻里纠纷").check()
    expect(reader.locator("[data-search-said]")).to_have_text(f"找到 {both} 页")
    assert both < first + more


def test_the_address_keeps_the_choice(reader: Page, base: str) -> None:
    reader.goto(f"{base}/search.html")
    reader.get_by_role("searchbox", name="要找的词").fill("调解")
    reader.keyboard.press("Enter")
    expect(reader.locator("[data-search-said]")).to_contain_text("按“矛盾纠纷化解”")
    found = count(reader, "省级行政区", "山西省")
    option(reader, "省级行政区", "山西省").check()
    reader.get_by_role("radio", name="按日期").check()
    expect(reader.locator("[data-search-said]")).to_contain_text(f"找到 {found} 页")
    reader.goto(reader.url)
    expect(reader.get_by_role("searchbox", name="要找的词")).to_have_value("调解")
    expect(option(reader, "省级行政区", "山西省")).to_be_checked()
    expect(reader.get_by_role("radio", name="按日期")).to_be_checked()
    expect(reader.locator("[data-search-said]")).to_contain_text(f"找到 {found} 页")
    reader.get_by_role("button", name="清除条件").click()
    expect(option(reader, "省级行政区", "山西省")).not_to_be_checked()
    assert total(reader) >= found


@pytest.mark.parametrize(
    ("words", "path"),
    [("对比", "compare/index.html"), ("数据下载", "data/index.html"), ("还缺什么", "gaps/index.html")],
)
def test_what_the_site_offers_is_found_by_its_name(reader: Page, base: str, words: str, path: str) -> None:
    reader.goto(f"{base}/search.html?words={words}")
    expect(entries(reader).first.locator("a").first).to_have_attribute("href", re.compile(path))


def test_a_few_that_say_it_word_for_word_do_not_hide_those_that_say_it_otherwise(
    reader: Page, base: str
) -> None:
    reader.goto(f"{base}/search.html?words=派出所人太少怎么办")
    expect(entries(reader).first).to_be_visible()
    assert total(reader) > 20


def test_newest_first(reader: Page, base: str) -> None:
    reader.goto(f"{base}/search.html?sort=date")
    expect(entries(reader)).to_have_count(20)
    said = reader.locator(".search-title .aside").all_inner_texts()
    years = [int(found[1]) for text in said if (found := re.search(r"来源日期 (\d{4})年", text))]
    assert years
    assert years == sorted(years, reverse=True)


def test_a_query_is_understood_and_its_places_are_linked(reader: Page, base: str) -> None:
    reader.goto(f"{base}/search.html?words=sifangduijie")
    expect(reader.locator("[data-search-said]")).to_contain_text("按“四方对接")
    first = entries(reader).first
    expect(first).to_contain_text("黑泉派出所")
    expect(first.locator("mark").first).to_have_text("四方对接")
    first.locator(".search-places a").first.click()
    reader.wait_for_url(f"{base}/stations/gaotai-heiquan.html?h=*#*")


def test_more_results_are_a_button_away(reader: Page, base: str) -> None:
    reader.goto(f"{base}/search.html?words=派出所")
    expect(entries(reader)).to_have_count(20)
    reader.get_by_role("button", name="再显示一些").click()
    expect(entries(reader)).to_have_count(40)
    expect(entries(reader).nth(20).get_by_role("link").first).to_be_focused()


def test_nothing_is_said_plainly(reader: Page, base: str) -> None:
    reader.goto(f"{base}/search.html?words=枫桥夜泊诗")
    expect(reader.locator("[data-search-said]")).to_contain_text("没有符合的页面")
    offer = reader.locator("[data-search-said]").get_by_role("button").first
    offer.click()
    expect(entries(reader).first).to_be_visible()


def test_it_is_used_on_a_phone(visit: Visitor, base: str) -> None:
    with visit(width=PHONE) as visitor:
        page = visitor.page
        page.goto(f"{base}/search.html")
        expect(entries(page)).to_have_count(20)
        expect(option(page, "模式", "党小组")).not_to_be_visible()
        page.get_by_text("筛选条件").click()
        option(page, "模式", "党小组").check()
        expect(page.locator("[data-search-list] > li", has_text="党小组").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
        assert visitor.faults == []


def test_without_scripts_it_says_where_to_look(visit: Visitor, server: str) -> None:
    with visit(java_script_enabled=False) as visitor:
        page = visitor.page
        page.goto(f"{server}/search.html")
        expect(page.locator("[data-search-page]")).not_to_be_visible()
        page.locator("article").get_by_role("link", name="模式").click()
        expect(page).to_have_url(f"{server}/models/index.html")

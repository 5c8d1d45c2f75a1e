"""Searching from the box on every page, from a server and from a folder, as a reader does it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import Visitor, until

PHONE = 360


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, server: str, carried: Path) -> str:
    """The address of the site: on a server, and as a folder on a stick."""
    return server if request.param == "http" else carried.as_uri()


@pytest.fixture
def reader(visit: Visitor, base: str) -> Iterator[Page]:
    """A reader on a page of the site; whatever goes wrong there or is asked of another host fails the test."""
    with visit() as visitor:
        visitor.page.goto(f"{base}/about.html")
        yield visitor.page
        assert visitor.faults == []
        inside = (base, "data:", "blob:")
        assert [address for address in visitor.requests if not address.startswith(inside)] == []


def box(page: Page) -> Locator:
    return page.get_by_role("textbox", name="搜索")


def search(page: Page, words: str) -> None:
    """Open the box by its key and type, as fast as one types."""
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type(words)


def status(page: Page) -> Locator:
    return page.locator("[data-search=status]")


def results(page: Page) -> Locator:
    return page.locator(".md-search-result__item")


@pytest.mark.parametrize(
    ("words", "title", "told"),
    [
        ("两队一室", "两队一室", ""),
        ("liangduiyishi", "两队一室", "按“两队一室”查找（拼音）"),
        ("jshy", "交所合一", "按“交所合一”查找（拼音首字母）"),
        ("駱駝城派出所", "骆驼城派出所", "按“骆驼城派出所”查找（繁体字）"),
        ("五百九十天", "郭家街道派出所", "按“590天”查找（数字的另一种写法）"),
        ("两对一室", "两队一室", "按“两队一室”查找（相近的写法）"),
        ("两队 一室", "两队一室", ""),
    ],
)
def test_a_query_is_understood_and_says_how(reader: Page, words: str, title: str, told: str) -> None:
    search(reader, words)
    expect(results(reader).first).to_contain_text(title)
    expect(status(reader)).to_contain_text("找到")
    if told:
        expect(status(reader)).to_contain_text(told)
    else:
        expect(status(reader)).not_to_contain_text("按“")


def test_a_problem_in_other_words_leads_to_those_who_tackle_it(reader: Page) -> None:
    search(reader, "人手不够")
    expect(status(reader)).to_contain_text("按“警力不足”查找（同义词）")
    expect(results(reader).filter(has_text="警力不足（问题）")).to_have_count(1)


def test_nothing_is_said_plainly_and_the_nearest_names_are_offered(reader: Page) -> None:
    search(reader, "枫桥夜泊诗")
    expect(status(reader)).to_contain_text("没有找到“枫桥夜泊诗”")
    expect(results(reader)).to_have_count(0)
    offer = status(reader).get_by_role("button").first
    term = offer.inner_text()
    offer.click()
    expect(box(reader)).to_have_value(term)
    expect(results(reader).first).to_be_visible()


@pytest.mark.parametrize("words", ["量子计算机", "zzzzqqqq", "火星移民", "？？？"])
def test_nonsense_finds_nothing(reader: Page, words: str) -> None:
    search(reader, words)
    expect(status(reader)).to_contain_text("没有找到")
    expect(results(reader)).to_have_count(0)
    expect(status(reader).get_by_role("button")).to_have_count(0)


def test_results_are_reached_by_arrows_and_opened_by_enter(reader: Page, base: str) -> None:
    search(reader, "郭家街道派出所")
    expect(results(reader).first).to_contain_text("郭家街道派出所")
    expect(status(reader)).to_contain_text("找到")
    reader.keyboard.press("ArrowDown")
    expect(results(reader).first.get_by_role("link").first).to_be_focused()
    reader.keyboard.press("Enter")
    reader.wait_for_url(f"{base}/stations/leling-guojia.html?h=*")


@pytest.mark.parametrize("down", [1, 2, 3])
def test_whoever_is_among_the_results_stays_there_when_they_are_drawn_again(
    reader: Page, base: str, down: int
) -> None:
    search(reader, "郭家街道派出所")
    expect(status(reader)).to_contain_text("找到")
    for _ in range(down):
        reader.keyboard.press("ArrowDown")
    # One down is a link, two are what opens more places of its page, three are the link of the next page.
    place = "() => document.activeElement.closest('.md-search-result__item')?.querySelector('a').pathname"
    before = reader.evaluate(place)
    assert before
    drawn = results(reader).first.element_handle()
    reader.evaluate("self.searcher.postMessage({type: 2, data: '郭家街道'})")
    until(reader, "first => !first.isConnected && document.activeElement.matches('a')", drawn)
    assert reader.evaluate(place) == before
    reader.evaluate("self.searcher.postMessage({type: 2, data: '夫子庙派出所'})")
    expect(results(reader).first).to_contain_text("夫子庙派出所")
    expect(results(reader).first.get_by_role("link").first).to_be_focused()
    reader.keyboard.press("Enter")
    reader.wait_for_url(f"{base}/stations/qinhuai-fuzimiao.html?h=*")


def test_enter_waits_for_the_answer_to_what_was_typed(reader: Page, base: str) -> None:
    search(reader, "郭家街道派出所")
    expect(status(reader)).to_contain_text("找到")
    # All of it before the browser comes to draw an answer: a quick typist, or a slow stick.
    reader.evaluate(
        """() => {
            const field = document.querySelector("[data-md-component=search-query]");
            field.value = "四方对接";
            field.dispatchEvent(new Event("keyup"));
            field.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true, cancelable: true}));
        }"""
    )
    reader.wait_for_url(f"{base}/stations/gaotai-heiquan.html?h=*#sifang-duijie*")


def test_enter_opens_the_best_place_with_its_words_marked(reader: Page, base: str) -> None:
    search(reader, "四方对接")
    expect(results(reader).first).to_contain_text("四方对接")
    reader.keyboard.press("Enter")
    reader.wait_for_url(f"{base}/stations/gaotai-heiquan.html?h=*#sifang-duijie*")
    expect(reader.locator("article mark").first).to_have_text("四方对接")
    anchor = reader.evaluate("decodeURIComponent(location.hash.slice(1))")
    expect(reader.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_an_address_with_a_query_opens_the_search(reader: Page, base: str) -> None:
    reader.goto(f"{base}/about.html?q=一窗通办")
    expect(box(reader)).to_have_value("一窗通办")
    expect(results(reader).first).to_contain_text("一窗通办")
    expect(status(reader)).to_contain_text("找到")


def test_words_are_announced_and_cleared(reader: Page) -> None:
    search(reader, "党小组")
    expect(reader.get_by_role("status").filter(has_text="找到")).to_have_count(1)
    reader.get_by_role("button", name="清空").click()
    expect(status(reader)).to_have_text("输入要找的词")
    expect(results(reader)).to_have_count(0)
    reader.keyboard.press("Escape")
    expect(reader.locator(".md-search__output")).not_to_be_visible()


def test_all_results_are_a_link_away(reader: Page, base: str) -> None:
    search(reader, "社区警务")
    reader.get_by_role("link", name="查看全部结果").click()
    reader.wait_for_url(f"{base}/search.html?words=*")
    expect(reader.get_by_role("searchbox", name="要找的词")).to_have_value("社区警务")


def test_a_reader_on_a_phone_searches(visit: Visitor, base: str) -> None:
    with visit(width=PHONE) as visitor:
        page = visitor.page
        page.goto(f"{base}/about.html")
        page.get_by_role("button", name="打开搜索").click()
        page.keyboard.type("铁路跨海")
        expect(status(page)).to_contain_text("没有找到")
        box(page).fill("夫子庙")
        expect(results(page).first).to_contain_text("夫子庙派出所")
        # The shade behind the box grows from a point; only what stays wide would scroll.
        until(page, f"document.documentElement.scrollWidth <= {PHONE}")
        results(page).first.get_by_role("link").first.click()
        page.wait_for_url(f"{base}/stations/qinhuai-fuzimiao.html*")
        assert visitor.faults == []


def test_a_reader_who_does_not_search_loads_next_to_nothing(visit: Visitor, server: str) -> None:
    with visit() as visitor:
        sizes: list[int] = []
        visitor.page.on(
            "response", lambda answer: sizes.append(len(answer.body())) if "/search/" in answer.url else None
        )
        visitor.page.goto(f"{server}/about.html", wait_until="networkidle")
        visitor.page.wait_for_timeout(200)
        assert len(sizes) >= 2
        assert sum(sizes) <= 300


def test_what_cannot_be_read_is_said(visit: Visitor, server: str) -> None:
    with visit() as visitor:
        page = visitor.page
        page.context.route("**/search/tokens/*", lambda route: route.abort())
        page.goto(f"{server}/about.html")
        search(page, "两队一室")
        expect(status(page)).to_contain_text("搜索数据没有读到")

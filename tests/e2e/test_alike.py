"""Stations like the reader's own, found as a reader finds them."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Visitor

PAGE = "alike/index.html"
MINE = "?area=34.3&population=18500&officers=12&setting=urban-fringe,rural"
LIKEST = "郭家街道派出所"
BUREAU = "杭州市公安局"


def first(page: Page) -> str:
    return page.locator(".alike-card .card-title a").first.inner_text()


def fill_by_keyboard(page: Page) -> None:
    """Fill the form from its first field on, with keys alone; the sixth setting lies right of the fourth."""
    page.locator("#alike-area").focus()
    page.keyboard.type("３４．３")
    for words in ("1.85万", "12"):
        page.keyboard.press("Tab")
        page.keyboard.type(words)
    page.keyboard.press("Tab")
    for setting in ("urban", "old-town", "new-district", "urban-fringe", "town", "rural"):
        page.keyboard.press("Tab")
        expect(page.locator(f"[name=setting][value={setting}]")).to_be_focused()
        if setting in ("urban-fringe", "rural"):
            page.keyboard.press("Space")
    page.keyboard.press("Enter")


def test_filling_the_form_by_keyboard_and_opening_the_copied_address_again(
    visit: Visitor, server: str
) -> None:
    with visit() as reader:
        reader.page.goto(f"{server}/{PAGE}")
        fill_by_keyboard(reader.page)
        expect(reader.page.locator("#alike-told")).to_contain_text(f"最像的是{LIKEST}")
        assert first(reader.page) == LIKEST
        address = reader.page.url
        assert address == f"{server}/{PAGE}{MINE}"
        found = reader.page.locator("#alike-found").inner_text()
        assert reader.faults == []
        assert reader.elsewhere(server) == []
    with visit() as another:
        another.page.goto(address)
        expect(another.page.locator(".alike-card").first).to_be_visible()
        assert another.page.locator("#alike-found").inner_text() == found
        expect(another.page.locator("#alike-population")).to_have_value("18500")
        expect(another.page.locator("[value=rural]")).to_be_checked()
        assert another.page.url == address


@pytest.mark.parametrize(
    ("entered", "told"),
    [
        ("population=30000&officers=6&setting=rural", "排在最前的报道得太少，说不准；说得准的里面，最像的是"),
        ("officers=1", "没有一个说得上像"),
        ("population=40000", "近4万人：您的 40,000 正是这个范围的一头，不含在内"),
    ],
)
def test_it_does_not_claim_more_than_is_known(visit: Visitor, server: str, entered: str, told: str) -> None:
    with visit() as reader:
        reader.page.goto(f"{server}/{PAGE}?{entered}")
        expect(reader.page.locator(".alike-card").first).to_be_visible()
        expect(reader.page.locator("article")).to_contain_text(told)


def test_each_measure_says_how_far_and_in_which_direction(visit: Visitor, server: str) -> None:
    with visit() as reader:
        reader.page.goto(f"{server}/{PAGE}?population=20000&officers=10&auxiliaries=22")
        parts = reader.page.locator(".alike-card", has_text=LIKEST).locator(".alike-parts li")
        expect(parts).to_have_text(
            [
                "人口 1.8万余人：比您的 20,000 少 5%～10%",
                "民警 12人：比您的 10 多 20%",
                "辅警 22人：和您的 22 一样",
            ]
        )
        expect(reader.page.locator("#alike-basis")).to_have_text(
            "按您填的人口 20,000人、民警 10人、辅警 22人比。没有填的面积、辖区类型不比。"
        )
        hexi = reader.page.locator(".alike-card", has_text="河西派出所").locator(".alike-parts li")
        expect(hexi).to_have_text(
            [
                "常住人口 2万余人：您的 20,000 正是这个范围的一头，不含在内",
                "民警 未报道：按完全未知计",
                "辅警 未报道：按完全未知计",
            ]
        )


def test_the_ratios_of_both_stand_beside_each_other(visit: Visitor, server: str) -> None:
    with visit() as reader:
        reader.page.goto(f"{server}/{PAGE}?population=20000&officers=10")
        ratios = reader.page.locator(".alike-card", has_text=LIKEST).locator(".alike-ratios")
        ratios.locator("summary").click()
        expect(ratios.locator("tbody tr")).to_have_text(
            [
                re.compile(r"每万人口民警数\s*5名\s*6\.3～6\.7名"),
                re.compile(r"每名民警服务人口\s*2,000人\s*1,500～1,600人"),
            ]
        )


def test_bureaus_are_mixed_in_only_on_request(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?population=15000000")
        assert first(page) != BUREAU
        expect(page.locator(".alike-card", has_text=BUREAU)).to_have_count(0)
        page.get_by_label("也比派出所以外的单位").check()
        page.get_by_role("button", name="按相像程度排").click()
        assert first(page) == BUREAU
        assert page.url.endswith("?population=15000000&others=1")


@pytest.mark.parametrize("nonsense", ["很多", "-5", "12.5", "<b>"])
def test_nonsense_is_refused_beside_its_field_and_announced(
    visit: Visitor, server: str, nonsense: str
) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?area=34.3")
        expect(page.locator(".alike-card").first).to_be_visible()
        page.locator("#alike-officers").fill(nonsense)
        page.keyboard.press("Enter")
        wrong = page.locator("#alike-officers-wrong")
        expect(wrong).to_have_text(f"“{nonsense}”读不成民警。请写一个数，如 12。")
        expect(page.locator("#alike-officers")).to_be_focused()
        # The field that has the focus tells its description: a live region would say it a second time.
        expect(page.locator("form [role=alert]")).to_have_count(0)
        expect(page.locator("#alike-officers")).to_have_accessible_description(
            f"“{nonsense}”读不成民警。请写一个数，如 12。"
        )
        expect(page.locator("#alike-officers")).to_have_attribute("aria-invalid", "true")
        expect(page.get_by_role("status").filter(has_text="有 1 项读不出来")).to_be_visible()
        expect(page.locator("#alike-found")).to_be_hidden()
        page.locator("#alike-officers").fill("12")
        page.keyboard.press("Enter")
        expect(wrong).to_be_empty()
        expect(page.locator(".alike-card").first).to_be_visible()
        assert page.url.endswith("?area=34.3&officers=12")


def test_an_address_with_nonsense_says_so_and_an_empty_form_too(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?area=none&setting=nowhere&unknown=1")
        expect(page.locator("#alike-area-wrong")).to_contain_text("“none”读不成面积")
        page.goto(f"{server}/{PAGE}")
        page.get_by_role("button", name="按相像程度排").click()
        expect(page.locator("#alike-told")).to_have_text("一项也没有填。填一项就能排。")
        assert reader.faults == []


def test_what_others_add_to_an_address_is_no_question(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?from=singlemessage&isappinstalled=0")
        expect(page.locator("#alike-form")).to_be_visible()
        expect(page.locator("#alike-told")).to_be_empty()
        expect(page.locator("#alike-area")).not_to_be_focused()


def test_a_setting_that_there_is_not_is_told(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?area=34.3&setting=urban,nowhere")
        expect(page.locator(".alike-card").first).to_be_visible()
        expect(page.locator("#alike-told")).to_contain_text("地址里的辖区类型“nowhere”本库没有，已略去。")
        page.goto(f"{server}/{PAGE}?setting=nowhere")
        expect(page.locator("#alike-told")).to_have_text("地址里的辖区类型“nowhere”本库没有，已略去。")


def test_only_what_is_a_range_is_called_one(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?area=30")
        scores = page.locator(".alike-card [data-slot=score]")
        expect(scores.first).to_have_text("相像程度 87%")
        assert not [score for score in scores.all_inner_texts() if "可能在" in score]
        page.goto(f"{server}/{PAGE}?population=18000")
        expect(scores.first).to_contain_text("，可能在 ")


def test_clearing_takes_the_results_and_the_address_back(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}{MINE}")
        page.get_by_role("button", name="清空").click()
        expect(page.locator("#alike-found")).to_be_hidden()
        expect(page.locator("#alike-area")).to_have_value("")
        expect(page).to_have_url(f"{server}/{PAGE}")


def test_more_can_be_seen_and_is_reached_by_keyboard(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?setting=urban")
        expect(page.locator(".alike-card")).to_have_count(10)
        page.get_by_role("button", name="再看一些").press("Enter")
        expect(page.locator(".alike-card").nth(10).locator(".card-title a")).to_be_focused()


def test_a_result_can_be_picked_for_a_comparison_and_opened(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}{MINE}")
        card = page.locator(".alike-card").first
        card.get_by_role("button", name="加入对比").click()
        expect(page.locator(".pick-tray")).to_contain_text(LIKEST)
        in_table = page.locator(".alike-table tr", has_text=LIKEST).get_by_role("button")
        expect(in_table).to_have_attribute("aria-pressed", "true")
        page.get_by_role("button", name="按相像程度排").click()
        expect(page.locator(".alike-card").first.get_by_role("button", name=LIKEST)).to_have_attribute(
            "aria-pressed", "true"
        )
        page.locator(".alike-card .card-title a").first.click()
        expect(page.locator("h1")).to_contain_text(LIKEST)
        assert reader.faults == []


def test_it_works_from_a_folder(visit: Visitor, carried: Path) -> None:
    with visit() as reader:
        reader.page.goto((carried / PAGE).as_uri())
        fill_by_keyboard(reader.page)
        assert first(reader.page) == LIKEST
        assert reader.page.url.endswith(MINE)
        reader.page.reload()
        expect(reader.page.locator(".alike-card").first).to_contain_text(LIKEST)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_phone(visit: Visitor, server: str, scheme: str) -> None:
    with visit(width=360, has_touch=True, is_mobile=True, color_scheme=scheme) as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}{MINE}")
        expect(page.locator(".alike-card").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        for box in (page.locator("#alike-form"), page.locator(".alike-card").first):
            bounds = box.bounding_box()
            assert bounds is not None
            assert bounds["x"] >= 0
            assert bounds["x"] + bounds["width"] <= 360
        expect(page.locator(".alike-scroll").first).to_have_attribute("tabindex", "0")


def test_it_prints(visit: Visitor, server: str) -> None:
    with visit(width=720) as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}{MINE}")
        expect(page.locator(".alike-card").first).to_be_visible()
        page.emulate_media(media="print")
        expect(page.locator("#alike-form")).to_be_hidden()
        expect(page.locator(".alike-card").first).to_be_visible()
        assert page.locator(".alike-table").first.evaluate("table => table.scrollWidth <= innerWidth")
        assert page.pdf(format="A4").startswith(b"%PDF")


def test_without_scripts_the_table_serves(visit: Visitor, server: str) -> None:
    with visit(java_script_enabled=False) as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}")
        expect(page.locator("#alike-form")).to_be_hidden()
        expect(page.get_by_text("排序要用脚本")).to_be_visible()
        row = page.locator(".alike-table tr", has_text=LIKEST)
        expect(row).to_contain_text("1.8万余人")
        expect(row).to_contain_text("6.3～6.7名")
        expect(row.locator("svg.range-bar").first).to_be_visible()
        row.get_by_role("link", name=LIKEST, exact=True).click()
        expect(page.locator("h1")).to_contain_text(LIKEST)


def test_home_and_the_list_of_stations_lead_here(visit: Visitor, server: str) -> None:
    with visit() as reader:
        for start, words in (
            ("index.html", "找相像的单位"),
            ("stations/index.html", "填上面积、人口和警力比一比"),
        ):
            reader.page.goto(f"{server}/{start}")
            reader.page.get_by_role("main").get_by_role("link", name=words).click()
            expect(reader.page.locator("h1")).to_have_text("找相像的单位")


@pytest.mark.parametrize(
    ("population", "told"), [("3", "像是少写了“万”：3万人就写 3万"), ("0", "像是填错了：不知道就空着")]
)
def test_so_few_people_look_like_a_slip(visit: Visitor, server: str, population: str, told: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?population={population}&officers=12")
        expect(page.locator("#alike-population-wrong")).to_contain_text(told)
        expect(page.locator("#alike-told")).to_contain_text(told)
        expect(page.locator(".alike-card").first).to_be_visible()
        page.locator("#alike-population").fill("3万")
        page.get_by_role("button", name="按相像程度排").click()
        expect(page.locator("#alike-population-wrong")).to_be_empty()
        expect(page.locator("#alike-told")).not_to_contain_text("像是")

"""Old links hold in the browser: they land at the thing, at what became of it, or at word of what happened."""

from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import QuietHandler
from tests.e2e.conftest import Visitor, until
from tests.permanence.libraries import ELSEWHERE, OTHER, PLACE, STATION, moved, retired
from tests.permanence.projects import released_project, write
from tests.projects import run_generator

CLAIM = "hebian--claim-thefts"

IN_SIGHT = "element => { const box = element.getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight; }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of which one record moved, and another changed the id of a claim and lost a section."""
    project = released_project(tmp_path_factory.mktemp("moved") / "project")
    text = OTHER.replace("- id: thefts", "- id: cases").replace("    limits:\n      - 夜里没有人值守。\n", "")
    new = {
        PLACE: moved("yuhe-chengguan", "已移动", "yuhe-hebian"),
        "stations/yuhe-hebian.yaml": STATION.replace("yuhe-chengguan", "yuhe-hebian"),
        ELSEWHERE: retired(text, "shanbian--claim-thefts", "shanbian--claim-cases"),
    }
    write(project, new)
    done = run_generator(project, "build", "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


@pytest.fixture(scope="module", params=["file", "http"])
def home(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """The address of the site, opened from a folder and served."""
    if request.param == "file":
        yield folder.as_uri()
        return
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder))) as http:
        Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()


def lands_at(page: Page, anchor: str) -> None:
    """Expect that the page is at the thing with this anchor, and shows it."""
    thing = page.locator(f"[id='{anchor}']")
    expect(thing).to_be_visible()
    until(page, "id => document.querySelector(':target')?.id === id", arg=anchor)
    assert thing.evaluate(IN_SIGHT)


@pytest.mark.parametrize(
    "anchor",
    [
        "hebian",
        "hebian--unit-room",
        "hebian--method-three-visits",
        "hebian--case-boat",
        CLAIM,
        "station--claim-calls",
    ],
)
def test_a_permalink_opens_at_the_thing(visit: Visitor, home: str, anchor: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{home}/stations/yuhe-hebian.html")
        link = page.locator(f"a:is(.permalink, .headerlink)[href='#{anchor}']")
        href = link.evaluate("link => link.href")
        page.goto("about:blank")
        page.goto(href)
        lands_at(page, anchor)


def test_an_old_anchor_of_a_moved_record_goes_on_at_once(visit: Visitor, home: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{home}/stations/yuhe-chengguan.html#{CLAIM}")
        page.wait_for_url(f"{home}/stations/yuhe-hebian.html#{CLAIM}")
        lands_at(page, CLAIM)


def test_without_scripts_it_lands_at_a_link_that_leads_on(visit: Visitor, home: str) -> None:
    with visit(java_script_enabled=False) as reader:
        page = reader.page
        page.goto(f"{home}/stations/yuhe-chengguan.html#{CLAIM}")
        entry = page.locator(f"[id='{CLAIM}']")
        expect(entry).to_be_in_viewport()
        expect(page.get_by_text("本记录状态：已移动")).to_be_attached()
        entry.get_by_role("link").click()
        assert page.url == f"{home}/stations/yuhe-hebian.html#{CLAIM}"


def test_the_old_page_itself_says_what_happened(visit: Visitor, home: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{home}/stations/yuhe-chengguan.html")
        expect(page.get_by_text("本记录状态：已移动")).to_be_visible()
        page.get_by_role("note").get_by_role("link").click()
        assert page.url == f"{home}/stations/yuhe-hebian.html"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_claim_under_another_id_has_a_notice_at_its_old_anchor(
    visit: Visitor, home: str, *, scripts: bool
) -> None:
    with visit(java_script_enabled=scripts) as reader:
        page = reader.page
        page.goto(f"{home}/stations/yuhe-chengdong.html#shanbian--claim-thefts")
        notice = page.locator("[id='shanbian--claim-thefts']")
        expect(notice).to_be_in_viewport()
        expect(notice).to_contain_text("原因：写明原因")
        notice.get_by_role("link").click()
        assert page.url.endswith("#shanbian--claim-cases")
        expect(page.locator("[id='shanbian--claim-cases']")).to_be_in_viewport()


def test_a_section_with_nothing_left_says_so(visit: Visitor, home: str) -> None:
    with visit() as reader:
        reader.page.goto(f"{home}/stations/yuhe-chengdong.html#shanbian--limits")
        notice = reader.page.locator("[id='shanbian--limits']")
        expect(notice).to_be_in_viewport()
        expect(notice).to_contain_text("现在没有内容")


def test_every_page_names_its_release_and_the_changes_are_listed(visit: Visitor, home: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{home}/stations/yuhe-chengdong.html")
        expect(page.locator(".edition")).to_contain_text(
            "数据版本 1.0.0（2026-11-22）。这一页发布以后有改动。"
        )
        page.goto(f"{home}/stations/yuhe-hebian.html")
        expect(page.locator(".edition")).to_contain_text("这一页是发布以后新加的。")
        page.locator("footer").get_by_role("link", name="更新记录").click()
        news = page.locator("ul.news > li").filter(has_text="城东派出所")
        expect(news).to_contain_text("新增 说法：一年里河边的盗窃少了三成。")
        expect(news).to_contain_text("撤下 说法 thefts")
        assert reader.faults == []

"""The form as its users meet it: someone who has never seen a record writes one, and it passes."""

import re
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import QuietHandler
from tests.e2e.conftest import Visitor
from tests.e2e.forms import PAGE, add, choose, files_on, fill, go_on, open_heading
from tests.projects import carry, copy_project, run_generator, unpublish

NEW = ("sources/tianning-lanling.yaml", "stations/tianning-lanling.yaml")
"""The records of the station that the new contributor writes anew: nothing else refers to them."""


@pytest.fixture(scope="session")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project as it was before someone wrote of the station, with its site in ``site``, carried there in a ZIP."""
    project = copy_project(tmp_path_factory.mktemp("before") / "project")
    unpublish(project)
    for path in NEW:
        (project / "practices" / path).unlink()
    carry(project, project / "stick").rename(project / "site")
    return project


@pytest.fixture(scope="session")
def earlier(before: Path) -> Iterator[str]:
    """The address of a server with the site of that copy."""
    handler = partial(QuietHandler, directory=str(before / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:
        thread = Thread(target=http.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()
        thread.join()


def write_of_the_source(page: Page) -> None:
    page.get_by_label("一篇新的来源").check()
    fill(page, "标题", "兰陵派出所：“高质量党建”助推警务融合发展")
    choose(page, "种类", "政务新媒体")
    fill(page, "发布者", "常州市公安局网站")
    fill(page, "发布日期", "2021年5月10日")
    page.keyboard.press("Tab")
    expect(page.get_by_text("写成 2021-05-10")).to_be_visible()
    fill(page, "发布日期", "2021-05-10")
    fill(page, "网址", "https://gaj.changzhou.gov.cn/content/suitable/show?catid=34225&id=85558")
    choose(page, "所见范围", "摘录")
    expect(page.get_by_label(re.compile("^编号"))).to_have_value(re.compile("^changzhou-[a-z]+$"))


def write_of_the_station(page: Page) -> None:
    fill(page, "名称", "兰陵派出所")
    choose(page, "单位种类", "派出所")
    choose(page, "省级行政区", "江苏省")
    fill(page, "市州", "常州市")
    fill(page, "县区", "天宁区")
    expect(page.get_by_label(re.compile("^编号"))).to_have_value("tianning-lanling")
    fill(page, "全称", "常州市公安局天宁分局兰陵派出所")
    page.get_by_label("老城区", exact=True).check()
    fill(page, "概要", "老城区的派出所，商业和居民混杂。")


def write_of_the_profile(page: Page) -> None:
    for measure, value in (("面积", "4.8平方公里"), ("人口", "9万余人")):
        entry = add(page, "一项基本情况")
        choose(entry, "项目", measure)
        fill(entry, "数值", value)
        fill(entry, "出处", "第1段")
    honour = add(open_heading(page, "荣誉"), "一项荣誉")
    fill(honour, "荣誉名称", "集体二等功")


def write_of_the_practice(page: Page) -> None:
    practice = add(page, "一项做法")
    fill(practice, "名称", "党建带警务融合")
    fill(practice, "概要", "疫情时在一线临时设党支部，平时让民警登台讲工作；按房屋的情况分色管人。")
    choose(practice, "角色", "实施")
    aims = open_heading(practice, "针对什么")
    aims.get_by_label("筛选主题").fill("党建")
    aims.get_by_label("党建带队建", exact=True).check()
    aims.get_by_label("人口管理难", exact=True).check()
    fill(aims, "读者会怎样问", "疫情时党员怎样组织\n民警怎样互相学")
    organised = open_heading(practice, "怎样组织")
    branch = add(organised, "一个机构")
    fill(branch, "名称", "派出所党支部")
    choose(branch, "种类", "党支部")
    wartime = add(organised, "一个机构")
    fill(wartime, "名称", "战时临时党支部")
    choose(wartime, "种类", "党支部")
    place = open_heading(wartime, "在结构里的位置")
    place.get_by_label(re.compile("^上级机构")).select_option(label="派出所党支部（paichu-suodang-zhibu）")
    methods = open_heading(practice, "有名字的做法")
    method = add(methods, "一个具名做法")
    fill(method, "名称", "励警讲堂")
    choose(method, "种类", "活动")
    fill(method, "含义", "民警登台，向同事讲自己的工作和体会。")
    figures = open_heading(practice, "成效与数字")
    claim = add(figures, "一条说法")
    fill(claim, "说法", "疫情时，负责社区的副所长连续住在所里17天。")
    fill(claim, "数值", "连续17天")
    choose(claim, "所指", "投入")
    choose(claim, "谁说的", "记者")


def write_all(page: Page) -> dict[str, str]:
    """Fill in the form from the sheet, step by step, and return the finished files by their paths."""
    page.get_by_role("button", name="写一个单位和它的做法").click()
    for write in (write_of_the_source, write_of_the_station, write_of_the_profile, write_of_the_practice):
        write(page)
        go_on(page)
    choose(page, "利益关系", "无")
    expect(page.get_by_text("没有发现要改的地方")).to_be_visible()
    return files_on(page)


def passes(project: Path, files: dict[str, str], target: Path) -> None:
    """Put files into a copy of the project, check it and build it."""
    copy = copy_project(target / "project")
    unpublish(copy)
    for path in NEW:
        (copy / "practices" / path).unlink()
    for path, text in files.items():
        (copy / path).write_text(text + "\n" if not text.endswith("\n") else text, "utf-8")
    checked = run_generator(copy, "check")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    built = run_generator(copy, "build", "--site-dir", "built")
    assert built.returncode == 0, built.stdout + built.stderr
    page = (copy / "built" / "stations" / "tianning-lanling.html").read_text("utf-8")
    for words in (
        "兰陵派出所",
        "战时临时党支部",
        "励警讲堂",
        "连续住在所里17天",
        "4.8平方公里",
        "集体二等功",
    ):
        assert words in page


def test_a_new_user_writes_a_station_from_a_sheet_and_it_passes(
    visit: Visitor, before: Path, earlier: str, tmp_path: Path
) -> None:
    with visit() as reader:
        reader.page.goto(f"{earlier}/index.html")
        reader.page.get_by_role("link", name="填表供稿").first.click()
        files = write_all(reader.page)
        assert reader.faults == []
        assert reader.elsewhere(earlier) == []
    assert len(files) == 2
    passes(before, files, tmp_path)


def test_the_same_from_a_folder_on_a_phone_with_downloads(
    visit: Visitor, before: Path, tmp_path: Path
) -> None:
    with visit(width=360, has_touch=True, is_mobile=True) as reader:
        page = reader.page
        page.goto((before / "site" / PAGE).as_uri())
        shown = write_all(page)
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        taken = {}
        for path in shown:
            with page.expect_download() as waiting:
                page.get_by_role("button", name=f"下载 {path.rpartition('/')[2]}").click()
            assert waiting.value.suggested_filename == path.rpartition("/")[2]
            waiting.value.save_as(tmp_path / "taken")
            taken[path] = (tmp_path / "taken").read_text("utf-8")
        assert {path: text.strip() for path, text in taken.items()} == {
            path: text.strip() for path, text in shown.items()
        }
    passes(before, taken, tmp_path)

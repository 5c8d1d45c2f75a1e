"""The form as its users meet it: someone who has never seen a record writes one, and others amend what is there."""

import json
import re
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Dialog, Locator, Page, expect

from tests.conftest import QuietHandler
from tests.e2e.conftest import Visit, Visitor
from tests.projects import carry, copy_project, run_generator, unpublish

PAGE = "contribute/index.html"
NEW = ("sources/tianning-lanling.yaml", "stations/tianning-lanling.yaml")
"""The records of the station that the new contributor writes anew: nothing else refers to them."""

AMENDED = "stations/leling-guojia"

OPEN_SOME = "() => [...document.querySelectorAll('#form-panel details:not([open])')].slice(0, 8).forEach(formDom.unfold)"


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


def files_on(page: Page) -> dict[str, str]:
    shown = page.locator("pre.form-file")
    return {one.get_attribute("aria-label") or "": one.inner_text() for one in shown.all()}


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


def test_what_is_missing_is_told_beside_its_field_and_in_a_list_that_leads_there(
    visit: Visitor, server: str
) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?new=sources")
        go_on(page)
        summary = page.locator("#form-left")
        expect(summary).to_be_focused()
        expect(summary.locator("li")).to_have_text(
            ["种类：缺少必填的种类", "所见范围：缺少必填的所见范围", "编号：缺少必填的编号"]
        )
        kind = page.get_by_label(re.compile("^种类"))
        expect(kind).to_have_attribute("aria-invalid", "true")
        summary.get_by_role("link", name="种类").click()
        expect(kind).to_be_focused()
        expect(kind).to_have_accessible_description(re.compile("缺少必填的种类$"))
        kind.select_option("报纸")
        expect(page.locator("[id='fault.record.kind']")).to_be_empty()
        expect(kind).not_to_have_attribute("aria-invalid", "true")


def test_the_source_cannot_be_forgotten(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?new=stations")
        go_on(page)
        summary = page.locator("#form-left")
        expect(summary.locator("li")).to_have_text(["出自哪一篇：还没有说出自哪一篇"])
        summary.get_by_role("link").click()
        expect(page.get_by_label("库里已有的来源")).to_be_focused()
        page.get_by_label("库里已有的来源").first.check()
        cited = page.locator("[id='input.cited']")
        cited.fill("没有这一篇")
        cited.press("Tab")
        expect(page.get_by_text("sources 里没有编号为“没有这一篇”的记录")).to_be_visible()
        cited.fill("dezhou-guojia")
        cited.press("Tab")
        go_on(page)
        expect(page.locator("#form-heading")).to_contain_text("第 2 步")
        assert reader.faults == []


def test_an_id_that_is_taken_is_refused(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?new=stations")
        page.get_by_role("button", name=re.compile("^2 ?单位")).click()
        fill(page, "名称", "郭家街道派出所")
        fill(page, "县区", "乐陵市")
        own = page.get_by_label(re.compile("^编号"))
        own.fill("leling-guojia")
        own.press("Tab")
        expect(page.get_by_text("编号“leling-guojia”已被“郭家街道派出所”使用")).to_be_visible()
        own.fill("leling-guojia-er")
        own.press("Tab")
        expect(page.get_by_text("已被“郭家街道派出所”使用")).to_have_count(0)


def test_unfinished_work_is_kept_and_can_be_cleared(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?new=sources")
        fill(page, "发布者", "德州新闻网")
        page.goto(f"{server}/index.html")
        page.goto(f"{server}/{PAGE}")
        kept = page.locator("#form-kept li")
        expect(kept).to_contain_text("德州新闻网")
        kept.get_by_role("button", name="接着写").click()
        expect(page.get_by_text("接着上次没写完的填")).to_be_visible()
        expect(page.get_by_label(re.compile("^发布者")).first).to_have_value("德州新闻网")
        page.once("dialog", Dialog.accept)
        page.get_by_role("button", name="清空草稿").click()
        expect(page.get_by_label(re.compile("^发布者")).first).to_have_value("")
        page.goto(f"{server}/{PAGE}")
        expect(page.locator("#form-unfinished")).to_be_hidden()
        assert reader.faults == []


def test_a_draft_goes_to_another_machine_as_a_file(visit: Visitor, server: str, tmp_path: Path) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?new=models")
        page.get_by_role("button", name=re.compile("^2 ?模式")).click()
        fill(page, "名称", "三所联动")
        with page.expect_download() as waiting:
            page.get_by_role("button", name="把草稿存成文件").click()
        waiting.value.save_as(tmp_path / "draft.json")
    with visit() as other:
        page = other.page
        page.goto(f"{server}/{PAGE}")
        page.locator("#form-take").set_input_files(tmp_path / "draft.json")
        expect(page.get_by_text("打开了草稿文件")).to_be_visible()
        expect(page.get_by_label(re.compile("^名称")).first).to_have_value("三所联动")
        expect(page.get_by_label(re.compile("^编号")).first).to_have_value("sansuo-liandong")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"saved": "", "draft": {"version": 2}}', '{"draft": null}'])
def test_a_file_that_is_no_draft_is_refused(visit: Visitor, server: str, tmp_path: Path, text: str) -> None:
    (tmp_path / "other.json").write_text(text, "utf-8")
    with visit() as reader:
        reader.page.goto(f"{server}/{PAGE}")
        reader.page.locator("#form-take").set_input_files(tmp_path / "other.json")
        expect(reader.page.get_by_text("不是这里存的草稿文件")).to_be_visible()
        assert reader.faults == []


def test_a_gap_leads_to_the_field_that_fills_it(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(
            f"{server}/{PAGE}?record={AMENDED}&field=practices/jiaosuo-heyi/claims/one-family/period#form"
        )
        expect(page.get_by_label(re.compile("^时段")).first).to_be_focused()
        expect(page.locator("#form-title")).to_contain_text("郭家街道派出所")
        claim = page.locator(":focus").locator("xpath=ancestor::details[contains(@class,'form-entry')][1]")
        expect(claim.locator("summary").first).to_contain_text("记者说，合一以后调度精准")
        page.goto(f"{server}/{PAGE}?record={AMENDED}&field=practices/dangjian-duijian/economics#form")
        expect(page.get_by_role("button", name="添加一样投入")).to_be_focused()
        assert reader.faults == []


def test_amending_keeps_what_is_there_and_tells_what_was_changed(
    visit: Visitor, server: str, tmp_path: Path
) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/stations/leling-guojia.html")
        page.get_by_role("link", name="填表补充或改正").click()
        expect(page.get_by_label(re.compile("^名称")).first).to_have_value("郭家街道派出所")
        fill(page, "全称", "乐陵市公安局郭家街道派出所")
        page.get_by_role("button", name=re.compile("^5 ?核对和交稿")).click()
        expect(page.get_by_text("没有发现要改的地方")).to_be_visible()
        changes = page.locator(".form-changes > li")
        expect(changes).to_have_count(1)
        expect(changes).to_contain_text("全称")
        expect(changes).to_contain_text("乐陵市公安局郭家街道派出所")
        files = files_on(page)
        assert reader.faults == []
    copy = copy_project(tmp_path / "project")
    (path,) = files
    original = (copy / path).read_text("utf-8")
    (copy / path).write_text(files[path], "utf-8")
    checked = run_generator(copy, "check")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    added = set(files[path].splitlines()) - set(original.splitlines())
    assert "full_name: 乐陵市公安局郭家街道派出所" in added
    assert len(added) == 1


def test_a_record_that_is_not_there_is_told(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?record=stations/nowhere")
        expect(page.get_by_text("库里没有记录 stations/nowhere")).to_be_visible()
        page.get_by_label(re.compile("^单位、来源或模式的名称")).fill("郭家")
        page.locator("#form-found a").first.click()
        expect(page.locator("#form-title")).to_contain_text("郭家街道派出所")
        assert reader.faults == []


def test_entries_are_added_moved_and_taken_away_by_keyboard(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?new=models")
        page.get_by_role("button", name=re.compile("^2 ?模式")).press("Enter")
        add_one = page.get_by_role("button", name="添加一条内容")
        for words in ("甲", "乙"):
            add_one.press("Enter")
            page.keyboard.type(words)
        second = page.locator("[id='input.record.definition.1.text']")
        expect(second).to_have_value("乙")
        page.get_by_role("button", name="上移：内容 2").press("Enter")
        expect(page.locator("[id='input.record.definition.0.text']")).to_have_value("乙")
        expect(page.locator("[id='input.record.definition.0.text']")).to_be_focused()
        page.once("dialog", Dialog.accept)
        page.get_by_role("button", name="删去：内容 1").press("Enter")
        expect(page.locator("[id='input.record.definition.0.text']")).to_have_value("甲")
        expect(page.locator("[id='input.record.definition.1.text']")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_every_step_is_free_of_faults_that_axe_finds(
    visit: Visitor, server: str, width: int, scheme: str
) -> None:
    """The judges of pages see the form only as it stands before it is begun."""
    with visit(width=width, color_scheme=scheme, reduced_motion="reduce") as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}?record={AMENDED}")
        found = []
        for step in range(5):
            page.locator(".form-step").nth(step).click()
            for _ in range(2):
                page.evaluate(OPEN_SOME)
            found += [f"{step + 1}: {fault}" for fault in axe_faults(page)]
            assert page.evaluate("document.documentElement.scrollWidth") == width
        page.goto(f"{server}/{PAGE}?new=stations")
        page.get_by_label("一篇新的来源").check()
        go_on(page)
        found += axe_faults(page)
        assert found == []
        assert reader.faults == []


def axe_faults(page: Page) -> list[str]:
    violations = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{one['id']}: {[node['target'] for node in one['nodes'][:3]]}" for one in violations]


def test_without_scripts_it_says_what_to_do_instead(visit: Visitor, server: str) -> None:
    with visit(java_script_enabled=False) as reader:
        page = reader.page
        page.goto(f"{server}/{PAGE}")
        expect(page.get_by_text("填表要用脚本，您的浏览器没有运行")).to_be_visible()
        expect(page.locator("#form-app")).to_be_hidden()
        page.get_by_role("link", name="文件的写法").click()
        expect(page.locator("h1")).to_contain_text("怎样供稿")


def test_a_browser_that_keeps_nothing_says_so(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });"
        )
        page.goto(f"{server}/{PAGE}?new=sources")
        fill(page, "发布者", "德州新闻网")
        expect(page.get_by_text("浏览器不让本页存草稿")).to_be_visible()


def test_the_file_is_copied_and_the_repository_opened(visit: Visitor, server: str) -> None:
    with visit(permissions=["clipboard-read", "clipboard-write"]) as reader:
        page = reader.page
        finish_a_source(reader, server, {})
        page.get_by_role("button", name="复制 dezhou-ceshi.yaml").click()
        expect(page.get_by_text("已复制。")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith("id: dezhou-ceshi\n")
        expect(page.get_by_text("这个网站没有写明仓库的地址")).to_be_visible()
    with visit() as reader:
        page = reader.page
        finish_a_source(reader, server, {"url": "https://github.com/someone/library"})
        link = page.get_by_role("link", name="在仓库里新建这个文件")
        href = link.get_attribute("href") or ""
        assert href.startswith("https://github.com/someone/library/new/main?filename=practices%2Fsources%2F")
        assert "value=id%3A%20dezhou-ceshi%0A" in href


def finish_a_source(reader: Visit, server: str, repository: dict[str, str]) -> None:
    """Write a source to its end, on a page that names a repository."""
    page = reader.page
    page.goto(f"{server}/{PAGE}?new=sources")
    if repository:
        page.evaluate(
            """given => {
              const meta = document.createElement("meta");
              meta.name = "repository";
              meta.content = given.url;
              document.head.append(meta);
            }""",
            json.loads(json.dumps(repository)),
        )
    choose(page, "种类", "报纸")
    choose(page, "所见范围", "全文")
    fill(page, "编号", "dezhou-ceshi")
    go_on(page)
    choose(page, "利益关系", "无")
    expect(page.get_by_text("没有发现要改的地方")).to_be_visible()

"""What the form keeps of unfinished work, and how finished work is handed in."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Route, expect

from tests.e2e.conftest import Visit, Visitor
from tests.e2e.forms import PAGE, choose, fill, go_on


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
        expect(page.get_by_text("这个网站从哪里得到的，就交给谁")).to_be_visible()
        expect(page.get_by_text("也可以直接提交到仓库")).to_be_hidden()
    with visit() as reader:
        page = reader.page
        finish_a_source(reader, server, {"url": "https://github.com/someone/library"})
        link = page.get_by_role("link", name="在仓库里新建这个文件")
        href = link.get_attribute("href") or ""
        assert href.startswith("https://github.com/someone/library/new/main?filename=practices%2Fsources%2F")
        assert "value=id%3A%20dezhou-ceshi%0A" in href


def test_a_finished_file_goes_to_those_whom_the_site_names(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        page.route(re.compile("/contribute/index.html"), named_in_the_page)
        page.goto(f"{server}/{PAGE}?record=sources/dezhou-guojia#form")
        expect(page.get_by_text("也可以直接提交到仓库")).to_be_visible()
        page.evaluate(
            """() => {
              document.querySelector("meta[name=repository]").remove();
              document.querySelector("footer .md-copyright").insertAdjacentHTML("beforeend", "<b data-contact>研究室，电话0000</b>");
            }"""
        )
        fill(page, "标题", "另一个标题")
        page.get_by_role("button", name=re.compile("核对和交稿$")).click()
        page.get_by_text("先看写成的文件").click()
        expect(page.get_by_text("由他代为提交。联系维护人：研究室，电话0000。")).to_be_visible()


def named_in_the_page(route: Route) -> None:
    """Answer with the page as a site has it that names its repository."""
    answer = route.fetch()
    head = '<meta name="repository" content="https://github.com/someone/library"></head>'
    route.fulfill(response=answer, body=answer.text().replace("</head>", head))


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

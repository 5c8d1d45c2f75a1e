"""Records that want to run something in their readers' browsers: nothing runs, even where the policy of pages is off."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT, QuietHandler, kind_of
from tests.e2e.conftest import Visit, Visitor
from tests.hostile.hook import TURN
from tests.hostile.strings import written

TRAPS = """
window.ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
  window[name] = (...given) => { window.ran.push(`${name}(${given})`); };
}
addEventListener("beforeunload", () => { window.ran.push("left"); });
"""
"""Notes whatever a string that got through would call."""

WORKED = """
() => [...document.querySelectorAll("*")].flatMap((element) =>
  [...element.attributes]
    .filter(({ name, value }) => name.startsWith("on") || name === "srcdoc" || /^[\\s\\0-\\x20]*(javascript|vbscript|data):/i.test(value))
    .filter(({ name }) => !["content", "title", "value", "aria-label", "alt", "placeholder"].includes(name) && !name.startsWith("data-"))
    .map(({ name, value }) => `${element.tagName} ${name}=${value}`.slice(0, 120)))
"""
"""Finds what a reader could touch that would run something."""

STRANGE = "script:not([src]):not([type]), iframe, object, embed, base, form[action], video, audio, isindex, math, style"
"""Elements that no page has in its content and that no script of the site makes."""

MOST = 4
"""How many pages of a kind are opened; from a folder one, for they are the same files."""

DRAFTS = [{"folder": "stations"}, {"__proto__": {"x": 1}}, [], None, "x"]

STATION, MODEL = "stations/shili-zhen", "models/shili-moshi"


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site of the hostile records, in the theme and with all scripts."""
    folder = tmp_path_factory.mktemp("hostile")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    for name in ("docs_dir: docs", "custom_dir: generator/theme", "- generator/mkdocs_"):
        assert name in settings
        settings = settings.replace(
            name, name.replace(" docs", f" {ROOT}/docs").replace(" generator", f" {ROOT}/generator")
        )
    settings = settings.replace(f"{ROOT}/generator/mkdocs_hook.py", f"{ROOT}/tests/hostile/hook.py")
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "site")]
    environment = {**os.environ, TURN: os.environ.get(TURN, "0")}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def hostile_server(hostile_site: Path) -> Iterator[str]:
    """The address of a server with that site."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(hostile_site))) as http:
        thread = Thread(target=http.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()
        thread.join()


@pytest.fixture(params=["http", "folder"])
def home(request: pytest.FixtureRequest, hostile_site: Path, hostile_server: str) -> str:
    """The address of that site, without a slash at its end."""
    return hostile_server if request.param == "http" else hostile_site.as_uri()


@pytest.fixture(scope="module")
def paths(hostile_site: Path) -> Mapping[str, list[str]]:
    """The paths of the pages made from the hostile records, by their kind."""
    found: dict[str, list[str]] = {}
    for path in sorted(hostile_site.rglob("*.html")):
        kind = kind_of(LexborHTMLParser(path.read_text("utf-8")))
        if kind not in ("hand-written", "diagnostic", "diagnostics"):
            found.setdefault(kind, []).append(path.relative_to(hostile_site).as_posix())
    assert {"station", "model", "source", "course", "slides", "card", "claims", "search"} <= found.keys()
    return found


@contextmanager
def trapped(visit: Visitor, home: str) -> Iterator[Visit]:
    """Open a window in which the policy of pages is off, and see that nothing runs and nobody else is asked."""
    with visit(bypass_csp=True) as reader:
        reader.page.add_init_script(TRAPS)
        yield reader
        assert reader.elsewhere(home) == []
        assert reader.faults == []


def assert_quiet(page: Page, path: str) -> None:
    """Assert that nothing ran in the page and that nothing stands in it that could."""
    assert page.evaluate("window.ran") == [], path
    assert page.evaluate(WORKED) == [], path
    assert page.locator(f":is(article, dialog, .md-search, .md-sidebar) :is({STRANGE})").count() == 0, path


def test_nothing_runs_on_any_page(visit: Visitor, home: str, paths: Mapping[str, list[str]]) -> None:
    with trapped(visit, home) as reader:
        most = 1 if home.startswith("file:") else MOST
        for path in (path for some in paths.values() for path in some[:most]):
            reader.page.goto(f"{home}/{path}")
            assert_quiet(reader.page, path)


def test_nothing_runs_in_results_of_the_search(visit: Visitor, home: str) -> None:
    with trapped(visit, home) as reader:
        page = reader.page
        page.goto(f"{home}/{STATION}.html")
        for words in ("alert", "javascript", "<script>", '"><img src=x onerror=alert(1)>', "__proto__"):
            page.keyboard.press("/")
            page.get_by_role("textbox", name="搜索").fill(words)
            expect(page.locator("[data-search=status]")).to_contain_text(re.compile("页|没有找到"))
            if words.strip("_").isalpha() and words == words.strip("_"):
                expect(page.locator(".md-search-result__item").first).to_be_attached()
            assert_quiet(page, words)
            page.keyboard.press("Escape")
        page.goto(f"{home}/search.html?words=alert")
        expect(page.locator(".search-title").first).to_be_visible()
        assert "<" in page.locator(".search-results, article").first.inner_text()
        page.locator("fieldset input[type=checkbox]").first.check()
        expect(page.locator(".search-title").first).to_be_visible()
        assert_quiet(page, "search.html")


def test_nothing_runs_where_entries_are_compared(visit: Visitor, home: str) -> None:
    with trapped(visit, home) as reader:
        page = reader.page
        page.goto(f"{home}/compare/index.html?with={STATION},stations/shili-fenju")
        expect(page.locator("#compare table.comparison td .lines li").first).to_be_visible()
        assert_quiet(page, "stations")
        page.goto(f"{home}/compare/index.html?with={MODEL},models/shili-jinqin")
        expect(page.locator("#compare table.comparison td").first).to_be_visible()
        assert_quiet(page, "models")
        page.goto(f"{home}/alike/index.html?area=10&population=10000&officers=12")
        assert_quiet(page, "alike")


def test_nothing_runs_in_the_form_and_its_words_come_back_whole(
    visit: Visitor, home: str, hostile_site: Path
) -> None:
    with trapped(visit, home) as reader:
        page = reader.page
        for record in (STATION, MODEL, "sources/shili-bao"):
            page.goto(f"{home}/contribute/index.html?record={record}")
            expect(page.locator("#form-work")).to_be_visible()
            for step in range(page.locator("#form-steps button").count()):
                page.locator("#form-steps button").nth(step).click()
                page.evaluate(
                    "[...document.querySelectorAll('#form-panel details:not([open])')].slice(0, 8).forEach(formDom.unfold)"
                )
                assert_quiet(page, f"{record} {step}")
        shown = page.evaluate("formState.draft().record")
        told = json.loads((hostile_site / "api" / "v1" / "sources" / "shili-bao.json").read_text("utf-8"))
        assert shown["title"] == (told.get("data") or told)["title"]


def test_a_file_that_is_no_draft_is_refused(visit: Visitor, home: str) -> None:
    with trapped(visit, home) as reader:
        page = reader.page
        page.goto(f"{home}/contribute/index.html")
        for draft in (*map(json.dumps, DRAFTS), *written()[:12]):
            file = {
                "name": "<img src=x onerror=alert(1)>.json",
                "mimeType": "application/json",
                "buffer": draft.encode("utf-8", "replace"),
            }
            page.locator("#form-take").set_input_files(file)  # type: ignore[arg-type]
            expect(page.locator("#form-told")).to_contain_text("onerror")
            assert_quiet(page, draft)


def test_nothing_runs_in_citations_and_each_format_keeps_its_lines(visit: Visitor, home: str) -> None:
    with trapped(visit, home) as reader:
        page = reader.page
        for path in (f"{STATION}.html", "sources/shili-bao.html", f"{MODEL}.html"):
            page.goto(f"{home}/{path}")
            page.locator("details.citing summary").first.click()
            choice, text = (
                page.locator(".citing-card select").first,
                page.locator(".citing-card .citing-text").first,
            )
            for name in ("gbt", "bibtex", "ris", "csl"):
                choice.select_option(name)
                assert_format(name, text.inner_text())
                assert_quiet(page, f"{path} {name}")


def assert_format(name: str, text: str) -> None:
    """Assert that a citation is one entry of its format."""
    if name == "csl":
        assert len(json.loads(text)) == 1
    elif name == "ris":
        lines = text.strip("\r\n").splitlines()
        assert all(line[2:6] == "  - " for line in lines), text
        assert [line for line in lines if line.startswith("TY")] == lines[:1]
        assert [line for line in lines if line.startswith("ER")] == lines[-1:]
    elif name == "bibtex":
        depths = [text[: at + 1].count("{") - text[: at + 1].count("}") for at in range(len(text.rstrip()))]
        assert depths[-1] == 0
        assert min(depths[text.index("{") : -1]) >= 1
    else:
        assert len(text.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "words", ["<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "%", "__proto__"]
)
def test_nothing_runs_that_an_address_says(
    visit: Visitor, hostile_server: str, paths: Mapping[str, list[str]], words: str
) -> None:
    names = ("words", "with", "hide", "record", "new", "field", "setting", "area", "h", "q", "sort", "others")
    with trapped(visit, hostile_server) as reader:
        for path in (some[0] for some in paths.values()):
            query = "&".join(f"{name}={words}" for name in names)
            reader.page.goto(f"{hostile_server}/{path}?{query}#{words}")
            assert_quiet(reader.page, path)

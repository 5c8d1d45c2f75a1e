"""What holds on every kind of page: it loads quietly, fits a phone, prints, and reads without scripts."""

from collections.abc import Mapping, Sequence

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NOT_FOUND
from tests.e2e.conftest import Visitor

CUT_OFF = """
() => [...document.querySelectorAll("article *")].filter(element => {
  const box = element.getBoundingClientRect();
  if (!box.width || !box.height || (box.right <= innerWidth + 1 && box.left >= -1)) return false;
  if (getComputedStyle(element).position === "absolute" && box.width <= 1) return false;
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    const style = getComputedStyle(outer);
    if (/auto|scroll/.test(style.overflowX) || style.clipPath !== "none") return false;
  }
  return true;
}).map(element => element.outerHTML.slice(0, 120))
"""
"""Finds what sticks out of the window and cannot be scrolled into it."""

SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
"""Adds up how far what stands in the window moves while a page opens (Cumulative Layout Shift)."""


def test_it_loads_without_an_error_and_from_this_host_alone(
    visit: Visitor, server: str, page_kinds: Mapping[str, str]
) -> None:
    with visit() as reader:
        for path in page_kinds.values():
            reader.page.goto(f"{server}/{path}", wait_until="networkidle")
        assert len(reader.requests) > len(page_kinds)
        assert reader.elsewhere(server) == []
        assert reader.faults == []


@pytest.mark.parametrize("width", [320, 360, 768])
def test_nothing_is_wider_than_the_window(
    visit: Visitor, server: str, page_kinds: Mapping[str, str], width: int
) -> None:
    with visit(width=width) as reader:
        for path in page_kinds.values():
            reader.page.goto(f"{server}/{path}")
            assert reader.page.evaluate("document.documentElement.scrollWidth") <= width, path
            assert reader.page.evaluate(CUT_OFF) == [], path


def test_letters_of_twice_the_size_fit_a_phone(
    visit: Visitor, server: str, page_kinds: Mapping[str, str]
) -> None:
    with visit(width=360) as reader:
        page = reader.page
        for path in page_kinds.values():
            page.goto(f"{server}/{path}")
            page.evaluate("document.documentElement.style.setProperty('font-size', '250%', 'important')")
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, path


@pytest.mark.parametrize(
    ("width", "height", "kinds"),
    [
        (412, 823, None),
        (1280, 800, ("alike", "claims", "compare", "contribute", "diagnostics", "search")),
    ],
    ids=["phone", "desktop"],
)
def test_nothing_moves_while_it_opens(
    visit: Visitor,
    server: str,
    page_kinds: Mapping[str, str],
    width: int,
    height: int,
    kinds: Sequence[str] | None,
) -> None:
    with visit(width=width, height=height) as reader:
        page = reader.page
        page.add_init_script(SHIFTS)
        # As slow as a phone, or the scripts have done their work before anything is seen.
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        moved: dict[str, float] = {}
        for path in page_kinds.values() if kinds is None else [page_kinds[kind] for kind in kinds]:
            page.goto(f"{server}/{path}", wait_until="networkidle")
            moved[path] = page.evaluate("shifted")
        assert {path: far for path, far in moved.items() if far > 0.05} == {}


@pytest.mark.parametrize("kind", ["alike", "compare", "contribute", "search"])
def test_it_says_so_where_scripts_run_but_ours_never_come(
    visit: Visitor, server: str, page_kinds: Mapping[str, str], kind: str
) -> None:
    with visit() as reader:
        page = reader.page
        page.route(f"{server}/assets/**/*.js", lambda route: route.abort())
        page.goto(f"{server}/{page_kinds[kind]}")
        said = page.locator("article .without-scripts")
        assert said.evaluate("said => said.offsetHeight") == 0
        said.evaluate("said => said.getAnimations().forEach(waiting => waiting.finish())")
        expect(said).to_be_visible()
        assert said.evaluate("said => said.offsetHeight") > 0


def test_it_prints_its_content_without_the_shell(
    visit: Visitor, server: str, page_kinds: Mapping[str, str]
) -> None:
    with visit() as reader:
        page = reader.page
        for path in page_kinds.values():
            page.goto(f"{server}/{path}")
            page.emulate_media(media="print")
            for part in (".md-header", ".md-tabs", ".md-sidebar--primary", ".md-search"):
                assert page.locator(part).filter(visible=True).count() == 0, f"{path} prints {part}"
            expect(page.locator("h1")).to_be_visible()
            assert page.pdf(format="A4").startswith(b"%PDF"), path
            page.emulate_media(media="screen")


MADE_BY_SCRIPTS = {"search", "slides"}
"""The kinds of pages whose scripts choose what is shown: what answers a reader's words, and one screen of many."""


WORKED_BY_SCRIPTS = ".pick, .pick-go, .pick-tray, form, .comparison-controls, #compare, #compare-scriptless, #alike-scriptless, #form-app, #form-scriptless, .facets-plain, .chart-grid, .cite-claim, [data-citing], .citing-card, .citing-card ~ .aside, [data-citing] ~ .aside"
"""Forms and buttons that are of no use without scripts, what is said in their place, and charts, whose boxes
scripts set side by side."""


def test_it_says_the_same_without_scripts(visit: Visitor, server: str, page_kinds: Mapping[str, str]) -> None:
    with visit() as with_scripts, visit(java_script_enabled=False) as without:
        for kind, path in page_kinds.items():
            if kind in MADE_BY_SCRIPTS:
                continue
            with_scripts.page.goto(f"{server}/{path}", wait_until="networkidle")
            without.page.goto(f"{server}/{path}")
            assert _words(without.page) == _words(with_scripts.page), path


def test_a_link_from_elsewhere_leads_to_the_heading_it_names(
    visit: Visitor, server: str, page_kinds: Mapping[str, str]
) -> None:
    with visit() as reader:
        page = reader.page
        for path in page_kinds.values():
            page.goto(f"{server}/{path}")
            anchors = page.locator("article h2[id], article h3[id]").evaluate_all("all => all.map(h => h.id)")
            for anchor in anchors[-2:]:
                page.goto("about:blank")
                page.goto(f"{server}/{path}#{anchor}")
                expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_the_page_for_wrong_addresses_helps_on(visit: Visitor, server: str) -> None:
    with visit() as reader:
        reader.page.goto(f"{server}/{NOT_FOUND}")
        expect(reader.page.locator("h1")).to_be_visible()
        reader.page.locator("article").get_by_role("link", name="查找与筛选").click()
        expect(reader.page).to_have_url(f"{server}/search.html")
        assert reader.elsewhere(server) == []


def _words(page: Page) -> str:
    """Return the visible text of a page's content, without what only scripts can work or stand in for."""
    article = page.locator("article")
    article.evaluate(
        "(all, some) => all.querySelectorAll(some).forEach((e) => e.remove())", WORKED_BY_SCRIPTS
    )
    return " ".join(article.inner_text().split())

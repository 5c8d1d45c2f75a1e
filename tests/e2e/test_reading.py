"""The pages can be read: a long page can be found through, a figure can be judged, paper shows it whole."""

from collections import Counter
from collections.abc import Mapping
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser

from tests.e2e.conftest import Visitor
from tests.some import some

PHONE = 360
DESKTOP = 1280

LINKS_IN_SIGHT = "links => links.filter(link => link.checkVisibility()).map(link => link.hash)"

SIGN_OF_A_VERDICT = """
verdict => [getComputedStyle(verdict, "::before").content, getComputedStyle(verdict).borderTopStyle].join(" ")
"""

SCROLLS_SIDEWAYS = """
() => [...document.querySelectorAll("article *")].filter(element => {
  const overflow = getComputedStyle(element).overflowX;
  return /auto|scroll/.test(overflow) && element.scrollWidth > element.clientWidth + 1;
}).map(element => element.outerHTML.slice(0, 120))
"""


def contents(page: Page) -> list[str]:
    """Return the addresses in the column that lists the contents of the page, as far as they are in sight."""
    hashes: list[str] = page.locator(".md-nav--secondary a").evaluate_all(LINKS_IN_SIGHT)
    return hashes


@pytest.fixture
def station(page_kinds: Mapping[str, str]) -> str:
    """The longest page of a station."""
    return page_kinds["station"]


def test_the_contents_of_a_long_page_open_where_one_reads(
    visit: Visitor, server: str, pages: Mapping[str, LexborHTMLParser], station: str
) -> None:
    practices = [f"#{node.attributes['id']}" for node in pages[station].css("section.part > h2")]
    inner = [f"#{node.attributes['id']}" for node in pages[station].css("section.inner > h3")]
    with visit(width=DESKTOP, reduced_motion="reduce") as reader:
        page = reader.page
        page.goto(f"{server}/{station}")
        assert contents(page) == practices

        page.locator(f"[id='{inner[0][1:]}']").evaluate("heading => heading.scrollIntoView()")
        owner = inner[0].partition("--")[0]
        expected = [link for link in inner if link.startswith(f"{owner}--")]
        expect(page.locator(f".md-nav--secondary a[href='{inner[0]}']")).to_be_visible()
        assert [link for link in contents(page) if link not in practices] == expected


def test_the_contents_are_all_there_without_scripts(
    visit: Visitor, server: str, pages: Mapping[str, LexborHTMLParser], station: str
) -> None:
    headings = pages[station].css("section.part > h2, section.inner > h3")
    with visit(width=DESKTOP, java_script_enabled=False) as reader:
        reader.page.goto(f"{server}/{station}")
        links = reader.page.locator(".md-nav--secondary a").filter(visible=True)
        assert links.count() == len(headings)


def test_the_contents_of_a_long_page_fit_two_screens_of_a_phone(
    visit: Visitor, server: str, page_kinds: Mapping[str, str]
) -> None:
    with visit(width=PHONE, height=740) as reader:
        page = reader.page
        for kind in ("station", "vocabulary", "claims"):
            page.goto(f"{server}/{page_kinds[kind]}")
            folded = page.locator("details.shell-toc")
            folded.locator("summary").click()
            box = folded.bounding_box()
            assert box, kind
            assert box["height"] < 2 * 740, kind


def test_headings_can_be_told_apart_out_of_context(pages: Mapping[str, LexborHTMLParser]) -> None:
    for path, page in pages.items():
        headings = page.css("article h2, article h3")
        # The pages are shared with other tests: the mark is left out of the text and not taken out of the page.
        names = Counter(" ".join(node.text().replace("¶", "").split()) for node in headings)
        assert {name: count for name, count in names.items() if count > 1} == {}, path


def test_what_nobody_reports_takes_one_line(
    visit: Visitor, server: str, pages: Mapping[str, LexborHTMLParser]
) -> None:
    path = next(path for path, page in pages.items() if page.css("section.inner > .missing"))
    with visit(width=DESKTOP) as reader:
        reader.page.goto(f"{server}/{path}")
        missing = reader.page.locator("section.inner:has(> .missing)").first
        expect(missing).to_contain_text("未报道")
        box = missing.bounding_box()
        assert box
        assert box["height"] < 50


@pytest.mark.parametrize("media", ["screen", "print"])
def test_results_of_checks_are_told_apart_without_colour(
    visit: Visitor, server: str, page_kinds: Mapping[str, str], media: str
) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{page_kinds['claims']}")
        page.emulate_media(media="print" if media == "print" else "screen")
        verdicts = page.locator(".legend .verdict").all()
        signs = {verdict.inner_text(): verdict.evaluate(SIGN_OF_A_VERDICT) for verdict in verdicts}
        assert {"相符", "截尾后相符", "不符", "推算"} <= {name.strip() for name in signs}
        assert len(set(signs.values())) == len(signs)
        assert all(sign.split()[0] not in ("none", "normal") for sign in signs.values())


def test_results_of_checks_stand_on_one_line(
    visit: Visitor, server: str, page_kinds: Mapping[str, str]
) -> None:
    with visit() as reader:
        for kind in ("claims", "home"):
            reader.page.goto(f"{server}/{page_kinds[kind]}")
            for sign in reader.page.locator(".legend :is(.verdict, .evidence)").all():
                box = sign.bounding_box()
                assert box
                assert box["height"] < 40, sign.inner_text()


def test_every_claim_says_who_when_against_what_and_how_sure(pages: Mapping[str, LexborHTMLParser]) -> None:
    claims = [claim for page in pages.values() for claim in page.css("li.claim, .claim-list > li")]
    assert claims
    for claim in claims:
        names = {node.text().strip() for node in claim.css(".claim-label .label-name")}
        assert {"谁说的", "时段", "基期", "范围", "出处"} <= names, claim.text()
        assert claim.css(".evidence"), claim.text()
        assert claim.css(".claim-label a.cite[href*='sources/']"), claim.text()


def test_the_list_of_claims_needs_no_sideways_scrolling_on_a_phone(
    visit: Visitor, server: str, page_kinds: Mapping[str, str]
) -> None:
    with visit(width=PHONE) as reader:
        page = reader.page
        page.goto(f"{server}/{page_kinds['claims']}")
        assert page.evaluate(SCROLLS_SIDEWAYS) == []


def test_what_a_pointer_alone_could_show_is_also_told_elsewhere(
    pages: Mapping[str, LexborHTMLParser],
) -> None:
    for path, page in pages.items():
        titled = page.css("article [title]")
        assert [node.html for node in titled if node.tag != "a" or not node.attributes.get("href")] == [], (
            path
        )


def test_subjects_without_practices_stand_apart(pages: Mapping[str, LexborHTMLParser]) -> None:
    for path in ("themes/index.html", "problems/index.html"):
        for section in some(pages[path].css("section.part")):
            counts = [node.text() for node in section.css(".count")]
            heading = section.css("h2")[0].text()
            assert all((count == "无") == heading.startswith("还没有") for count in counts), path


def test_paper_shows_claims_and_units_whole_and_no_lines_under_words(
    visit: Visitor, server: str, station: str
) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/{station}")
        page.emulate_media(media="print")
        for part in ("li.claim", ".unit", "ul.emmie", "ul.flows > li"):
            styles = page.locator(f"article {part}").evaluate_all(
                "all => all.map(element => getComputedStyle(element).breakInside)"
            )
            assert set(styles) <= {"avoid"}, part
        lines = page.locator("article a").evaluate_all(
            "all => all.map(link => getComputedStyle(link).textDecorationLine)"
        )
        assert set(lines) == {"none"}
        hidden = page.locator("details.claim-more > ul").evaluate_all(
            "all => all.filter(list => !list.getBoundingClientRect().height).length"
        )
        assert hidden == 0


@pytest.mark.parametrize(
    ("words", "path", "told"),
    [
        ("郭家", "stations/leling-guojia.html", "郭家"),
        ("交所合一", "models/jiaosuo-heyi.html", "交所合一"),
        ("一室两队", "models/yishi-liangdui.html", "一室两队"),
        ("枫桥派出所", "stations/zhuji-fengqiao.html", "枫桥派出所"),
        ("党小组", "models/dang-xiaozu.html", "党小组"),
        ("四方对接", "stations/gaotai-heiquan.html#sifang-duijie", "四方对接"),
        ("盆栽", "stations/conghua-hexi.html#", "盆栽"),
    ],
)
def test_search_leads_to_the_place_itself(
    visit: Visitor, server: str, words: str, path: str, told: str
) -> None:
    with visit() as reader:
        page = reader.page
        page.goto(f"{server}/about.html")
        page.keyboard.press("/")
        page.keyboard.insert_text(words)
        results = page.locator(".md-search-result__item")
        expect(results.first).to_be_visible()
        addresses = page.locator(".md-search-result__item").evaluate_all(
            "items => items.slice(0, 6).map(item => [...item.querySelectorAll('a')].map(link => link.href))"
        )
        plain = [urlsplit(address) for found in addresses for address in found]
        places = [f"{place.path.lstrip('/')}#{place.fragment}" for place in plain]
        target = next((i for i, place in enumerate(places) if place.startswith(path)), None)
        assert target is not None, places
        page.goto(f"{server}/{places[target]}")
        expect(page.locator("article")).to_contain_text(told)
        lists = ("index.html", "stations/index.html", "claims/index.html", "decisions/")
        assert not [place for place in places if place.startswith(lists)]


def test_marks_of_one_letter_are_wide_enough_for_a_finger(visit: Visitor, server: str, station: str) -> None:
    with visit(width=PHONE, height=740, has_touch=True, is_mobile=True) as reader:
        reader.page.goto(f"{server}/{station}")
        for kind in (".permalink", ".headerlink"):
            box = reader.page.locator(f"article {kind}").filter(visible=True).first.bounding_box()
            assert box, kind
            assert min(box["width"], box["height"]) >= 24, kind

"""Long lists: each entry on one numbered page, a first page that keeps every group, and a way between the pages."""

from collections.abc import Sequence

import pytest
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from generator.views.addresses import Here, list_page
from generator.views.page import Page, Section
from generator.views.paging import Group, Listing, Paging, cut, foremost, page_of, spread
from generator.views.rendering import page_body

PAGING = Paging(most=10, few=3)
PATH = "stations/index.html"


def fill(here: Here, group: Group[int], entries: Sequence[int]) -> Section:
    items = Markup("").join(Markup("<li>{}</li>").format(entry) for entry in entries)
    return Section(group.id, group.title, Markup("<ul data-page='{}'>{}</ul>").format(here.path, items))


def listing(*sizes: int, paging: Paging = PAGING, weight: int = 1) -> Listing[int]:
    groups = (
        Group(f"g{at}", f"组{at}", tuple(range(at * 1000, at * 1000 + size))) for at, size in enumerate(sizes)
    )
    return Listing(
        path=PATH,
        kind="stations",
        title="单位",
        counter="个单位",
        groups=tuple(groups),
        fill=fill,
        choose=foremost,
        rule="编号在前",
        order="按编号排。",
        weight=weight,
        paging=paging,
    )


def entries(html: str) -> list[int]:
    return [int(node.text()) for node in LexborHTMLParser(html).css("ul[data-page] li")]


def steps(page: Page) -> list[str]:
    nav = LexborHTMLParser(page_body(page)).css("nav.pages")
    return [node.text() for node in nav[0].css("li")] if nav else []


def test_a_list_that_fits_stands_on_one_page() -> None:
    made = listing(4, 6)
    assert not made.is_long
    assert list(made.pages()) == []
    assert [entries(section.html) for section in made.sections(Here(PATH))] == [
        list(range(4)),
        list(range(1000, 1006)),
    ]
    assert all("more-pages" not in section.html for section in made.sections(Here(PATH)))


def test_beyond_that_every_entry_stands_on_exactly_one_page() -> None:
    made = listing(25, 3, 11)
    first = [section for section in made.sections(Here(PATH)) if "more-pages" not in section.html]
    shown = [entry for section in first for entry in entries(section.html)]
    for page in made.pages():
        shown += entries(page_body(page))
    assert sorted(shown) == sorted(entry for group in made.groups for entry in group.entries)


def test_the_first_page_keeps_every_group_with_its_count_and_a_few_entries() -> None:
    sections = list(listing(25, 3, 11).sections(Here(PATH)))
    assert [(section.id, section.title) for section in sections] == [
        ("g0", "组0"),
        ("g1", "组1"),
        ("g2", "组2"),
    ]
    assert [len(entries(section.html)) for section in sections] == [3, 3, 3]
    assert "编号在前的 3 个单位" in sections[0].html
    assert 'href="lists/g0.html">组0的全部 25 个单位（3 页）' in sections[0].html
    assert 'href="lists/g2.html">组2的全部 11 个单位（2 页）' in sections[2].html


def test_numbered_pages_say_which_part_they_are() -> None:
    first, second, third = listing(25).pages()
    assert [page.path for page in (first, second, third)] == [
        "stations/lists/g0.html",
        "stations/lists/g0--2.html",
        "stations/lists/g0--3.html",
    ]
    assert second.title == "单位：组0（第 2 页，共 3 页）"
    assert "共 25 个单位，这一页是第 11 到第 20 个" in second.description
    assert all(page.is_list and page.part_of == PATH for page in (first, second, third))


def test_the_way_on_leads_to_the_pages_before_and_after() -> None:
    pages = list(listing(25).pages())
    assert [steps(page) for page in pages] == [
        ["1", "2", "3", "下一页"],
        ["上一页", "1", "2", "3", "下一页"],
        ["上一页", "1", "2", "3"],
    ]
    nav = LexborHTMLParser(page_body(pages[1])).css("nav.pages")[0]
    assert [a.attributes["href"] for a in nav.css("a")] == [
        "g0.html",
        "g0.html",
        "g0--2.html",
        "g0--3.html",
        "g0--3.html",
    ]
    assert [a.text() for a in nav.css("a[aria-current=page]")] == ["2"]
    labels = [
        node.attributes["aria-label"] for node in LexborHTMLParser(page_body(pages[1])).css("nav.pages")
    ]
    assert len(labels) == len(set(labels)) == 2


def test_of_many_pages_the_first_the_last_and_the_near_ones_are_named() -> None:
    pages = list(listing(400).pages())
    assert len(pages) == 40
    assert steps(pages[0]) == ["1", "2", "3", "…", "40", "下一页"]
    assert steps(pages[19]) == ["上一页", "1", "…", "18", "19", "20", "21", "22", "…", "40", "下一页"]


def test_a_group_with_one_page_needs_no_way_on() -> None:
    (page,) = listing(8, 3).pages()
    assert page.title == "单位：组0"
    assert steps(page) == []


def test_heavy_entries_get_shorter_pages() -> None:
    assert [len(entries(page_body(page))) for page in listing(12, weight=3).pages()] == [3, 3, 3, 3]


@pytest.mark.parametrize("place", [0, 9, 10, 24])
def test_where_an_entry_stands_follows_from_its_place_alone(place: int) -> None:
    parts = cut(range(25), 10)
    assert place in parts[page_of(place, 10) - 1]


def test_no_group_and_number_share_an_address_with_another() -> None:
    paths = [
        list_page(path, group, n)
        for path in (PATH, "themes/a.html")
        for group in ("a", "a-2", "b")
        for n in (1, 2)
    ]
    assert len(set(paths)) == len(paths)
    assert list_page("themes/a.html", "model-b", 2) == "themes/lists/a--model-b--2.html"


def test_entries_at_even_distances_hold_both_ends() -> None:
    assert list(spread(range(101), 5)) == [0, 25, 50, 75, 100]
    assert list(spread(range(3), 5)) == [0, 1, 2]

"""The page for searching at length: all results, narrowed down by facets; without a query, a way to browse."""

from collections.abc import Iterator

from generator.views.addresses import (
    MODELS,
    PLACES,
    PROBLEMS,
    SEARCH,
    SEARCH_GUIDE,
    STATIONS,
    THEMES,
    Here,
)
from generator.views.library import Library
from generator.views.page import Content, Page
from generator.views.rendering import render
from generator.views.statements import Link

_DESCRIPTION = "按词查找，按模式、地区、主题、问题和证据等级筛选。"


def pages(library: Library) -> Iterator[Page]:
    """Make the search page; what it shows comes from the index, by its script."""
    here = Here(SEARCH)
    lists = (("单位", STATIONS), ("模式", MODELS), ("主题", THEMES), ("问题", PROBLEMS), ("地区", PLACES))
    yield Page(
        path=here.path,
        kind="search",
        from_records=False,
        is_list=True,
        title="查找与筛选",
        menu_title="查找",
        description=_DESCRIPTION,
        content=lambda: Content(
            render(
                "pages/search_lead",
                total=len(library.stations),
                guide=here.to(SEARCH_GUIDE),
                lists=tuple(Link(label, here.to(path)) for label, path in lists),
            ),
            (),
        ),
        assets=("assets/search-page.css", "assets/search-state.js", "assets/search-page.js"),
    )

"""The home page: what the library holds, where to start, and how to read it."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.checks import EVIDENCE_LEVEL
from generator.model.about import LIBRARY
from generator.views.addresses import (
    ABOUT,
    ALIKE,
    CLAIMS,
    CONTRIBUTE,
    CONTRIBUTING,
    COURSES,
    EDITORIAL_POLICY,
    HOME,
    MEASURES,
    MODELS,
    PROBLEMS,
    SEARCH,
    SOURCES,
    STATIONS,
    THEMES,
    TIMELINE,
    VOCABULARY,
    Here,
)
from generator.views.library import Library
from generator.views.model import model_card
from generator.views.page import PICK_ASSETS, Content, Page, Section
from generator.views.places import tiles
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen

PROBLEMS_SHOWN = 18
"""How many problems the home page shows."""


def pages(library: Library) -> Iterator[Page]:
    """Make the home page."""
    pen = Pen(library, Here(HOME))
    yield Page(
        path=HOME,
        kind="home",
        is_list=True,
        assets=PICK_ASSETS,
        title=LIBRARY,
        menu_title="首页",
        description="派出所怎样组织警务：谁试过、用了多少人、有什么变化、在什么条件下。",
        content=lambda: Content(
            _lead(library, pen.here),
            (
                _problems(library, pen),
                _models(library, pen),
                section("places", "按地区看", "tiles", tiles=tiles(library, pen)),
                _reading(library, pen.here),
            ),
        ),
    )


def _lead(library: Library, here: Here) -> Markup:
    counts = (
        (Link("个单位", here.to(STATIONS)), len(library.stations)),
        (Link("项做法", here.to(THEMES)), len(library.practices)),
        (Link("种模式", here.to(MODELS)), len(library.models)),
        (Link("条说法与数字", here.to(CLAIMS)), sum(1 for _ in library.all_claims())),
        (Link("篇来源", here.to(SOURCES)), len(library.catalog.sources)),
    )
    return render(
        "pages/home_lead",
        counts=counts,
        problems=here.to(PROBLEMS),
        search=here.to(SEARCH),
        stations=here.to(STATIONS),
        models=here.to(MODELS),
        alike=here.to(ALIKE),
        timeline=here.to(TIMELINE),
        claims=here.to(CLAIMS),
        measures=here.to(MEASURES),
        contribute=here.to(CONTRIBUTE),
        courses=here.to(COURSES),
        contributing=here.to(CONTRIBUTING),
        policy=here.to(EDITORIAL_POLICY),
        about=here.to(ABOUT),
        vocabulary=here.to(VOCABULARY),
    )


def _problems(library: Library, pen: Pen) -> Section:
    """Show the problems that most practices address; the list of all is a link away."""
    by_use = sorted(library.terms("problem"), key=lambda term: -len(library.against(term.label)))
    terms = tuple(
        (pen.term("problem", term.label), len(library.against(term.label)))
        for term in by_use[:PROBLEMS_SHOWN]
        if library.against(term.label)
    )
    return section("problems", "按问题看", "home_problems", terms=terms, all_problems=pen.here.to(PROBLEMS))


def _models(library: Library, pen: Pen) -> Section:
    by_use = sorted(library.models, key=lambda model: -len(library.running(model.id)))
    cards = tuple(model_card(model, pen) for model in by_use)
    return section("models", "按模式看", "model_cards", definition="", models=cards)


def _reading(library: Library, here: Here) -> Section:
    return section(
        "reading",
        "怎样读这里的数字",
        "reading_guide",
        levels=library.terms(EVIDENCE_LEVEL),
        policy=here.to(EDITORIAL_POLICY),
        results=library.terms("check_result"),
    )

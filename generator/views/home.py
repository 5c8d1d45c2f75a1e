"""The home page: what the library holds, where to start, and how to read it."""

from collections.abc import Iterator

from generator.views.addresses import (
    ABOUT,
    CLAIMS,
    CONTRIBUTING,
    EDITORIAL_POLICY,
    HOME,
    MODELS,
    PROBLEMS,
    SOURCES,
    STATIONS,
    THEMES,
    VOCABULARY,
    Here,
)
from generator.views.library import Library
from generator.views.page import Page
from generator.views.rendering import render, section
from generator.views.statements import Link, Pen
from generator.views.station import station_row


def pages(library: Library) -> Iterator[Page]:
    """Make the home page."""
    here = Here(HOME)
    pen = Pen(library, here)
    catalog = library.catalog
    counts = (
        (Link("单位", here.to(STATIONS)), len(library.stations)),
        (Link("模式", here.to(MODELS)), len(library.models)),
        (Link("做法", here.to(THEMES)), len(library.practices)),
        (Link("说法与数字", here.to(CLAIMS)), sum(1 for _ in library.all_claims())),
        (Link("来源", here.to(SOURCES)), len(catalog.sources)),
    )
    with_practices = (station for station in library.stations if station.practices)
    yield Page(
        path=HOME,
        kind="home",
        is_list=True,
        title="基层警务实践库",
        menu_title="首页",
        description="派出所怎样组织警务：谁试过、用了多少人、有什么变化、在什么条件下。",
        lead=render(
            "pages/home_lead",
            counts=counts,
            problems=here.to(PROBLEMS),
            stations=here.to(STATIONS),
            models=here.to(MODELS),
            claims=here.to(CLAIMS),
            contributing=here.to(CONTRIBUTING),
            policy=here.to(EDITORIAL_POLICY),
            about=here.to(ABOUT),
            vocabulary=here.to(VOCABULARY),
        ),
        sections=(
            section(
                "models",
                "按模式看",
                "model_cards",
                definition="",
                models=tuple(
                    (
                        pen.model(model.id),
                        model.definition[0].text,
                        tuple(part.name for part in model.parts),
                        len(library.running(model.id)),
                    )
                    for model in library.models
                ),
            ),
            section(
                "problems",
                "按问题看",
                "subject_list",
                terms=tuple(
                    (pen.term("problem", term.label), len(library.against(term.label)))
                    for term in library.terms("problem")
                    if library.against(term.label)
                ),
            ),
            section(
                "places",
                "按地区看",
                "subject_list",
                terms=tuple(
                    (pen.term("province", term.label), len(library.in_province(term.label)))
                    for term in library.terms("province")
                    if library.in_province(term.label)
                ),
            ),
            section(
                "reading",
                "怎样读这里的数字",
                "reading_guide",
                levels=library.terms("evidence_level"),
                policy=here.to(EDITORIAL_POLICY),
                results=library.terms("check_result"),
            ),
            section(
                "stations",
                "已收录做法的单位",
                "station_table",
                rows=tuple(station_row(station, pen) for station in with_practices),
            ),
        ),
    )

"""The copy of a page as it was released is linked where there is one, and only there."""

from dataclasses import replace
from functools import cache

import pytest

from generator.model.catalog import Catalog
from generator.permanence.lists import PUBLISHED
from generator.reading import read_catalog
from generator.views import Site, make_site
from generator.views.edition import EditionView, edition_view
from generator.views.rendering import page_body
from tests.permanence.libraries import (
    BEGINNING,
    OTHER,
    PLACE,
    SOURCE,
    STATION,
    Texts,
    lists_of,
    moved,
    raw,
    vocabulary,
)

MODEL = """\
id: {id}
name: {name}
family: 室队分工
definition:
  - {name}的定义
source: yuhe-bao
review:
  status: 草稿
  interest: 无
"""

COURSE = """\
id: hebian-ke
title: 河边的课
summary: 讲一间警务室。
audience:
  - 民警
length: 1小时
goals:
  - 说得出警务室做什么
path:
  - station: yuhe-chengguan
    look_for: 警务室设在哪里。
    time: 5分钟
review:
  status: 草稿
  interest: 无
"""

TERM = """\
      - id: {id}
        label: {label}
        definition: 只在这里用
"""


def model(model_id: str, name: str) -> Texts:
    return {f"models/{model_id}.yaml": MODEL.format(id=model_id, name=name)}


def with_term(set_id: str, term_id: str, label: str) -> str:
    """Return the vocabulary with one more term, the first of its set."""
    head, line, rest = vocabulary().partition(f"  - id: {set_id}\n")
    before, terms, after = rest.partition("    terms:\n")
    return f"{head}{line}{before}{terms}{TERM.format(id=term_id, label=label)}{after}"


FIRST: Texts = {**BEGINNING, **model("hebian-moshi", "河边模式"), **model("shanbian-moshi", "山边模式")}

WAYS: dict[str, Texts] = {
    "nothing": {},
    "a station": {
        "stations/yuhe-new.yaml": OTHER.replace("yuhe-chengdong", "yuhe-new").replace("城东", "城南")
    },
    "a source": {"sources/yuhe-wanbao.yaml": SOURCE.replace("yuhe-bao", "yuhe-wanbao")},
    "a model, and comparisons with it": model("hubian-moshi", "湖边模式"),
    "two models, and the comparison of them": {
        **model("hubian-moshi", "湖边模式"),
        **model("shuibian-moshi", "水边模式"),
    },
    "a course": {"courses/hebian-ke.yaml": COURSE},
    "a theme": {"vocabulary.yaml": with_term("theme", "boats", "船")},
    "a problem": {"vocabulary.yaml": with_term("problem", "boats", "船少")},
    "a province": {"vocabulary.yaml": with_term("province", "yuhe", "玉河省")},
    "a station that moved": {
        PLACE: moved("yuhe-chengguan", "已移动", "yuhe-hebian"),
        "stations/yuhe-hebian.yaml": STATION.replace("yuhe-chengguan", "yuhe-hebian"),
    },
}


@cache
def lists() -> Texts:
    """Return the lists of the first library, with every page of its site noted as published."""
    pages = make_site(_catalog(FIRST, lists_of(FIRST))).pages
    return lists_of(FIRST, *(page.path for page in pages))


def _catalog(texts: Texts, noted: Texts) -> Catalog:
    catalog = read_catalog(raw({**texts, **noted})).catalog
    assert catalog
    return catalog


def site(changed: Texts) -> Site:
    return make_site(_catalog({**FIRST, **changed}, lists()))


def views(made: Site) -> dict[str, EditionView]:
    """Return what every page that shows records says of its edition, where copies of releases are kept."""
    assert made.edition
    kept = replace(made.edition, pinned="v/1.0.0/")
    found = {page.path: edition_view(page.path, kept) for page in made.pages if page.from_records}
    return {path: view for path, view in found.items() if view}


@cache
def released() -> frozenset[str]:
    return frozenset(page.path for page in site({}).pages)


@pytest.mark.parametrize("way", WAYS)
def test_a_page_links_to_its_copy_if_the_release_had_it(way: str) -> None:
    shown = views(site(WAYS[way]))
    assert {path for path, view in shown.items() if view.pinned} == shown.keys() & released()
    assert {path for path, view in shown.items() if view.is_fresh} == shown.keys() - released()


def test_a_page_that_changed_leads_to_what_changed() -> None:
    made = site({PLACE: STATION.replace("230户", "231户").replace("一间警务室。", "一间值班室。")})
    view = views(made)["stations/yuhe-chengguan.html"]
    assert view.is_altered
    assert view.changes == "../changes/index.html#of-stations-yuhe-chengguan"
    list_page = next(page for page in made.pages if page.path == "changes/index.html")
    told = str(page_body(list_page))
    assert 'id="of-stations-yuhe-chengguan"' in told
    assert '改动 <a href="../stations/yuhe-chengguan.html#hebian">做法：河边警务室</a>（概要）' in told
    assert "一年走访231户。</a>（说法、数值）" in told
    assert "在河边设了一间警务室" not in told


def test_the_ways_bring_every_kind_of_page_that_records_make() -> None:
    brought = {
        path.partition("/")[0] for way in WAYS.values() for path in views(site(way)).keys() - released()
    }
    assert brought == {"stations", "sources", "models", "courses", "compare", "themes", "problems", "places"}


def test_a_page_that_the_program_got_since_has_no_copy() -> None:
    older = {**lists(), PUBLISHED: lists()[PUBLISHED].replace("measures/index.html\n", "")}
    view = views(make_site(_catalog(FIRST, older)))["measures/index.html"]
    assert (view.pinned, view.is_fresh) == ("", False)

"""The page of gaps, and what pages of stations and models say they lack."""

import re
from collections.abc import Mapping
from functools import cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.checks import GapField
from generator.views import Page, gaps, model, station
from generator.views.addresses import GAPS, Here, contribution
from generator.views.gaps.asked import ASKED
from generator.views.gaps.lists import model_gaps, station_gaps
from generator.views.indexing import make_library
from generator.views.library import Library
from generator.views.rendering import page_body
from generator.views.statements import Pen
from tests.some import some
from tests.views.library import golden_catalog

BUREAU = "shili-fenju"


@cache
def _library() -> Library:
    return make_library(golden_catalog())


@cache
def _pages() -> Mapping[str, Page]:
    return {page.path: page for module in (gaps, station, model) for page in module.pages(_library())}


@cache
def _gaps() -> LexborHTMLParser:
    return LexborHTMLParser(page_body(_pages()[GAPS]))


def _text(node: LexborNode) -> str:
    return re.sub(r"\s+", " ", node.text()).strip()


def test_every_field_has_words() -> None:
    assert ASKED.keys() == set(GapField)
    assert all(asked.name and asked.subject and asked.counter for asked in ASKED.values())


def test_sums_are_told_in_whole_sentences() -> None:
    sentences = [_text(entry) for entry in _gaps().css(".gap-sums li")]
    assert sentences
    assert all(sentence.endswith("。") for sentence in sentences)


def test_what_nobody_tells_stands_out_and_says_so() -> None:
    sums = _gaps().css(".gap-sums li.none")
    assert sums
    assert all("没有一个来源写到" in _text(entry) for entry in sums)
    assert not [e for e in _gaps().css(".gap-sums li:not(.none)") if "没有一个来源写到" in _text(e)]


def test_bars_say_the_same_as_their_sentences() -> None:
    for entry in some(_gaps().css(".gap-sums li")):
        meter, told = entry.css_first("meter"), entry.css_first("b")
        assert meter is not None
        total, value = meter.attributes["max"], meter.attributes["value"]
        assert _text(entry).startswith(f"{total} ")
        if told is not None:
            assert _text(told) == value
        else:
            assert value in ("0", total)


def test_every_gap_of_a_station_is_on_its_list_and_can_be_mended() -> None:
    library = _library()
    for record in library.stations:
        lacking = library.gaps[record.id]
        entry = station_gaps(record, Pen(library, Here(GAPS)))
        lines = [item for group in entry.groups for item in group.items]
        named = sum(len(item.mend.label.split("，", 2)[2].split("、")) for item in lines)
        assert entry.count == len(lacking) == named == sum(group.count for group in entry.groups)
        assert all(item.mend.href.startswith("../contribute/index.html?record=stations/") for item in lines)


def test_the_longest_list_comes_first() -> None:
    library = _library()
    for record in library.stations:
        counts = [group.count for group in station_gaps(record, Pen(library, Here(GAPS))).groups]
        assert counts == sorted(counts, reverse=True)
    models = [model_gaps(record, Pen(library, Here(GAPS))) for record in library.models]
    shown = [node.attributes["id"] for node in _gaps().css("[id^='models--']")]
    by_count = sorted(models, key=lambda entry: -entry.count)
    assert shown == [entry.anchor for entry in by_count]


def test_a_gap_leads_to_the_very_place_where_it_is() -> None:
    link = _gaps().css_first(f"#stations--{BUREAU} .gap-group li a")
    assert link is not None
    assert re.fullmatch(rf"\.\./stations/{BUREAU}\.html#[a-z0-9-]+", link.attributes["href"] or "")


def test_every_group_says_whose_gap_it_is() -> None:
    told = [_text(node) for node in _gaps().css(".gap-group .aside")]
    assert told
    assert all("来源的缺口" in text or "本库的缺口" in text for text in told)


def test_pages_of_stations_and_models_end_with_what_they_lack() -> None:
    for page in _pages().values():
        if page.kind not in ("station", "model") or not page.content().sections:
            continue
        last = next(one for one in reversed(page.content().sections) if one.id != "station--embed")
        assert last.title == "还缺什么"
        folder, record = page.path.removesuffix(".html").split("/")
        assert f'href="../gaps/index.html#{folder}--{record}"' in last.html


def test_the_summary_of_a_page_counts_what_its_list_counts() -> None:
    library = _library()
    summary = next(
        s for s in _pages()[f"stations/{BUREAU}.html"].content().all_sections() if s.id == "station--gaps"
    )
    counted = sum(int(number) for number in re.findall(r"（(\d+) ", summary.html))
    assert counted == len(library.gaps[BUREAU])


def test_a_contribution_names_the_record_and_the_field() -> None:
    page, anchor = contribution("stations/leling-guojia", "practices/jiaosuo-heyi/economics")
    assert (
        page == "contribute/index.html?record=stations/leling-guojia&field=practices/jiaosuo-heyi/economics"
    )
    assert Here(GAPS).to(page, anchor) == f"../{page}#{anchor}"

"""Where pointers lead: every kind of them, with the anchors that the pages really have."""

from dataclasses import replace
from typing import TypeVar

import pytest

from generator.model.addresses import OWN_PAGES
from generator.model.organisation import Model
from generator.model.pointer import Pointer
from generator.model.source import Source
from generator.model.station import Station
from generator.model.vocabulary import Vocabulary
from generator.views.addresses import Here
from generator.views.courses.destinations import destination
from generator.views.indexing import make_library
from generator.views.library import Library
from tests.views.library import golden_catalog, golden_page

LIBRARY = make_library(golden_catalog())

_Kept = TypeVar("_Kept", Station, Model, Source)


@pytest.mark.parametrize(
    ("pointer", "kind", "path"),
    [
        ({"station": "shili-zhen"}, "单位", "stations/shili-zhen.html"),
        ({"station": "shili-zhen", "practice": "moshi"}, "做法", "stations/shili-zhen.html#moshi"),
        (
            {"station": "shili-zhen", "practice": "moshi", "claim": "certificates"},
            "说法",
            "stations/shili-zhen.html#moshi--claim-certificates",
        ),
        (
            {"station": "shili-zhen", "claim": "visits"},
            "说法",
            "stations/shili-zhen.html#station--claim-visits",
        ),
        ({"model": "shili-moshi"}, "模式", "models/shili-moshi.html"),
        ({"models": ["shili-moshi", "shili-jinqin"]}, "对照的模式", "compare/shili-jinqin--shili-moshi.html"),
        (
            {"stations": ["shili-zhen", "shili-fenju"]},
            "对比的单位",
            "compare/index.html?with=stations/shili-fenju,stations/shili-zhen",
        ),
        ({"source": "shili-bao"}, "来源", "sources/shili-bao.html"),
        ({"problem": "警力不足"}, "问题", "problems/police-shortage.html"),
        ({"page": "编辑规范"}, "本库网页", "editorial-policy.html"),
    ],
)
def test_every_kind_of_pointer_leads_to_its_place(pointer: dict[str, object], kind: str, path: str) -> None:
    found = destination(Pointer.model_validate(pointer), LIBRARY)
    assert found.kind == kind
    assert found.name
    assert found.href(Here("courses/one.html")) == f"../{path}"
    assert found.href(Here("courses/slides/one.html")) == f"../../{path}"
    whole = found.whole_path + (f"#{found.anchor}" if found.anchor else "")
    assert whole == path


def test_the_anchor_of_a_claim_is_on_the_page() -> None:
    found = destination(Pointer(station="shili-zhen", practice="moshi", claim="certificates"), LIBRARY)
    body = "".join(
        str(section.html) for section in golden_page("stations/shili-zhen.html").content().all_sections()
    )
    assert f'id="{found.anchor}"' in body
    assert found.about == "E2"


def test_what_is_gone_is_led_to_without_an_anchor_that_its_page_no_longer_has() -> None:
    found = destination(Pointer(station="shili-chexiao", practice="gone", claim="gone"), LIBRARY)
    assert (found.path, found.anchor, found.about) == ("stations/shili-chexiao.html", "", "已撤回")
    assert destination(Pointer(model="shili-bianti"), LIBRARY).about == "已撤回"


@pytest.mark.parametrize("status", ["已撤回", "已移动", "已合并", "已拆分"])
def test_what_became_of_a_record_is_said_in_its_own_words_by_every_kind_of_pointer(status: str) -> None:
    library = _with_gone(status)
    for pointer in (
        Pointer(station="shili-fenju"),
        Pointer(model="shili-jinqin"),
        Pointer(source="shili-bao"),
    ):
        assert destination(pointer, library).about == status
    stations = destination(Pointer(stations=("shili-zhen", "shili-fenju")), library)
    assert stations.about == f"“{LIBRARY.catalog.stations['shili-fenju'].name}”{status}"
    models = destination(Pointer(models=("shili-moshi", "shili-jinqin")), library)
    assert models.about == f"“{LIBRARY.catalog.models['shili-jinqin'].name}”{status}"
    for pointer in (
        Pointer(stations=("shili-zhen", "shili-fenju")),
        Pointer(models=("shili-moshi", "shili-jinqin")),
    ):
        assert destination(pointer, LIBRARY).about == ""


def _with_gone(status: str) -> Library:
    """Return the library with a station, a model and a source that are gone."""
    catalog = LIBRARY.catalog
    return replace(
        LIBRARY,
        catalog=replace(
            catalog,
            stations={**catalog.stations, "shili-fenju": _gone(catalog.stations["shili-fenju"], status)},
            models={**catalog.models, "shili-jinqin": _gone(catalog.models["shili-jinqin"], status)},
            sources={**catalog.sources, "shili-bao": _gone(catalog.sources["shili-bao"], status)},
        ),
    )


def _gone(record: _Kept, status: str) -> _Kept:
    return record.model_copy(update={"review": record.review.model_copy(update={"status": status})})


def test_quotation_marks_inside_a_claim_are_the_inner_ones() -> None:
    station = LIBRARY.catalog.stations["shili-zhen"]
    claim = station.claims[0].model_copy(update={"text": "叫作“零发案”"})
    catalog = replace(
        LIBRARY.catalog,
        stations={**LIBRARY.catalog.stations, station.id: station.model_copy(update={"claims": (claim,)})},
    )
    found = destination(Pointer(station="shili-zhen", claim=claim.id), make_library(catalog))
    assert found.name.endswith("“叫作‘零发案’”")


@pytest.mark.parametrize("page_id", OWN_PAGES)
def test_every_own_page_that_the_vocabulary_must_have_is_led_to(page_id: str) -> None:
    written = LIBRARY.catalog.vocabulary.model_dump()
    (pages,) = (terms for terms in written["sets"] if terms["id"] == "own_page")
    pages["terms"] = [{"id": page_id, "label": "某页", "definition": "说明"}]
    words = Vocabulary.model_validate(written)
    library = replace(LIBRARY, catalog=replace(LIBRARY.catalog, vocabulary=words))
    assert destination(Pointer(page="某页"), library).path == OWN_PAGES[page_id]

"""Where pointers lead: every kind of them, with the anchors that the pages really have."""

from dataclasses import replace

import pytest

from generator.model.known_terms import OWN_PAGES as KNOWN
from generator.model.pointer import Pointer
from generator.views.addresses import OWN_PAGES, Here
from generator.views.courses.destinations import destination
from generator.views.indexing import make_library
from tests.views.library import golden_catalog, golden_page

LIBRARY = make_library(golden_catalog())


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
    body = "".join(str(section.html) for section in golden_page("stations/shili-zhen.html").all_sections())
    assert f'id="{found.anchor}"' in body
    assert found.about == "E2"


def test_what_is_gone_is_led_to_without_an_anchor_that_its_page_no_longer_has() -> None:
    found = destination(Pointer(station="shili-chexiao", practice="gone", claim="gone"), LIBRARY)
    assert (found.path, found.anchor, found.about) == ("stations/shili-chexiao.html", "", "已撤回")
    assert destination(Pointer(model="shili-bianti"), LIBRARY).about == "已撤回"
    assert destination(Pointer(models=("shili-moshi", "shili-bianti")), LIBRARY).about


def test_quotation_marks_inside_a_claim_are_the_inner_ones() -> None:
    station = LIBRARY.catalog.stations["shili-zhen"]
    claim = station.claims[0].model_copy(update={"text": "叫作“零发案”"})
    catalog = replace(
        LIBRARY.catalog,
        stations={**LIBRARY.catalog.stations, station.id: station.model_copy(update={"claims": (claim,)})},
    )
    found = destination(Pointer(station="shili-zhen", claim=claim.id), make_library(catalog))
    assert found.name.endswith("“叫作‘零发案’”")


def test_every_own_page_that_the_vocabulary_must_have_has_an_address() -> None:
    assert OWN_PAGES.keys() == KNOWN

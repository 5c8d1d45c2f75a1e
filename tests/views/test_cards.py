"""Cards for frames: each tells its source and its evidence, leads back in a new tab, and loads nothing else."""

import re

from selectolax.lexbor import LexborHTMLParser

from generator.views import make_site
from generator.views.public import Public
from generator.views.rendering import page_body
from tests.some import some
from tests.views.library import golden_catalog, golden_page, golden_site

CARDS = {file.path: file.text for file in golden_site().files if file.path.startswith("embed/")}
STATION = LexborHTMLParser(CARDS["embed/stations/shili-zhen.html"])


def test_there_is_one_for_every_station_and_pair_of_models_in_force() -> None:
    assert sorted(CARDS) == [
        "embed/compare/shili-jinqin--shili-moshi.html",
        "embed/stations/shili-fenju.html",
        "embed/stations/shili-zhen.html",
    ]


def test_every_link_leads_out_of_the_frame_into_a_new_tab() -> None:
    for path, text in CARDS.items():
        for link in some(LexborHTMLParser(text).css("a")):
            assert link.attributes["target"] == "_blank", path
            assert link.attributes["rel"] == "noopener", path
            assert re.match(r"\.\./\.\./[a-z]", link.attributes["href"] or ""), path


def test_cards_run_nothing_and_are_not_for_search_engines() -> None:
    for text in CARDS.values():
        page = LexborHTMLParser(text)
        assert not page.css("script, iframe, form")
        assert page.css('meta[name="robots"]')[0].attributes["content"] == "noindex"
        assert page.css("html")[0].attributes["lang"] == "zh-CN"
        assert page.css("title")[0].text().endswith("基层警务实践库")


def test_a_claim_has_the_anchor_of_its_page_and_tells_what_it_rests_on() -> None:
    card = STATION.css("#moshi--claim-certificates")[0]
    facts = {one.css("dt")[0].text(): one.css("dd")[0].text() for one in card.css("dl > div")}
    assert facts["证据等级"].startswith("E2")
    assert facts["来源"]
    assert facts["范围"]
    assert "2139份" in card.css(".claim-figure")[0].text()
    assert (
        card.css(".back a")[0].attributes["href"]
        == "../../stations/shili-zhen.html#moshi--claim-certificates"
    )


def test_claims_stand_before_the_station_which_they_hide() -> None:
    places = [(one.attributes["class"] or "").split()[1] for one in STATION.css("div.card")]
    assert places[-1] == "station-card"
    assert set(places[:-1]) == {"claim-card"}


def test_what_is_not_reported_is_said() -> None:
    assert any("未报道" in one.text() for one in STATION.css(".claim-card dd"))


def test_the_lines_to_copy_are_text_on_the_page() -> None:
    for path in ("stations/shili-zhen.html", "compare/shili-jinqin--shili-moshi.html"):
        code = LexborHTMLParser(page_body(golden_page(path))).css("details.embed code[data-card]")[0]
        assert re.fullmatch(
            rf'<iframe src="〔网站的网址〕/embed/{re.escape(path)}" title="[^"]+" style="[^"]+" loading="lazy"></iframe>',
            code.text(),
        )


def test_with_an_address_the_lines_are_ready() -> None:
    site = make_site(golden_catalog(), public=Public.at("https://example.org/library/"))
    page = next(page for page in site.pages if page.path == "stations/shili-zhen.html")
    body = page_body(page, site.public)
    assert (
        'src="<span class="embed-address">https://example.org/library/embed/stations/shili-zhen.html</span>"'
        in body
    )
    assert "〔网站的网址〕/" not in body
    card = next(file.text for file in site.files if file.path == "embed/stations/shili-zhen.html")
    assert '<link rel="canonical" href="https://example.org/library/stations/shili-zhen.html">' in card

"""Every page that shows records is cited, and none that does not; a version is named only where it is the truth."""

from dataclasses import replace
from pathlib import Path

from generator.model.about import EDITORS, LIBRARY
from generator.model.catalog import Catalog
from generator.model.release import Release
from generator.model.standing import Drift
from generator.views import Page, make_site
from generator.views.citing.gbt import plain, reference
from generator.views.citing.item import Issued
from generator.views.citing.own import CITING_ASSETS
from generator.views.public import Public
from tests.views.library import golden_catalog, golden_site

RELEASE = Release.model_validate({"version": "1.2.0", "date": "2026-11-22", "holds": "两个单位"})
STATION = "stations/shili-zhen.html"

ONLY_LEADING_ON = {
    "compare/shili-bianti--shili-jinqin.html",
    "compare/shili-bianti--shili-moshi.html",
    "courses/shili-chexiao-kecheng.html",
    "models/shili-bianti.html",
    "problems/few-people.html",
    "stations/shili-chexiao.html",
}
"""Pages of what was withdrawn, merged or retired."""

WITHOUT_RECORDS = {
    "contribute/index.html",
    "diagnostics/full-width-colon.html",
    "diagnostics/full-width-space.html",
    "diagnostics/index.html",
    "diagnostics/missing-file.html",
    "diagnostics/typography.html",
    "search.html",
}
"""Pages that show nothing of the records."""


def page_at(path: str, catalog: Catalog | None = None) -> Page:
    site = make_site(catalog) if catalog else golden_site()
    return next(page for page in site.pages if page.path == path)


def cited(path: str, catalog: Catalog | None = None) -> str:
    citation = page_at(path, catalog).citation
    assert citation
    return plain(reference(citation.item, Public.at("https://a.example/")))


def with_release(**drift: Drift) -> Catalog:
    changed = {path.replace("_", "/") + ".html": each for path, each in drift.items()}
    return replace(golden_catalog(), releases={"1.2.0": RELEASE}, drift=changed)


def test_every_page_of_records_is_cited_and_loads_what_that_takes() -> None:
    for page in golden_site().pages:
        assert bool(page.citation) == (page.path not in ONLY_LEADING_ON | WITHOUT_RECORDS), page.path
        assert bool(page.citation) == (set(CITING_ASSETS) <= set(page.assets)), page.path


def test_keys_tell_pages_apart() -> None:
    keys = [page.citation.item.key for page in golden_site().pages if page.citation]
    assert len(keys) == len(set(keys))
    assert all(key.isascii() and " " not in key for key in keys)


def test_a_page_has_the_day_of_its_review() -> None:
    citation = page_at(STATION).citation
    assert citation
    assert citation.item.issued == Issued(2026, 11, 21)


def test_a_page_names_the_release_that_it_shows() -> None:
    assert "派出所：1.2.0版[EB/OL]" in cited(STATION, with_release())
    assert cited("data/index.html", with_release()) == (
        "基层警务实践库编者. 基层警务实践库[DS/OL]. V1.2.0. 基层警务实践库（2026-11-22）[〔访问日期〕]. "
        "https://a.example/data/index.html."
    )


def test_what_changed_since_the_release_does_not_bear_its_number() -> None:
    changed = with_release(**{"stations_shili-zhen": Drift(changed=("",))})
    assert "1.2.0" not in cited(STATION, changed)
    assert "1.2.0" not in cited("data/index.html", changed)
    assert "1.2.0" in cited("sources/shili-bao.html", changed)


def test_the_home_page_is_the_site_itself() -> None:
    assert cited("index.html").startswith("基层警务实践库编者. 基层警务实践库[EB/OL]. ")


def test_the_file_for_repositories_names_the_same_author_and_title() -> None:
    told = (Path(__file__).resolve().parents[3] / "CITATION.cff").read_text("utf-8")
    assert f"  - name: {EDITORS}\n" in told
    assert f"title: {LIBRARY}\n" in told


def test_a_station_brings_the_sources_of_its_claims_each_once() -> None:
    citation = page_at(STATION).citation
    assert citation
    assert set(citation.sources) == {"shili-bao", "shili-wenjian"}

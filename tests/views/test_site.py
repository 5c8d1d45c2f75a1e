"""What must hold for every page of a site."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

import pytest

from generator.diagnostics import Path
from generator.model.base import Record, Term
from generator.model.catalog import Catalog
from generator.model.course import Course
from generator.model.edtf import Edtf
from generator.model.organisation import Model
from generator.model.quantity import Change, Quantity
from generator.model.source import Source
from generator.model.station import Station
from generator.model.vocabulary import Vocabulary
from generator.model.walk import marked_values, parts_of
from generator.views import Page, make_site
from generator.views.rendering import page_body
from tests.views.library import golden_catalog, golden_manuals, golden_page, golden_site
from tests.views.texts import lost_texts

IDS = re.compile(r'\bid="([^"]+)"')
LINKS = re.compile(r'\bhref="([^"]+)"')
HAND_WRITTEN = {
    "maintaining.html",
    "contributing.html",
    "editorial-policy.html",
    "about.html",
    "searching.html",
}

FILES = {file.path for file in (*golden_site().all_files(), *golden_site().feeds)}

pages = pytest.mark.parametrize("page", golden_site().pages, ids=lambda page: page.path)


@pages
def test_anchors_of_a_page_are_unique(page: Page) -> None:
    repeated = [anchor for anchor, count in Counter(IDS.findall(page_body(page))).items() if count > 1]
    assert repeated == []


def test_a_page_has_permanent_links_of_every_kind() -> None:
    bodies = "".join(page_body(page) for page in golden_site().pages)
    kinds = set(re.findall(r'<a class="permalink"[^>]* title="这(?:个|条|项|一)(.+?)的固定链接"', bodies))
    assert kinds == {"个案", "具名做法", "机构", "说法", "词", "部分"}


@pages
def test_every_permanent_link_is_told_in_the_same_words(page: Page) -> None:
    for link in re.findall(r'<a class="permalink"[^>]*>', page_body(page)):
        told = re.search(r' title="([^"]+)" aria-label="([^"]+)"', link)
        assert told, link
        assert re.fullmatch("这.+的固定链接", told[1])
        assert told[2].startswith(f"{told[1]}：")


@pages
def test_links_lead_to_pages_and_anchors_that_exist(page: Page) -> None:
    anchors = {other.path: set(IDS.findall(page_body(other))) for other in golden_site().pages}
    for link in LINKS.findall(page_body(page)):
        if link.startswith("https://"):
            continue
        whole_path, _, anchor = link.partition("#")
        path = whole_path.partition("?")[0]
        target = resolved(page.path, path) if path else page.path
        if target in HAND_WRITTEN or target in FILES:
            continue
        assert target in anchors, link
        assert not anchor or anchor in anchors[target], link


def resolved(page: str, link: str) -> str:
    parts: list[str] = list(PurePosixPath(page).parent.parts)
    for part in link.split("/"):
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


@pages
def test_a_page_says_what_it_is(page: Page) -> None:
    assert page.title
    assert page.description
    assert page.kind
    assert all(section.title for section in page.content().all_sections())


@pages
def test_a_page_says_the_same_each_time_that_it_is_made(page: Page) -> None:
    assert page.content() == page.content()


@pages
def test_no_text_of_a_record_becomes_markup(page: Page) -> None:
    assert "<b> 和引号" not in page_body(page)


def test_hostile_text_stays_text() -> None:
    body = page_body(golden_page("stations/shili-zhen.html"))
    assert "尖括号 &lt;b&gt; 和引号 &#34;都&#34; 要原样显示" in body


def test_every_text_of_a_station_is_on_its_page() -> None:
    station = golden_catalog().stations["shili-zhen"]
    assert lost_texts("stations", station, golden_page("stations/shili-zhen.html")) == []


def test_every_text_of_a_source_is_on_its_page() -> None:
    source = golden_catalog().sources["shili-bao"]
    assert lost_texts("sources", source, golden_page("sources/shili-bao.html")) == []


def test_every_text_of_a_model_is_on_its_page() -> None:
    model = golden_catalog().models["shili-moshi"]
    assert lost_texts("models", model, golden_page("models/shili-moshi.html")) == []


def test_what_is_not_reported_says_so() -> None:
    body = page_body(golden_page("stations/shili-fenju.html"))
    for part in ("effect", "mechanism", "moderators", "implementation", "economics"):
        section = body.split(f'id="tuiguang--{part}"')[1].split("<section")[0]
        assert "未报道" in section


def test_a_practice_is_found_from_those_that_carry_it_out() -> None:
    body = page_body(golden_page("stations/shili-zhen.html"))
    assert '<a href="shili-fenju.html#tuiguang">推广示例模式（示例县公安局）</a>' in body


def test_methods_of_one_name_lead_to_each_other() -> None:
    station = page_body(golden_page("stations/shili-zhen.html"))
    bureau = page_body(golden_page("stations/shili-fenju.html"))
    assert '<a href="shili-fenju.html#tuiguang--method-si-shi">示例县公安局：“四实”</a>' in station
    assert '<a href="shili-zhen.html#moshi--method-si-shi">示例镇派出所：四实</a>' in bureau


def test_a_withdrawn_record_says_so_and_leads_on() -> None:
    body = page_body(golden_page("models/shili-bianti.html"))
    assert "已撤回" in body
    assert "与示例模式重复" in body
    assert 'href="shili-moshi.html"' in body


def test_nothing_else_of_a_withdrawn_record_is_left_anywhere() -> None:
    assert "涉及隐私" in page_body(golden_page("stations/shili-chexiao.html"))
    for page in golden_site().pages:
        assert "不该再看到" not in page_body(page), page.path
        assert "99人" not in page_body(page), page.path


def test_a_place_without_a_source_of_its_own_is_in_the_source_of_its_unit() -> None:
    body = page_body(golden_page("stations/shili-zhen.html"))
    duty = body.split("派警")[1]
    assert duty.index('href="../sources/shili-wenjian.html"') < duty.index("第2段")


def test_labels_may_change_as_long_as_ids_stay() -> None:
    renamed = _renamed(golden_catalog())
    assert [page.path for page in make_site(renamed, golden_manuals()).pages] == [
        page.path for page in golden_site().pages
    ]
    body = page_body(next(p for p in make_site(renamed).pages if p.path == "stations/shili-zhen.html"))
    assert "本记录状态" not in body


def _renamed(catalog: Catalog) -> Catalog:
    """Return a catalog in which every label of the vocabulary has another wording, in the records too."""

    def rewrite(record: Record, kind: type[Any]) -> Any:
        data = _plain(record)
        for marked in marked_values(record):
            if isinstance(marked.mark, Term):
                _set(data, marked.path, f"新{marked.value}")
        return kind.model_validate(data)

    vocabulary = _plain(catalog.vocabulary)
    for terms in vocabulary["sets"]:
        for term in terms["terms"]:
            term["label"] = f"新{term['label']}"
            if term.get("evidence"):
                term["evidence"] = f"新{term['evidence']}"
    return replace(
        catalog,
        vocabulary=Vocabulary.model_validate(vocabulary),
        sources={key: rewrite(record, Source) for key, record in catalog.sources.items()},
        models={key: rewrite(record, Model) for key, record in catalog.models.items()},
        stations={key: rewrite(record, Station) for key, record in catalog.stations.items()},
        courses={key: rewrite(record, Course) for key, record in catalog.courses.items()},
    )


def _plain(value: Any) -> Any:
    """Return a record as its contributor might have written it out in full."""
    if isinstance(value, Record):
        fields = {name: _plain(getattr(value, name)) for name in type(value).model_fields}
        return {name: field for name, field in fields.items() if field is not None}
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, Quantity | Change):
        return value.printed
    return value.written if isinstance(value, Edtf) else value


def _set(data: Any, path: Path, value: str) -> None:
    for step in path[:-1]:
        data = data[step]
    data[path[-1]] = value


def test_every_field_is_filled_in_somewhere() -> None:
    filled: set[tuple[str, str]] = set()
    types: set[type[Record]] = set()
    for _, record in golden_catalog().records():
        for _, part in parts_of(record):
            types.add(type(part))
            filled.update(
                (type(part).__name__, name)
                for name, field in type(part).model_fields.items()
                if getattr(part, name) not in (None, (), field.default)
            )
    known = {(kind.__name__, name) for kind in types for name in kind.model_fields}
    assert known - filled == {("VocabularyTerm", "broader")}


def test_a_relation_is_told_on_both_pages() -> None:
    assert "目的相近，组成不同" in page_body(golden_page("models/shili-moshi.html"))
    assert "目的相近，组成不同" in page_body(golden_page("models/shili-jinqin.html"))


def test_the_same_catalog_gives_the_same_pages() -> None:
    first, second = make_site(golden_catalog()), make_site(golden_catalog())
    assert [page_body(page) for page in first.pages] == [page_body(page) for page in second.pages]

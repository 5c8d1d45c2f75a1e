from dataclasses import replace

import pytest

from generator.carrying.choosing import UnclearChoiceError, choose, name_of, with_reading
from generator.views import Page
from generator.views.indexing import make_library
from tests.views.library import golden_catalog, golden_page, golden_site

PATHS = {
    "index.html": "首页",
    "stations/index.html": "单位",
    "stations/leling-guojia.html": "郭家街道派出所",
    "stations/jiaosuo-heyi.html": "同名的单位",
    "models/jiaosuo-heyi.html": "交所合一",
    "models/other.html": "同名的单位",
    "compare/a--b.html": "甲与乙对照",
}
PAGES = [Page(path, "x", title, "") for path, title in PATHS.items()]


def paths(*words: str) -> list[str]:
    return [page.path for page in choose(words, PAGES)]


@pytest.mark.parametrize(
    "word",
    [
        "leling-guojia",
        "stations/leling-guojia",
        "stations/leling-guojia.html",
        "./stations/leling-guojia.html",
        "stations\\leling-guojia.html",
        "郭家街道派出所",
        " 郭家街道派出所 ",
    ],
)
def test_a_page_is_meant_by_its_id_its_path_or_its_title(word: str) -> None:
    assert paths(word) == ["stations/leling-guojia.html"]


def test_pages_come_in_the_order_of_the_words_and_once() -> None:
    assert paths("a--b", "交所合一", "compare/a--b", "stations") == [
        "compare/a--b.html",
        "models/jiaosuo-heyi.html",
        "stations/index.html",
    ]


@pytest.mark.parametrize("word", ["jiaosuo-heyi", "同名的单位"])
def test_a_word_that_means_two_pages_is_told_with_both(word: str) -> None:
    with pytest.raises(UnclearChoiceError, match=r"不止一页：.*jiaosuo-heyi、models/"):
        paths(word)


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("leling-gouja", "是不是leling-guojia"),
        ("郭家", "是不是郭家街道派出所"),
        ("没有", "写编号"),
        ("", "写编号"),
    ],
)
def test_a_word_that_means_no_page_is_told_with_what_is_near(word: str, hint: str) -> None:
    with pytest.raises(UnclearChoiceError, match=hint):
        paths(word)


def test_a_file_is_named_after_its_pages() -> None:
    assert name_of(choose(["leling-guojia"], PAGES)) == "leling-guojia"
    assert name_of(choose(["stations", "leling-guojia"], PAGES)) == "stations-2"


def test_a_course_brings_the_pages_of_its_reading_path() -> None:
    model, course = golden_page("models/shili-moshi.html"), golden_page("courses/shili-kecheng.html")
    pages, absent = with_reading((model, course), golden_site().pages, make_library(golden_catalog()))
    found = [page.path for page in pages]
    assert found[:3] == ["models/shili-moshi.html", "courses/shili-kecheng.html", "stations/shili-zhen.html"]
    assert "compare/shili-jinqin--shili-moshi.html" in found
    assert len(found) == len(set(found))
    assert "编辑规范" in absent
    assert [name for name in absent if "、" in name]


def test_other_pages_bring_nothing() -> None:
    model = golden_page("models/shili-moshi.html")
    assert with_reading((model,), golden_site().pages, make_library(golden_catalog())) == ((model,), ())


def test_a_course_that_is_gone_brings_nothing_wherever_it_pointed() -> None:
    catalog, page = golden_catalog(), golden_page("courses/shili-chexiao-kecheng.html")
    kept = catalog.courses["shili-chexiao-kecheng"]
    for pointer in ({"practice": "deleted", "claim": "deleted"}, {"station": None}):
        path = (kept.path[0].model_copy(update=pointer),)
        courses = {**catalog.courses, kept.id: kept.model_copy(update={"path": path})}
        assert with_reading(
            (page,), golden_site().pages, make_library(replace(catalog, courses=courses))
        ) == ((page,), ())

"""The page of a course: its way, its self-test without scripts, what is printed, and what needs the site's address."""

import re
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from generator.views import Page, make_site
from generator.views.public import Public
from generator.views.rendering import page_body
from tests.rules.samples import course
from tests.views.library import golden_catalog, golden_page

PATH = "courses/shili-kecheng.html"
ADDRESS = "https://example.org/library/"


def parsed(page: Page) -> LexborHTMLParser:
    return LexborHTMLParser(page_body(page))


def published() -> Page:
    """Return the page of the course in a site that knows its address."""
    return next(
        page for page in make_site(golden_catalog(), public=Public.at(ADDRESS)).pages if page.path == PATH
    )


def test_the_list_names_courses_in_force_only() -> None:
    body = page_body(golden_page("courses/index.html"))
    assert "示例课程" in body
    assert "2小时，11步阅读，3道自测，1项作业" in body
    assert "撤回的课程" not in body


def test_a_merged_course_leads_on_and_tells_nothing_else() -> None:
    body = page_body(golden_page("courses/shili-chexiao-kecheng.html"))
    assert 'href="shili-kecheng.html"' in body
    assert "不该再显示" not in body


def test_times_add_up_along_the_way() -> None:
    body = page_body(golden_page(PATH))
    assert "其中阅读 90分钟" in body
    assert re.findall(r"到第(\d+)分钟", body) == [
        *("10", "20", "25", "30", "35", "40", "70", "75", "80", "85", "90"),
    ]


def test_half_minutes_are_written_as_decimals() -> None:
    catalog = golden_catalog()
    kept = catalog.courses["shili-kecheng"]
    halves = tuple(
        step.model_copy(update={"time": course(path=[{"time": "7.5分钟", "look_for": "看"}]).path[0].time})
        for step in kept.path[:3]
    )
    changed = replace(catalog, courses={kept.id: kept.model_copy(update={"path": halves})})
    body = page_body(next(page for page in make_site(changed).pages if page.path == PATH))
    assert "其中阅读 22.5分钟" in body
    assert re.findall(r"到第([^分]+)分钟", body) == ["7.5", "15", "22.5"]


def test_contributors_words_never_become_markup() -> None:
    assert "通读一遍 &lt;b&gt;。" in page_body(golden_page(PATH))


def test_answers_wait_in_closed_details_and_are_printed_once_more_at_the_end() -> None:
    page = parsed(golden_page(PATH))
    details = page.css("details.course-answer")
    assert [one.attributes.get("open", "closed") for one in details] == ["closed"] * 3
    answers = ["答案：B", "答案：A、B", "答案：参考答案。"]
    assert [one.css("p")[0].text() for one in details] == answers
    printed = page.css(".print-answers")[0]
    assert [one.css("p")[0].text() for one in printed.css("ol > li")] == answers
    assert "说到“前提”。" in printed.text()
    assert all(one.css(".course-places a") for one in details)
    texts = page.css("article, body")[0].text()
    assert texts.index("作业") < texts.index("教员页")


def test_each_question_has_an_anchor_of_its_id() -> None:
    page = parsed(golden_page(PATH))
    anchors = [one.attributes["id"] for one in page.css("ol.course-asked > li[id]")]
    assert anchors == ["self-test--question-one", "self-test--question-several", "self-test--question-open"]


def test_without_an_address_paths_are_printed_and_maintainers_are_told() -> None:
    page = parsed(golden_page(PATH))
    assert not page.css("svg.qr")
    assert page.css(".course-address")[0].text() == "stations/shili-zhen.html"
    assert page.css(".course-maintainers a")[0].attributes["href"] == "../maintaining.html#site-url"
    assert not page.css("a[download]")


def test_with_an_address_every_step_has_a_code_and_the_address_in_words() -> None:
    page = parsed(published())
    steps = page.css(".course-step")
    assert len(page.css(".course-step svg.qr")) == len(steps) == 11
    assert [one.text() for one in page.css(".course-address")][2] == (
        f"{ADDRESS}stations/shili-zhen.html#moshi--claim-certificates"
    )
    assert page.css("a[download]")[0].attributes["href"] == "shili-kecheng.imscc"
    assert not page.css(".course-maintainers")


def test_there_is_no_link_to_the_form_which_does_not_write_courses() -> None:
    assert "填表补充或改正" not in page_body(golden_page(PATH))

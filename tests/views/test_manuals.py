"""The pages that explain what check tells."""

import re

from generator.manual import GROUPS, manuals
from generator.views import manuals as manual_pages
from generator.views.rendering import page_body
from tests.views.library import golden_site

PAGES = {page.path: page for page in manual_pages.pages(manuals())}
EXAMPLE = re.compile(r"<pre><code>(.*?)</code></pre>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")


def body(code: str) -> str:
    return page_body(PAGES[f"diagnostics/{code}.html"])


def test_every_code_has_a_page_of_its_own_with_its_parts_in_order() -> None:
    for code in manuals():
        page = PAGES[f"diagnostics/{code}.html"]
        assert page.kind == "diagnostic"
        ids = [section.id for section in page.content().sections]
        assert ids == ["meaning", "wrong", "right", "mend", "why", "keep", "others"], code


def test_the_list_leads_to_every_page_under_its_group() -> None:
    page = PAGES["diagnostics/index.html"]
    assert [section.id for section in page.content().sections] == [group.id for group in GROUPS]
    for group, section in zip(GROUPS, page.content().sections, strict=True):
        assert re.findall(r'href="([a-z-]+)\.html"', section.html) == list(group.codes)


def test_examples_can_be_copied_line_by_line() -> None:
    wrong, right = EXAMPLE.findall(body("joined-lines"))
    assert TAG.sub("", right) == "aliases:\n  - 郭家所\n  - 郭家派出所\n"
    assert TAG.sub("", wrong).count("\n") == 3


def test_the_line_that_check_points_at_is_marked_and_said_in_words() -> None:
    wrong, _ = EXAMPLE.findall(body("joined-lines"))
    assert '<span class="example-line wrong">    郭家派出所\n</span>' in wrong
    assert "检查指着第 3 行" in body("joined-lines")


def test_what_was_changed_is_marked_in_the_right_lines() -> None:
    _, right = EXAMPLE.findall(body("joined-lines"))
    assert re.findall(r'line right">(.*)', right) == ["  - 郭家派出所"]


def test_what_cannot_be_seen_is_shown_by_its_name() -> None:
    wrong, right = EXAMPLE.findall(body("tab"))
    assert "〔Tab〕" in wrong
    assert "\t" not in wrong + right
    assert "〔U+202E〕" in body("direction-character")
    assert "\u202e" not in body("direction-character")


def test_examples_that_look_like_markup_stay_text() -> None:
    assert "先登船&lt;br&gt;再检查" in body("markup")


def test_an_error_must_be_mended_and_a_warning_says_when_it_may_stay() -> None:
    assert "这是错误，都要改" in body("tab")
    assert "不拦住生成网站" in body("typography")
    assert manuals()["typography"].keep[0] in body("typography")
    assert "错误或警告" in body("later-than-source")


def test_the_program_offers_to_mend_what_it_can() -> None:
    assert "check --fix" in body("full-width-colon")
    assert "check --fix" not in body("full-width-comma")


def test_a_site_without_manuals_has_no_page_of_them() -> None:
    assert list(manual_pages.pages({})) == []


def test_examples_are_not_found_by_searching_for_stations() -> None:
    documents = {document.path: document for document in golden_site().search.documents(golden_site().pages)}
    parts = documents["diagnostics/full-width-colon.html"].parts
    assert not any("郭家街道派出所" in part.text for part in parts)
    assert any("全角冒号" in part.text for part in (*parts,))
    assert [part.title for part in documents["diagnostics/index.html"].parts] == [""]

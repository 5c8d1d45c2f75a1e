"""Slides: one screen for everything that a course has, in order, readable from top to bottom."""

from selectolax.lexbor import LexborHTMLParser

from tests.views.library import golden_site

FILES = {file.path: file.text for file in golden_site().files}
SLIDES = LexborHTMLParser(FILES["courses/slides/shili-kecheng.html"])


def test_there_is_a_screen_for_every_step_question_and_task() -> None:
    kinds = [
        (one.attributes["class"] or "").split()[1].removeprefix("slide-") for one in SLIDES.css(".slide")
    ]
    assert kinds == ["title", *["step"] * 11, *["discussion"] * 2, *["question"] * 3, "task", "limits"]
    numbers = [one.attributes["id"] for one in SLIDES.css(".slide")]
    assert numbers == [f"slide-{number}" for number in range(1, len(kinds) + 1)]
    assert SLIDES.css(".slide-number")[-1].text() == f"{len(kinds)} / {len(kinds)}"


def test_courses_that_are_gone_have_none() -> None:
    assert [path for path in FILES if path.startswith("courses/slides/")] == [
        "courses/slides/shili-kecheng.html"
    ]


def test_it_says_what_it_is_and_leads_back() -> None:
    assert SLIDES.css("html")[0].attributes["lang"] == "zh-CN"
    assert SLIDES.css('meta[name="page-kind"]')[0].attributes["content"] == "slides"
    assert SLIDES.css(".slides-name a")[0].attributes["href"] == "../shili-kecheng.html"
    assert [one.text() for one in SLIDES.css("h1")] == ["示例课程"]
    assert SLIDES.css(".slide-step a")[0].attributes["href"] == "../../stations/shili-zhen.html"


def test_answers_are_closed_and_the_bar_waits_for_its_script() -> None:
    assert all("open" not in one.attributes for one in SLIDES.css("details"))
    assert "hidden" in SLIDES.css("nav")[0].attributes
    assert not SLIDES.css("script:not([src])")

"""The timeline of reforms."""

import re

from generator.views.rendering import page_body
from tests.views.library import golden_page


def test_moments_stand_under_their_years_in_order() -> None:
    page = golden_page("timeline/index.html")
    assert [section.title for section in page.content().sections] == ["2020年", "2021年"]
    assert [section.id for section in page.content().sections] == ["year-2020", "year-2021"]


def test_a_moment_leads_to_its_station_and_its_practice() -> None:
    body = page_body(golden_page("timeline/index.html"))
    assert re.search(r'2020年11月</b>.*href="\.\./stations/shili-zhen\.html#moshi">示例模式</a>', body)
    assert "开始试行示例模式" in body


def test_practices_without_a_date_are_counted() -> None:
    assert "另有 1 项做法" in page_body(golden_page("timeline/index.html"))

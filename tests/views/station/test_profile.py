"""The ratios on the page of a station."""

from generator.views.rendering import page_body
from tests.views.library import golden_page


def test_a_profile_shows_what_the_library_works_out_and_how() -> None:
    body = page_body(golden_page("stations/shili-zhen.html"))
    profile = body.split('id="station--profile"')[1].split("<section")[0]
    own = profile.split("本库推算")[1]
    assert "<strong>7.3～7.8名</strong>" in own
    assert "民警 14人 ÷ 人口 1.8万余人 × 10,000；民警：共有 2 个数，取时点最近的（2023年）" in own
    assert "时点未必相同：民警 2023年，人口 未报道" in own


def test_a_profile_without_figures_shows_none() -> None:
    assert "本库推算" not in page_body(golden_page("stations/shili-fenju.html"))

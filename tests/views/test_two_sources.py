"""Two sources on one unit: wherever its figures are shown, both stand under their sources and none wins."""

import re

import pytest

from generator.views.rendering import page_body
from tests.test_imagined import site

STATION = "stations/yunjian-liangbao.html"


def body(path: str) -> str:
    return page_body(next(page for page in site().pages if page.path == path))


def section(path: str, anchor: str) -> str:
    _, found, after = body(path).partition(f'id="{anchor}"')
    assert found, anchor
    return re.split(r"<h[23] ", after, maxsplit=1)[0]


def line_of(measure: str) -> str:
    profile = section(STATION, "station--profile").partition("本库推算")[0]
    lines = re.findall(r"<div[^>]*><dt>.*?</div>", profile, re.DOTALL)
    return str(next(line for line in lines if f">{measure}</a>" in line))


def test_both_figures_stand_in_the_profile_under_their_own_sources() -> None:
    first, second = re.findall(r"<dd>.*?</dd>", line_of("民警"), re.DOTALL)
    assert ("18名" in first, "云笺日报" in first) == (True, True)
    assert ("22名" in second, "云笺在线" in second) == (True, True)


@pytest.mark.parametrize(
    ("measure", "is_disputed"), [("民警", True), ("辅警", False), ("实有人口", False), ("面积", False)]
)
def test_only_what_certainly_differs_is_marked(measure: str, is_disputed: bool) -> None:  # noqa: FBT001
    assert ("两个来源不一致" in line_of(measure)) == is_disputed


def test_a_change_in_time_is_no_comparison_of_sources() -> None:
    pairs = section(STATION, "station--profile").partition('class="checks pairs"')[2].partition("本库推算")[0]
    assert "实有人口" not in pairs
    assert re.findall(r'<b class="verdict ([a-z-]+)">', pairs) == ["mismatch", "holds", "not-computable"]


def test_the_page_names_all_its_sources() -> None:
    facts = body(STATION).partition("<dt>来源</dt>")[2].partition("</dd>")[0]
    assert re.findall(r'href="\.\./sources/([a-z-]+)\.html"', facts) == ["yunjian-ribao", "yunjian-wang"]


def test_two_claims_of_one_thing_lead_to_each_other() -> None:
    effect = section(STATION, "matou-gangting--effect")
    first, second = effect.split('id="matou-gangting--claim-disputes-wang"')
    assert 'href="#matou-gangting--claim-disputes-wang"' in first
    assert 'href="#matou-gangting--claim-disputes"' in second
    assert first.count("两个来源不一致") == second.count("两个来源不一致") == 1


def test_lists_of_stations_say_both() -> None:
    assert "民警 18名、22名（两个来源不一致）" in body("stations/index.html")
    assert "辅警 40名，辅警 40人" in re.sub(r"\s+", " ", body("stations/index.html"))


def test_a_comparison_has_both_with_their_sources() -> None:
    (entry,) = [f.text for f in site().files if f.path.endswith("stations--yunjian-liangbao.js")]
    for printed, name in (("18名", "云笺日报 2023"), ("22名", "云笺在线 2023")):
        assert re.search(rf"{printed}[^}}]*2023年，{name}，两个来源不一致", entry)
    assert re.search(r"2\.1万人[^}]*2019年，云笺日报 2023(?!，两个来源)", entry)


def test_the_page_of_figures_says_which_is_whose_and_that_they_differ() -> None:
    pages = [page.path for page in site().pages if page.kind == "measures"]
    rows = [row for path in pages for row in re.split(r"<li[ >]", body(path))]
    own = [row for row in rows if "range-figure" in row and "柳桥派出所</a>" in row]
    for printed, name in (("18名", "云笺日报 2023"), ("22名", "云笺在线 2023")):
        disputed = [row for row in own if f"<strong>{printed}" in row]
        assert disputed
        assert all(name in row and "两个来源不一致" in row for row in disputed)
    assert {row.partition("<strong>")[2][:3] for row in own if "两个来源不一致" in row} == {"18名", "22名"}


def test_what_is_worked_out_takes_in_both() -> None:
    row = body("alike/index.html").partition("柳桥派出所</a>")[2].partition("</tr>")[0]
    assert "18名、22名" in row
    assert "6.7～8.7名" in row
    ratios = section(STATION, "station--profile").partition("本库推算")[2]
    assert "来源不同，数也不同（18名、22名），本库不取舍" in ratios


def test_what_remains_to_be_settled_is_listed_and_nothing_else() -> None:
    listed = section("gaps/index.html", "disputes")
    own = re.findall(r'href="\.\./stations/yunjian-liangbao\.html#([a-z-]+)">柳桥派出所：([^<]+)<', listed)
    assert own == [
        ("station--profile", "民警"),
        ("matou-gangting--unit-booth", "岗亭的数量"),
        ("matou-gangting--unit-booth", "岗亭的民警"),
        ("matou-gangting--economics", "船用对讲机"),
        ("station--timeline", "成立"),
        ("matou-gangting--claim-disputes-wang", "全年化解船民纠纷26起。"),
    ]
    assert "夫子庙派出所：成立" in listed

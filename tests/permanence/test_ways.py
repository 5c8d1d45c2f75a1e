"""What records say of old addresses must hold: nothing retired is alive, no way ends nowhere or outside the site."""

import re

import pytest

from generator.disk import read_practices
from generator.reading import read_catalog
from generator.text.files import RawFile
from generator.views import make_site
from generator.views.rendering import page_body
from tests.permanence.libraries import ELSEWHERE, OTHER, PLACE, ROOT, STATION, moved, read, retired, told


def codes(changed: dict[str, str]) -> list[tuple[str, str]]:
    """Return the code and the words of everything that is told after a change."""
    return [(one.code, one.message) for one in read(changed).diagnostics]


def test_what_is_retired_is_not_alive() -> None:
    assert codes({PLACE: retired(STATION, "hebian--claim-thefts")}) == [
        ("retired-anchor", "停用的锚点 hebian--claim-thefts 还在用")
    ]


def test_an_anchor_is_retired_once() -> None:
    text = retired(retired(STATION, "hebian--claim-old"), "x").replace(
        "retired:\n  - anchor: x\n", "  - anchor: hebian--claim-old\n"
    )
    assert codes({PLACE: text}) == [("retired-anchor", "停用的锚点 hebian--claim-old 写了两遍")]


@pytest.mark.parametrize(
    "target",
    [
        "hebian--claim-theft",
        "stations/nowhere.html",
        "stations/yuhe-chengdong.html#hebian",
        "about.html",
        "diagnostics/index.html",
    ],
)
def test_a_way_leads_to_what_a_record_promises(target: str) -> None:
    text = retired(STATION, "hebian--claim-old", target)
    assert codes({PLACE: text}) == [("retired-anchor", f"去向 {target} 不是网站里的地址")]


@pytest.mark.parametrize(
    "target", ["../x.html", "https://example.org/x.html", "/etc/x.html", "javascript:x", "#a"]
)
def test_a_way_leads_nowhere_outside_the_site(target: str) -> None:
    text = retired(STATION, "hebian--claim-old", f"'{target}'")
    assert [code for code, _ in codes({PLACE: text})] == ["bad-id"]


def test_records_that_moved_to_each_other_are_a_circle_that_is_told_once() -> None:
    changed = {
        PLACE: moved("yuhe-chengguan", "已移动", "yuhe-chengdong"),
        ELSEWHERE: moved("yuhe-chengdong", "已移动", "yuhe-chengguan"),
    }
    (found,) = codes(changed)
    assert found[0] == "leads-nowhere"
    assert "绕成了圈" in found[1]


def test_a_way_that_ends_at_a_withdrawn_record_is_told_at_its_last_step() -> None:
    withdrawn = moved("yuhe-chengdong", "已撤回").replace("  moved_to:\n", "")
    changed = {
        PLACE: moved("yuhe-chengguan", "已移动", "yuhe-x"),
        "stations/yuhe-x.yaml": moved("yuhe-x", "已移动", "yuhe-chengdong"),
        ELSEWHERE: withdrawn,
    }
    assert told(read(changed).diagnostics) == [
        "practices/stations/yuhe-x.yaml:11 leads-nowhere 去向 stations/yuhe-chengdong.html 已经撤回，读者走到那里就断了"
    ]


def test_retired_anchors_that_lead_to_each_other_are_told_once() -> None:
    text = retired(STATION, "hebian--claim-a", "hebian--claim-b").replace(
        "review:\n",
        "  - anchor: hebian--claim-b\n    reason: 换了\n    moved_to:\n      - hebian--claim-a\nreview:\n",
    )
    assert [code for code, _ in codes({PLACE: text})] == ["leads-nowhere"]


def test_a_chain_to_something_alive_is_good() -> None:
    text = retired(STATION, "hebian--claim-a", "hebian--claim-b").replace(
        "review:\n",
        "  - anchor: hebian--claim-b\n    reason: 换了\n    moved_to:\n      - hebian--claim-thefts\nreview:\n",
    )
    assert codes({PLACE: text, ELSEWHERE: OTHER}) == []


def test_a_course_may_drop_what_it_need_not_tell() -> None:
    path = "courses/dudong-shuzi.yaml"
    files = {file.path: file for file in read_practices(ROOT / "practices")}
    text = (files[path].content or b"").decode()
    shorter = re.sub(r"^limits:\n(?:  .*\n)+", "", text, flags=re.MULTILINE)
    assert shorter != text
    files[path] = RawFile(path, f"practices/{path}", shorter.encode())
    reading = read_catalog(files.values())
    assert reading.diagnostics == ()
    assert reading.catalog
    page = next(page for page in make_site(reading.catalog).pages if page.path == "courses/dudong-shuzi.html")
    assert 'id="limits"' in page_body(page)

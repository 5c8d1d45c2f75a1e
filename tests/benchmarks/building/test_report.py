"""The report tells medians, ratios of one and the same run, and what could not be compared."""

from datetime import date

from tests.benchmarks.building.builders import ALONE, HUGO, OWN, STOCK, Made
from tests.benchmarks.building.report import Outcome, as_page, report, too_slow
from tests.benchmarks.search.weighing import Cost


def test_it_tells_medians_and_ratios_run_by_run() -> None:
    ours = Outcome(
        (Cost(2, 4, 100 << 20), Cost(20, 4, 300 << 20), Cost(4, 5, 200 << 20)), Made(1234, 5 << 20)
    )
    theirs = Outcome((Cost(4, 1, 0), Cost(40, 1, 0), Cost(2, 1, 0)), Made(1, 1 << 20))
    told = report(1000, {OWN: ours, HUGO: theirs, STOCK: Outcome(skipped="没有 jieba")})
    assert "| 本库（全部） | 4.0 | 4.0 | 200 | 1,234 | 5.0 | 1.00 |" in told
    assert "| Hugo，无搜索 | 4.0 | 1.0 | 0 | 1 | 1.0 | 0.50 |" in told
    assert told.endswith("没有比 MkDocs + Material + jieba 搜索：没有 jieba")


def test_the_page_says_when_and_on_what_machine_it_was_measured() -> None:
    page = as_page(["## 100 个合成单位", "## 1000 个合成单位"], date(2026, 3, 1), 2)
    assert page.startswith("---\ndescription: ")
    assert "2026-03-01 在 2 个处理器的机器上" in page
    assert page.endswith("## 100 个合成单位\n\n## 1000 个合成单位\n")


def test_what_would_take_too_long_is_left_out_and_stays_out_but_never_ours() -> None:
    before = {
        OWN: Outcome((Cost(100, 1, 0),)),
        HUGO: Outcome((Cost(1, 1, 0),)),
        STOCK: Outcome((Cost(30, 1, 0),)),
        ALONE: Outcome(skipped="没有 taskset"),
    }
    slow = too_slow(before, growth=10, patience=200)
    assert set(slow) == {STOCK, ALONE}
    assert slow[STOCK].skipped == "照前一种规模估计，要 300 秒"
    assert set(too_slow(slow, growth=1, patience=1e9)) == {STOCK, ALONE}

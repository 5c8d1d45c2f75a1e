"""The report shows what was measured, side by side, and nothing else."""

from tests.benchmarks.search.asking import Answer, FirstAnswer
from tests.benchmarks.search.queries import Query
from tests.benchmarks.search.report import size_report
from tests.benchmarks.search.sites import OWN, PAGEFIND, STOCK
from tests.benchmarks.search.trial import Key, Outcome
from tests.benchmarks.search.weighing import Cost, Weight

KEY = Key(
    (Query("两队一室", "exact", ("两队一室",)), Query("两对一室", "typo", ("两队一室",))),
    ((frozenset({"a.html"}),), (frozenset({"a.html"}),)),
)


def _outcome(engine: str, rankings: tuple[str, str], took: float) -> Outcome:
    answers = [Answer(tuple(pages.split()), took) for pages in rankings]
    return Outcome(
        engine,
        build=Cost(10 * took, 8, 90_000_000),
        index=Weight(12, 3_000_000, 1_000_000),
        once=answers,
        again=answers,
        cold=[FirstAnswer(answers[0], Weight(4, 90_000, 40_000))],
    )


def test_rankings_and_costs_stand_side_by_side() -> None:
    ours = _outcome(OWN, ("a.html", "b.html a.html"), 2)
    stock = _outcome(STOCK, ("b.html a.html", ""), 5)
    lines = size_report(1000, (ours, stock), KEY).splitlines()
    assert lines[0] == "## 另加 1,000 个合成单位"
    assert "| exact | 1 | 1.000 | 1.000 | 1.000 | 0.500 |" in lines
    assert "| typo | 1 | 1.000 | 0.500 | 0.000 | 0.000 |" in lines
    assert "| **全部** | 2 | 1.000 | 0.750 | 0.500 | 0.250 |" in lines
    assert "| 再问一次，毫秒（中位） | 2.0 | 5.0 | 2.50 |" in lines
    assert "| 冷启动到首个结果，KB（gzip，中位） | 40.0 | 40.0 | 1.00 |" in lines
    assert "| 建整个网站，秒 | 20.0 | 50.0 | 2.50 |" in lines


def test_what_could_not_be_compared_is_said() -> None:
    ours = _outcome(OWN, ("a.html", "a.html"), 2)
    absent = Outcome(PAGEFIND, remarks=["没有比：npm is not installed"])
    report = size_report(0, (ours, absent), KEY)
    assert report.startswith("## 只有真实的记录\n")
    assert "- Pagefind，没有比：npm is not installed" in report
    assert "| 建整个网站，秒 | 20.0 | – | – |" in report

"""The report of the comparison, as Markdown tables in Chinese."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from tests.benchmarks.building import builders
from tests.benchmarks.building.builders import Made
from tests.benchmarks.search.weighing import Cost

NAMES: Mapping[str, str] = {
    builders.OWN: "本库（全部）",
    builders.ALONE: "本库，一个处理器",
    builders.STOCK: "MkDocs + Material + jieba 搜索",
    builders.MATERIAL: "MkDocs + Material，无搜索",
    builders.HUGO: "Hugo，无搜索",
    builders.HUGO_PAGEFIND: "Hugo + Pagefind",
    builders.ELEVENTY: "Eleventy，无搜索",
    builders.ZENSICAL: "Zensical",
}

_MEGA = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the runs of one generator took and left; ``skipped`` tells why there are none."""

    costs: tuple[Cost, ...] = ()
    made: Made | None = None
    skipped: str = ""

    @property
    def cost(self) -> Cost:
        """Return the median of every figure."""
        return Cost(
            median(cost.wall for cost in self.costs),
            median(cost.cpu for cost in self.costs),
            int(median(cost.peak for cost in self.costs)),
        )


def too_slow(before: Mapping[str, Outcome], growth: float, patience: float) -> dict[str, Outcome]:
    """Return the generators that a size ``growth`` times as large would keep longer than ``patience`` seconds.

    Our own is never among them; one that was left out stays out.
    """
    slow = {engine: one for engine, one in before.items() if not one.costs}
    for engine, one in before.items():
        if one.costs and engine != builders.OWN and one.cost.wall * growth > patience:
            slow[engine] = Outcome(skipped=f"照前一种规模估计，要 {one.cost.wall * growth:,.0f} 秒")
    return slow


def report(stations: int, outcomes: Mapping[str, Outcome]) -> str:
    """Return the part of the report on one size; ratios are to our own build of the same round."""
    ours = outcomes.get(builders.OWN)
    lines = [
        f"## {stations} 个合成单位 {{#stations-{stations}}}",
        "",
        "| 生成器 | 秒 | CPU 秒 | 最大进程的内存，MB | 文件 | MB | 本库用时是它的几倍 |",
        # Without alignment: it would be an inline style, which the policy of the pages forbids.
        "| --- | --- | --- | --- | --- | --- | --- |",
        *(_row(NAMES[engine], one, ours) for engine, one in outcomes.items() if one.costs),
    ]
    skipped = [f"没有比 {NAMES[engine]}：{one.skipped}" for engine, one in outcomes.items() if not one.costs]
    return "\n".join((*lines, "", *skipped)).rstrip()


def as_page(parts: Sequence[str], day: date, processors: int) -> str:
    """Return the parts of a report as a page of the documentation, which says when and where they were measured."""
    head = (
        "---",
        "description: 同样的记录，本库和别的生成器各要多少时间和内存：最近一次实测。",
        "search:",
        "  exclude: true",
        "---",
        "",
        "# 建站用时 {#building}",
        "",
        f"{day:%Y-%m-%d} 在 {processors} 个处理器的机器上，用[度量](benchmarks.md#building)里写的命令量出，表由程序写成。"
        "看比值，不看秒数：机器不同、忙闲不同，秒数就不同。本库一栏做的事比别人多：检查、核算、画图、对比、数据、搜索都在内。",
        "",
    )
    return "\n".join((*head, "\n\n".join(parts), ""))


def _row(name: str, one: Outcome, ours: Outcome | None) -> str:
    cost = one.cost
    left = one.made or Made(0, 0)
    ratio = f"{_ratio(one.costs, ours.costs):.2f}" if ours and ours.costs else ""
    figures = (
        f"{cost.wall:.1f}",
        f"{cost.cpu:.1f}",
        f"{cost.peak / _MEGA:,.0f}",
        f"{left.files:,}",
        f"{left.size / _MEGA:,.1f}",
    )
    return f"| {' | '.join((name, *figures, ratio))} |"


def _ratio(theirs: Sequence[Cost], ours: Sequence[Cost]) -> float:
    """Return the median of our time over theirs, run by run: in one run the machine was the same for both."""
    return median(own.wall / other.wall for own, other in zip(ours, theirs, strict=True))

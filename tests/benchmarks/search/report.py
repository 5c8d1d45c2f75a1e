"""The report: Markdown tables that depend on nothing but what was measured."""

from collections.abc import Callable, Sequence
from statistics import median

from tests.benchmarks.search.metrics import FIRST, by_category, quantile, score
from tests.benchmarks.search.sites import OWN, PAGEFIND, STOCK
from tests.benchmarks.search.trial import Key, Outcome
from tests.benchmarks.search.weighing import Cost

NAMES = {OWN: "本库", STOCK: "Material + jieba", PAGEFIND: "Pagefind"}

_NOTHING = "–"
_SLOW = 0.95
_KILO, _MEGA = 1000, 1_000_000

Figure = tuple[str, Callable[[Outcome], float | None], str]


def size_report(stations: int, outcomes: Sequence[Outcome], key: Key) -> str:
    """Return the part of the report on one size."""
    title = f"另加 {stations:,} 个合成单位" if stations else "只有真实的记录"
    parts = [f"## {title}", _quality(outcomes, key), _figures(outcomes), _remarks(outcomes)]
    return "\n\n".join(part for part in parts if part)


def _quality(outcomes: Sequence[Outcome], key: Key) -> str:
    """Return the table of how good the rankings are, a category a row."""
    asked = [outcome for outcome in outcomes if len(outcome.once) == len(key.queries)]
    if not asked:
        return ""
    judged = [key.judge(outcome.once) for outcome in asked]
    heads = [f"{NAMES[one.engine]} {what}" for one in asked for what in (f"前{FIRST}召回", "MRR")]
    rows = [
        [name, str(one.count), *(cell for all_judged in judged for cell in _scores(name, all_judged))]
        for name, one in by_category(judged[0]).items()
    ]
    totals = [score(one) for one in judged]
    whole = [cell for one in totals for cell in (f"{one.recall:.3f}", f"{one.reciprocal_rank:.3f}")]
    found = [cell for one in totals for cell in (f"{one.any_found:.3f}", "")]
    rows.append(["**全部**", str(len(key.queries)), *whole])
    rows.append([f"前{FIRST}有任何一个", str(len(key.queries)), *found])
    alone = [score(key.judge(one.alone)) if one.alone else None for one in asked]
    if any(alone):
        cells = [(f"{s.recall:.3f}", f"{s.reciprocal_rank:.3f}") if s else (_NOTHING,) * 2 for s in alone]
        rows.append(["不用浏览器", str(len(key.queries)), *(cell for pair in cells for cell in pair)])
    return _table(["类别", "查询", *heads], rows)


def _scores(category: str, judged: Sequence[object]) -> tuple[str, str]:
    one = by_category(judged)[category]  # type: ignore[arg-type]
    return f"{one.recall:.3f}", f"{one.reciprocal_rank:.3f}"


def _figures(outcomes: Sequence[Outcome]) -> str:
    """Return the table of time and bytes, with the others as multiples of ours."""
    others = [one for one in outcomes if one.engine != OWN]
    ours = next((one for one in outcomes if one.engine == OWN), None)
    heads = [NAMES[one.engine] for one in outcomes]
    ratios = [f"{NAMES[one.engine]} ÷ {NAMES[OWN]}" for one in others] if ours else []
    rows = []
    for name, figure, form in _FIGURES:
        cells = [_cell(figure(one), form) for one in outcomes]
        rows.append([name, *cells, *(_ratio(figure(one), figure(ours)) for one in others if ours)])
    return _table(["项目", *heads, *ratios], rows)


def _remarks(outcomes: Sequence[Outcome]) -> str:
    return "\n".join(f"- {NAMES[one.engine]}，{remark}" for one in outcomes for remark in one.remarks)


def _cell(value: float | None, form: str) -> str:
    return _NOTHING if value is None else format(value, form)


def _ratio(other: float | None, ours: float | None) -> str:
    return f"{other / ours:.2f}" if other is not None and ours else _NOTHING


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    rule = ["---", *("---:" for _ in heads[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, rule, *rows))


def _times(name: str, share: float) -> Callable[[Outcome], float | None]:
    """Return how to read a quantile of the milliseconds of the answers in one field."""

    def read(outcome: Outcome) -> float | None:
        answers = getattr(outcome, name)
        times = [(one.answer if name == "cold" else one).took for one in answers]
        if not times:
            return None
        return median(times) if share == 0.5 else quantile(times, share)

    return read


def _cold(
    part: str, unit: int, mean: Callable[[list[int]], float] = median
) -> Callable[[Outcome], float | None]:
    """Return how to read one part of what cold first answers load: the median, or another figure of all."""
    return lambda one: mean([getattr(first.weight, part) for first in one.cold]) / unit if one.cold else None


def _longest(name: str) -> Callable[[Outcome], float | None]:
    """Return how to read for how long a page was busy at most."""
    return lambda one: getattr(one, name)


def _weight(name: str, part: str, unit: int) -> Callable[[Outcome], float | None]:
    def read(outcome: Outcome) -> float | None:
        weight = getattr(outcome, name)
        return None if weight is None else getattr(weight, part) / unit

    return read


def _cost(name: str, part: str, unit: int = 1) -> Callable[[Outcome], float | None]:
    def read(outcome: Outcome) -> float | None:
        cost: Cost | None = getattr(outcome, name)
        return None if cost is None else getattr(cost, part) / unit

    return read


_FIGURES: tuple[Figure, ...] = (
    ("读者不搜索时载入，KB（gzip）", _weight("unasked", "packed", _KILO), ",.1f"),
    ("冷启动到首个结果，请求数（中位）", _cold("files", 1), ",.0f"),
    ("冷启动到首个结果，KB（中位）", _cold("plain", _KILO), ",.1f"),
    ("冷启动到首个结果，KB（gzip，中位）", _cold("packed", _KILO), ",.1f"),
    ("冷启动到首个结果，KB（gzip，最多）", _cold("packed", _KILO, max), ",.1f"),
    ("冷启动到首个结果，毫秒（中位）", _times("cold", 0.5), ",.0f"),
    ("第一次问，毫秒（中位）", _times("once", 0.5), ",.1f"),
    ("第一次问，毫秒（第95百分位）", _times("once", _SLOW), ",.1f"),
    ("再问一次，毫秒（中位）", _times("again", 0.5), ",.1f"),
    ("再问一次，毫秒（第95百分位）", _times("again", _SLOW), ",.1f"),
    ("搜索时网页一次最久占用，毫秒（50 以内作 0）", _longest("busy"), ",.0f"),
    ("打开网页时一次最久占用，毫秒（不是搜索，50 以内作 0）", _longest("busy_opening"), ",.0f"),
    ("从文件夹打开，毫秒（中位）", _times("folder", 0.5), ",.1f"),
    ("从文件夹打开，毫秒（第95百分位）", _times("folder", _SLOW), ",.1f"),
    ("从文件夹打开，搜索时网页一次最久占用，毫秒（50 以内作 0）", _longest("busy_in_folder"), ",.0f"),
    ("不用浏览器，毫秒（中位）", _times("alone", 0.5), ",.1f"),
    ("索引和脚本，文件数", _weight("index", "files", 1), ",.0f"),
    ("索引和脚本，MB", _weight("index", "plain", _MEGA), ",.2f"),
    ("索引和脚本，MB（gzip）", _weight("index", "packed", _MEGA), ",.2f"),
    ("其中做索引，秒", _cost("search_cost", "wall"), ",.1f"),
    ("其中做索引，CPU 秒", _cost("search_cost", "cpu"), ",.1f"),
    ("建整个网站，秒", _cost("build", "wall"), ",.1f"),
    ("建整个网站，CPU 秒", _cost("build", "cpu"), ",.1f"),
    ("建整个网站，最大进程的内存，MB", _cost("build", "peak", _MEGA), ",.0f"),
)

"""How a quantity, a date, a location or a source is said to a reader."""

import re
from collections.abc import Iterable
from fractions import Fraction
from itertools import islice

from generator.checks.wording import exactly, told_apart
from generator.model.dates import STATED, Dated
from generator.model.edtf import in_chinese
from generator.model.quantity import Bound, Quantity
from generator.model.source import Source
from generator.model.station import Location

NOT_REPORTED = "未报道"
"""Stands where no source says anything."""

NO_MODEL = "不属于任何模式"
"""Stands where practices follow no model."""

TITLE_IN_LABEL = 10
"""How many characters of its title stand for a source that names no publisher."""

MOST_ASKED = 6
"""How many of the ways in which readers ask for something its page tells."""

_DIGITS = re.compile(r"[0-9][0-9,.]*")

_SIDES = {
    Bound.EXACT: "{low}",
    Bound.MORE: "多于 {low}",
    Bound.AT_LEAST: "不少于 {low}",
    Bound.NEARLY: "接近而不到 {high}",
    Bound.LESS: "少于 {high}",
    Bound.AT_MOST: "不多于 {high}",
    Bound.ABOUT: "约 {low}",
    Bound.CONTRADICTORY: "无法确定（说法自相矛盾）",
    Bound.ILLEGIBLE: "无法确定（原文残缺）",
}


def date_wording(dated: Dated) -> str:
    """Say a date in Chinese, with all that tells how it was come by.

    A plain date of the source stands alone: 2021年9月. Others say so: 约2021年（编者推定；原文：现有）.
    """
    details = (
        "" if dated.basis == STATED else dated.basis,
        f"原文：{dated.printed}" if dated.printed else "",
        (dated.note or "").removesuffix("。"),
    )
    told = "；".join(detail for detail in details if detail)
    said = in_chinese(dated.value)
    return f"{said}（{told}）" if told else said


def date_in_brief(dated: Dated) -> str:
    """Say a date for a list or a label: what it is and whether the source says so, without the reasons."""
    said = in_chinese(dated.value)
    return said if dated.basis == STATED else f"{said}（{dated.basis}）"


def time_wording(as_of: Dated | None) -> str:
    """Say in brief of when a figure is, or that nobody says."""
    return date_in_brief(as_of) if as_of else f"时点{NOT_REPORTED}"


def numbered(name: str, quantity: Quantity | None) -> str:
    """Say how many of a thing there are, as printed: 民警 12人; without a number its name alone."""
    return f"{name} {quantity.printed}" if quantity else name


def counted(entries: Iterable[tuple[str, Quantity | None]]) -> tuple[str, ...]:
    """Say how many there are of each; figures of one thing stand side by side: 民警 3名或5名."""
    found: dict[str, list[str]] = {}
    for name, quantity in entries:
        found.setdefault(name, []).extend([quantity.printed] if quantity else [])
    return tuple(f"{name} {'或'.join(dict.fromkeys(said))}" if said else name for name, said in found.items())


def understood(quantity: Quantity) -> str:
    """Say how a printed quantity was understood, or nothing where it says so itself (12人)."""
    if quantity.bound in (Bound.CONTRADICTORY, Bound.ILLEGIBLE):
        return _SIDES[quantity.bound]
    if quantity.bound in (Bound.EXACT, Bound.ABOUT) and _says_its_number(quantity):
        return ""
    return _bounded(quantity)


def _says_its_number(quantity: Quantity) -> bool:
    digits = (figure.replace(",", "") for figure in _DIGITS.findall(quantity.printed))
    return quantity.low is not None and exactly(quantity.low) in digits


def _bounded(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low is not None and high is not None and low != high:
        ends = (exactly(low), exactly(high))
        ends = told_apart(low, high) if ends[0] == ends[1] else ends
        return f"{'～'.join(_in_thousands(end) for end in ends)}{quantity.unit}"
    return _SIDES[quantity.bound].format(low=_number(low), high=_number(high)) + quantity.unit


def _number(value: Fraction | None) -> str:
    return "" if value is None else _in_thousands(exactly(value))


def _in_thousands(number: str) -> str:
    """Set commas between the thousands of a written number."""
    whole, point, decimals = number.partition(".")
    return f"{int(whole):,}{point}{decimals}"


def asked(questions: Iterable[str]) -> str:
    """Say one after the other what readers ask or complain of, with the same marks however each was written.

    Only the first ``MOST_ASKED`` are told: the search knows them all, and nobody reads so many.
    """
    told = "；".join(question.rstrip("？?。 ") for question in islice(questions, MOST_ASKED))
    return f"{told}。" if told else ""


def place_wording(location: Location) -> str:
    """Say where a unit is, from the province down: 山东省 德州市 乐陵市 郭家街道."""
    parts = (location.province, location.city, location.county, location.town)
    return " ".join(part for part in parts if part)


def source_label(source: Source) -> str:
    """Return the short name under which a source is cited: its publisher or else its title, and its year."""
    name = source.publisher or (f"《{_shortened(source.title)}》" if source.title else "未署名来源")
    return f"{name} {_year_of(source)}".strip()


def _shortened(title: str) -> str:
    return title if len(title) <= TITLE_IN_LABEL else title[:TITLE_IN_LABEL] + "…"


def _year_of(source: Source) -> str:
    date = source.published.value if source.published else None
    if date is None or date.earliest is None or date.latest is None:
        return ""
    return str(date.earliest.year) if date.earliest.year == date.latest.year else ""


def excerpt(text: str, limit: int = 110) -> str:
    """Cut ``text`` to at most ``limit`` characters, at the end of a sentence if there is one."""
    if len(text) <= limit:
        return text
    head = text[:limit]
    end = max(head.rfind(mark) for mark in "。！？")
    return head[: end + 1] if end > limit // 3 else head[:-1] + "…"

"""How a quantity, a date or a location is said to a reader."""

import re
from fractions import Fraction

from generator.model.dates import STATED, Dated
from generator.model.edtf import in_chinese
from generator.model.quantity import Bound, Quantity
from generator.model.station import Location

_DIGITS = re.compile(r"[0-9][0-9,.]*")

_SIDES = {
    Bound.EXACT: "{low}",
    Bound.MORE: "多于 {low}",
    Bound.AT_LEAST: "不少于 {low}",
    Bound.NEARLY: "接近而不到 {high}",
    Bound.LESS: "少于 {high}",
    Bound.AT_MOST: "不多于 {high}",
    Bound.ABOUT: "约 {low}",
    Bound.CONTRADICTORY: "说法自相矛盾，无法确定",
    Bound.ILLEGIBLE: "原文残缺，无法确定",
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


def understood(quantity: Quantity) -> str:
    """Say how a printed quantity was understood, or nothing where it says so itself (12人)."""
    if quantity.bound in (Bound.CONTRADICTORY, Bound.ILLEGIBLE):
        return _SIDES[quantity.bound]
    if quantity.bound in (Bound.EXACT, Bound.ABOUT) and _says_its_number(quantity):
        return ""
    return _bounded(quantity)


def _says_its_number(quantity: Quantity) -> bool:
    digits = (figure.replace(",", "") for figure in _DIGITS.findall(quantity.printed))
    return _number(quantity.low).replace(",", "") in digits


def _bounded(quantity: Quantity) -> str:
    low, high = _number(quantity.low), _number(quantity.high)
    if low != high and low and high:
        return f"{low}～{high}{quantity.unit}"
    return _SIDES[quantity.bound].format(low=low, high=high) + quantity.unit


def _number(value: Fraction | None) -> str:
    if value is None:
        return ""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    return f"{float(value):,.2f}".rstrip("0").rstrip(".")


def place_wording(location: Location) -> str:
    """Say where a unit is, from the province down: 山东省 德州市 乐陵市 郭家街道."""
    parts = (location.province, location.city, location.county, location.town)
    return " ".join(part for part in parts if part)


def excerpt(text: str, limit: int = 110) -> str:
    """Cut ``text`` to at most ``limit`` characters, at the end of a sentence if there is one."""
    if len(text) <= limit:
        return text
    head = text[:limit]
    end = max(head.rfind(mark) for mark in "。！？")
    return head[: end + 1] if end > limit // 3 else head[:-1] + "…"

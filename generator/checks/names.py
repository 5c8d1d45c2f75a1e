"""Names with numbers: whether the items keep what the name promises (四方对接: four parties).

Items of a method are counted group by group and level by level; units of a structure are counted by the
noun that the name gives them (两队一室: two units that end in 队, one in 室).
"""

import re
from collections.abc import Iterator, Sequence

from generator.checks.promises import Promise, promise_of, words
from generator.checks.result import Check, CheckKind, CheckResult
from generator.checks.rounding import exact_value, is_exact
from generator.model.practice import Item, Method, Practice, Unit
from generator.model.vocabulary import NeededTerms, Vocabulary

COMPLETENESS = "completeness"
COMPLETE, PARTIAL, UNLISTED = "complete", "partial", "unlisted"

NEEDED_TERMS: NeededTerms = {COMPLETENESS: frozenset({COMPLETE, PARTIAL, UNLISTED})}
"""The terms by which a record says whether it lists all items."""

_NOUN = re.compile(r"(?:[0-9]+|[一二三四五六七八九十两]+)(?P<noun>[\u4e00-\u9fff])")


def check_method(method: Method, vocabulary: Vocabulary) -> tuple[Check, ...]:
    """Hold the number in a method's name against its items, and so on for items with items."""
    return tuple(_method_checks(method, vocabulary))


def _method_checks(method: Method, vocabulary: Vocabulary) -> Iterator[Check]:
    term = vocabulary.term(COMPLETENESS, method.complete) if method.complete else None
    complete = term.id if term else ""
    promise = promise_of(method.name)
    if promise is None:
        yield from _nested(method.items, (), complete)
    elif method.items or complete:
        yield _count(method.name, promise, len(method.items), complete)
        yield from _nested(method.items, promise.groups, complete)


def _nested(items: Sequence[Item], groups: Sequence[int | None], complete: str) -> Iterator[Check]:
    """Check the items of items; ``groups`` are the numbers that the name above gives them, if any."""
    in_step = len(groups) == len(items) > 1
    for index, item in enumerate(items):
        given = groups[index] if in_step else None
        promise = Promise((given,)) if given else promise_of(item.name)
        if promise is not None and item.items:
            yield _count(item.name, promise, len(item.items), complete)
        yield from _nested(item.items, promise.groups if promise else (), complete)


def _count(name: str, promise: Promise, listed: int, complete: str) -> Check:
    result = _result(promise, listed, complete)
    formula = f"“{name}”应有 {words(promise)}，列出 {listed} 项"
    return Check(CheckKind.NAME_NUMBER, result, formula, _explanation(promise, listed, complete, result))


def _result(promise: Promise, listed: int, complete: str) -> CheckResult:
    if promise.allows(listed):
        return CheckResult.HOLDS
    some_are_left_out = complete in (PARTIAL, UNLISTED) and listed < max(promise.counts())
    return CheckResult.NOT_COMPUTABLE if some_are_left_out else CheckResult.MISMATCH


def _explanation(promise: Promise, listed: int, complete: str, result: CheckResult) -> str:
    if result is CheckResult.HOLDS:
        return "名称里的数与列出的项数一致。"
    if result is CheckResult.NOT_COMPUTABLE:
        return (
            "来源没有列全各项，无法核对名称里的数。" if listed else "来源没有列出各项，无法核对名称里的数。"
        )
    expected = " 或 ".join(str(count) for count in promise.counts())
    return f"名称说的是 {expected} 项，列出的是 {listed} 项。"


def check_structure(practice: Practice) -> tuple[Check, ...]:
    """Hold the numbers in a practice's name against its units: 两队一室 has two 队 and one 室.

    Only names whose every numeral is followed by a noun that units end in are checked. Units inside
    other units, and several units of a noun of which the name promises fewer, prove nothing.
    """
    for name in (practice.local_name, practice.name):
        promise = promise_of(name) if name else None
        nouns = _NOUN.findall(name) if name else []
        if name and promise and len(nouns) == len(promise.groups) > 1:
            check = _units(name, promise, nouns, practice.structure.units)
            return (check,) if check else ()
    return ()


def _units(name: str, promise: Promise, nouns: Sequence[str], units: Sequence[Unit]) -> Check | None:
    counts = [sum(_number(unit) for unit in units if _is_called(unit, noun)) for noun in nouns]
    if not all(counts):
        return None
    pairs = list(zip(nouns, promise.groups, counts, strict=True))
    formula = f"“{name}”：" + "，".join(f"{noun} {count} 个" for noun, _, count in pairs)
    if any(count < (group or 0) for _, group, count in pairs):
        result, text = CheckResult.MISMATCH, "列出的机构比名称里说的少。"
    elif any(group is not None and count > group for _, group, count in pairs):
        result = CheckResult.NOT_COMPUTABLE
        text = "列出的同类机构比名称里说的多，看不出名称指的是哪几个。"
    else:
        result, text = CheckResult.HOLDS, "列出的机构与名称里的数一致。"
    return Check(CheckKind.NAME_NUMBER, result, formula, text)


def _is_called(unit: Unit, noun: str) -> bool:
    names = (unit.name, *unit.other_names)
    return unit.inside is None and any(name.endswith(noun) for name in names)


def _number(unit: Unit) -> int:
    if unit.number is None or not is_exact(unit.number):
        return 1
    value = exact_value(unit.number)
    return int(value) if value.denominator == 1 else 1

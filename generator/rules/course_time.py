"""The times of a course that cannot be, or do not add up.

课程的时长不对。

什么意思：时长或一步的用时没有单位，单位不是小时或分钟，写成了约数；或者阅读路线各步加起来，比整门课还长。

为什么要查：教员照它排课。

怎样改：写成“2小时”“90分钟”“10分钟”。各步用时之和不能超过课程的时长；时长还包括讨论和作业。

检查会说：阅读路线一共要 90 分钟，课程的时长却只有 60 分钟

不对（courses）：
  > length: 1小时
    path:
      - station: leling-chengguan
        look_for: 看谁统一分派警情。
        time: 90分钟
对（courses）：
    length: 2小时
    path:
      - station: leling-chengguan
        look_for: 看谁统一分派警情。
        time: 90分钟
"""

from collections.abc import Iterator
from fractions import Fraction

from generator.checks.wording import number
from generator.diagnostics import Finding, Path
from generator.model.catalog import Catalog
from generator.model.course import Course, minutes_of
from generator.model.known_terms import MEASURE_UNIT
from generator.model.quantity import Quantity


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every time that is none, and courses that are shorter than their reading."""
    for course_id, course in catalog.courses.items():
        key = f"courses/{course_id}"
        times: dict[Path, Quantity] = {("length",): course.length, **_steps(course)}
        minutes = {path: minutes_of(time, catalog.vocabulary) for path, time in times.items()}
        for path, known in minutes.items():
            if known is None and _is_known_unit(times[path].unit, catalog):
                message = f"“{times[path].printed}”不是确定的时长"
                yield Finding(key, path, message, "写成几小时或几分钟，如 2小时、10分钟")
        reading = sum((known or Fraction(0) for path, known in minutes.items() if len(path) > 1), Fraction(0))
        whole = minutes["length",]
        if whole is not None and reading > whole:
            message = f"阅读路线一共要 {number(reading)} 分钟，课程的时长却只有 {number(whole)} 分钟"
            yield Finding(key, ("length",), message, "加长课程，或缩短几步")


def _is_known_unit(unit: str, catalog: Catalog) -> bool:
    """Tell whether the unit is one of the library, or none: another is told by itself."""
    units = catalog.vocabulary.set(MEASURE_UNIT)
    return not unit or units is None or (units.term(unit) or units.term_by_synonym(unit)) is not None


def _steps(course: Course) -> dict[Path, Quantity]:
    return {("path", at, "time"): step.time for at, step in enumerate(course.path)}

"""A course that points at a record that was withdrawn, moved, merged or split.

课程指向的记录已经不在了。

什么意思：课程的阅读路线、依据或作业指向的记录，状态是已撤回、已移动、已合并或已拆分。

为什么要查：读者点开只见一页说明，课程的理由也就没有了依据。

怎样改：改指新的记录；没有新的，就换一处，或删去这一步。自测题的理由要跟着重写。

什么时候可以不改：这一步正是要让读者看一条撤回的记录。

级别：警告

检查会说：指向的“旧街派出所”状态是“已撤回”

不对（courses）：
    path:
  >   - station: leling-chexiao
        look_for: 看谁统一分派警情。
        time: 10分钟
对（courses）：
    path:
      - station: leling-chengguan
        look_for: 看谁统一分派警情。
        time: 10分钟
"""

from collections.abc import Iterator

from generator.diagnostics import Finding, Level, Path
from generator.model.base import Record, Ref
from generator.model.catalog import Catalog
from generator.model.walk import marked_values


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every reference of a course to a record that no longer speaks for itself."""
    for course_id, course in catalog.courses.items():
        if catalog.is_gone(course):
            continue
        for path, folder, record_id in _references(course):
            record = catalog.folder(folder).get(record_id)
            if record is None or not catalog.is_gone(record):
                continue
            name = getattr(record, "name", None) or getattr(record, "title", None) or record_id
            message = f"指向的“{name}”状态是“{record.review.status}”"
            targets = "、".join(record.review.moved_to)
            hint = f"它的去向是 {targets}" if targets else "换一条记录，或删去这一处"
            yield Finding(f"courses/{course_id}", path, message, hint, Level.WARNING)


def _references(course: Record) -> Iterator[tuple[Path, str, str]]:
    for marked in marked_values(course):
        if isinstance(marked.mark, Ref):
            yield marked.path, marked.mark.folder, marked.value

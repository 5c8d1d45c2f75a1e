"""Tells changes as a comment on a pull request. Every text in it may be a stranger's and is only shown."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from generator.changes.plain import Changes, CheckState, ClaimChange, ClaimState, Count, Fate, PageChange

MARK = "<!-- jiceng-jingwu-shijianku: changes -->"
"""The first line, by which a later comment finds the one that it takes the place of."""

_FATES = {Fate.ADDED: "新增", Fate.CHANGED: "改动", Fate.REMOVED: "撤下"}
_MOST_PROBLEMS = 20
_MOST_SECTIONS = 6
_LONGEST_COMMENT = 60_000
"""GitHub takes 65 536 characters."""

_BREAK = "\u200b"
_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>&$^=:\"'/@])")


def as_markdown(changes: Changes) -> str:
    """Return the changes as GitHub's and GitLab's Markdown."""
    lines: list[str] = []
    length = 0
    for line in _lines(changes):
        length += len(line) + 1
        if length > _LONGEST_COMMENT:
            lines.append("- 其余的不一一列出。")
            break
        lines.append(line)
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Return a text that shows as it is: no markup, no link, no mention, no picture, on one line.

    Characters that do not show, such as those that turn the direction of writing, are left out. A mention or
    a link is made also of plain text, so an empty space is put where either would begin.
    """
    shown = "".join(" " if c.isspace() else c for c in text if c.isspace() or _shows(c))
    shown = re.sub(r"([@#!:~%$&^]|www(?=\.)|gh(?=-))", rf"\1{_BREAK}", shown, flags=re.IGNORECASE)
    return _MARKUP.sub(_entity, " ".join(shown.split(" ")).strip())


def _shows(character: str) -> bool:
    return not unicodedata.category(character).startswith("C")


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match.group())};"


def _lines(changes: Changes) -> Iterator[str]:
    yield MARK
    yield "### 这次改动对网站的影响"
    yield ""
    yield from _problems(changes)
    if not changes.comparable:
        yield "有一边的记录有错，生成不了网站，所以没有比较网页和说法。"
        return
    yield "|  | 新增 | 改动 | 撤下 |"
    yield "| --- | --- | --- | --- |"
    yield _row("网页", changes.page_count)
    yield _row("说法", changes.claim_count)
    yield ""
    yield from _pages(changes)
    yield from _claims(changes)


def _problems(changes: Changes) -> Iterator[str]:
    if not changes.errors and not changes.warnings:
        yield "检查：没有错误，没有警告。"
    else:
        yield f"检查：{changes.errors} 处错误，{changes.warnings} 处警告。"
    yield ""
    shown = changes.problems[:_MOST_PROBLEMS]
    yield from (f"- {escaped(problem)}" for problem in shown)
    left = changes.errors + changes.warnings - len(shown)
    if left > 0:
        yield f"- 还有 {left} 处，运行 python run.py check 可以看到。"
    if shown:
        yield ""


def _row(name: str, count: Count) -> str:
    return f"| {name} | {count.added} | {count.changed} | {count.removed} |"


def _pages(changes: Changes) -> Iterator[str]:
    told = [_page(page) for page in changes.pages]
    told += _left(changes.page_count, len(changes.pages), "页")
    if told:
        yield "#### 网页"
        yield ""
        yield from told
    if changes.lists:
        yield f"- 另有 {changes.lists} 个列表页随之更新。"
    if told or changes.lists:
        yield ""


def _page(page: PageChange) -> str:
    sections = "、".join(escaped(title) for title in page.sections[:_MOST_SECTIONS])
    more = " 等" if len(page.sections) > _MOST_SECTIONS else ""
    told = f"：{sections}{more}" if sections else ""
    return f"- {_FATES[page.fate]} **{escaped(page.title)}** {escaped(page.path)}{told}"


def _claims(changes: Changes) -> Iterator[str]:
    told = [line for claim in changes.claims for line in _claim(claim)]
    told += _left(changes.claim_count, len(changes.claims), "条")
    if told:
        yield "#### 说法"
        yield ""
        yield from told
        yield ""


def _claim(claim: ClaimChange) -> Iterator[str]:
    state = claim.after or claim.before
    if state is None:
        return
    owner = f"（{escaped(claim.owner)}）" if claim.owner else ""
    yield f"- {_FATES[claim.fate]} **{escaped(claim.station)}**{owner}：{escaped(state.text)}"
    if claim.fields:
        yield f"  - 改了：{'、'.join(escaped(field) for field in claim.fields)}"
    yield f"  - 数字：{_went(claim, _figures)}；证据等级：{_went(claim, _level)}"
    if claim.after and claim.after.checks:
        yield f"  - 核算：{'；'.join(_check(check) for check in claim.after.checks)}"
    elif claim.after:
        yield "  - 核算：没有可以核算的"


def _went(claim: ClaimChange, tell: Callable[[ClaimState], str]) -> str:
    """Tell how something was and how it is; once, if it stayed."""
    told = [tell(state) for state in (claim.before, claim.after) if state]
    return " → ".join(dict.fromkeys(told))


def _figures(state: ClaimState) -> str:
    return escaped(state.figures) or "没有"


def _level(state: ClaimState) -> str:
    return escaped(state.level)


def _check(check: CheckState) -> str:
    formula = f"（{escaped(check.formula)}）" if check.formula else ""
    return f"{escaped(check.kind)} {escaped(check.result)}{formula}"


def _left(count: Count, shown: int, unit: str) -> Iterable[str]:
    left = count.added + count.changed + count.removed - shown
    return (f"- 还有 {left} {unit}，没有列出。",) if left > 0 else ()

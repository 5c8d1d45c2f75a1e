"""What ``check`` tells, explained: a page for every code, and the list in which a contributor finds it.

These pages come from the program, not from the records: they are the same for every library.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.diagnostics import Level
from generator.manual import GROUPS, Example, Group, Manual, seen
from generator.views.addresses import CONTRIBUTING, EDITORIAL_POLICY, MANUALS, Here, manual_page
from generator.views.page import Content, Page, Section
from generator.views.rendering import render, section
from generator.views.statements import Link

TITLE = "检查的提示"

_CAPTIONS = {
    "": "单位记录里的一段",
    "copied": "单位记录里的一段，与来源的原文一字不差",
    "sources": "来源记录里的一段",
    "courses": "课程记录里的一段",
    "vocabulary": "词表 vocabulary.yaml 里的一段",
    "files": "practices 文件夹里",
    "published": "单位记录里的一段；发布过的说法 fines 没有了",
    "whole": "整个文件",
    "GBK": "单位记录里的一段，文件是用 GBK（ANSI）存的",
    "GBK-line": "单位记录里的一段，所指的一行是从 GBK 的文件里拼接来的",
}


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of an example: its pieces, each with what is told of it if it cannot be seen, and how it is marked."""

    pieces: tuple[tuple[str, str], ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class ExampleView:
    """An example ready for a template; ``told`` says in words which line is marked."""

    caption: str
    lines: tuple[LineView, ...]
    told: str


@dataclass(frozen=True, slots=True)
class ManualRow:
    """A code in the list of all: its page, its level and what it means."""

    page: Link
    code: str
    level: str
    meaning: str
    says: str


def pages(manuals: Mapping[str, Manual]) -> Iterator[Page]:
    """Make the list of all codes and the page of each; nothing when there are none."""
    groups = tuple(group for group in GROUPS if any(code in manuals for code in group.codes))
    if groups:
        yield _list_page(groups, manuals)
    for group in groups:
        for code in group.codes:
            if code in manuals:
                yield _manual_page(manuals[code], group, manuals)


def _list_page(groups: tuple[Group, ...], manuals: Mapping[str, Manual]) -> Page:
    here = Here(MANUALS)
    return Page(
        path=here.path,
        kind="diagnostics",
        from_records=False,
        is_list=True,
        title=TITLE,
        description="检查程序会说的每一句话：什么意思，怎样改，错的和对的写法。",
        content=lambda: Content(
            render("pages/manuals_lead", total=len(manuals), contributing=here.to(CONTRIBUTING)),
            tuple(
                section(
                    group.id,
                    group.title,
                    "manual_list",
                    about=group.about,
                    rows=tuple(_row(manuals[code], here) for code in group.codes if code in manuals),
                )
                for group in groups
            ),
        ),
        assets=("assets/manuals.css", "assets/manual-search.js", "assets/manuals.js"),
    )


def _row(manual: Manual, here: Here) -> ManualRow:
    page = Link(manual.title, here.to(manual_page(manual.code)))
    return ManualRow(page, manual.code, manual.level, "".join(manual.meaning), manual.says)


def _manual_page(manual: Manual, group: Group, manuals: Mapping[str, Manual]) -> Page:
    here = Here(manual_page(manual.code))
    return Page(
        path=here.path,
        kind="diagnostic",
        from_records=False,
        title=manual.title,
        description="".join(manual.meaning),
        content=lambda: Content(
            render(
                "pages/manual_lead",
                trail=(Link(TITLE, here.to(MANUALS)), Link(group.title, here.to(MANUALS, group.id))),
                manual=manual,
                level=manual.level,
                stops=Level.ERROR in manual.levels,
            ),
            (*_sections(manual, here), _neighbours(manual, group, manuals, here)),
        ),
        assets=("assets/manuals.css",),
    )


def _sections(manual: Manual, here: Here) -> Iterator[Section]:
    told = f"检查指着第 {(manual.bad.marked or 0) + 1} 行。"
    yield section("meaning", "什么意思", "paragraphs", paragraphs=manual.meaning)
    yield section("wrong", "错的写法", "example", example=_example(manual.bad, told))
    right = _example(manual.good, "", _changed(manual.bad, manual.good))
    yield section("right", "对的写法", "example", example=right)
    yield section("mend", "怎样改", "manual_mend", paragraphs=manual.mend, is_fixed=manual.is_fixed)
    yield section("why", "为什么要查", "paragraphs", paragraphs=manual.why)
    yield section(
        "keep",
        "什么时候可以不改",
        "manual_keep",
        paragraphs=manual.keep,
        policy=here.to(EDITORIAL_POLICY),
        contributing=here.to(CONTRIBUTING, "diagnostics"),
    )


def _neighbours(manual: Manual, group: Group, manuals: Mapping[str, Manual], here: Here) -> Section:
    others = tuple(
        Link(manuals[code].title, here.to(manual_page(code)))
        for code in group.codes
        if code in manuals and code != manual.code
    )
    return section("others", f"同一类的：{group.title}", "links", links=others, empty="没有别的了。")


def _example(example: Example, told: str, changed: frozenset[int] = frozenset()) -> ExampleView:
    lines = tuple(
        LineView(_pieces(line), "wrong" if at == example.marked else "right" if at in changed else "")
        for at, line in enumerate(example.lines)
    )
    return ExampleView(_CAPTIONS[example.kind], lines, told)


def _pieces(line: str) -> tuple[tuple[str, str], ...]:
    """Return a line cut where a character cannot be seen; what such a character is called stands for it."""
    return tuple((piece, "看不见的字符" if named else "") for piece, named in seen(line))


def _changed(bad: Example, good: Example) -> frozenset[int]:
    """Return the lines (from 0) of the good example that the bad one does not have."""
    matcher = SequenceMatcher(None, bad.lines, good.lines, autojunk=False)
    return frozenset(
        at for tag, _, _, start, end in matcher.get_opcodes() if tag != "equal" for at in range(start, end)
    )

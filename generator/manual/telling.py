"""Manuals as text for a terminal: what ``check --explain`` prints."""

import difflib
from collections.abc import Iterable, Iterator, Mapping

from generator.diagnostics import Level
from generator.manual.entry import Example, Manual
from generator.manual.groups import Group

_LEVELS = {Level.ERROR: "错误", Level.WARNING: "警告"}
_NEAR = 0.5


def as_text(manual: Manual) -> str:
    """Return all that is told of one code."""
    levels = "或".join(_LEVELS[level] for level in manual.levels)
    parts = (
        (f"{manual.title}（{manual.code}，{levels}）", ()),
        ("检查会说", (manual.says,)),
        ("什么意思", manual.meaning),
        ("错的写法", tuple(_lines(manual.bad))),
        ("对的写法", tuple(_lines(manual.good))),
        ("怎样改", manual.mend),
        ("为什么要查", manual.why),
        ("什么时候可以不改", manual.keep),
    )
    return "\n\n".join(_block(title, lines) for title, lines in parts if lines or title.endswith("）"))


def as_list(groups: Iterable[Group], manuals: Mapping[str, Manual]) -> str:
    """Return every code with its title, group by group."""
    blocks = ((group.title, [f"{code}  {manuals[code].title}" for code in group.codes]) for group in groups)
    return "\n\n".join(_block(title, lines) for title, lines in blocks)


def nearest(code: str, manuals: Mapping[str, Manual]) -> str:
    """Return the code that was most likely meant, or nothing when none is near."""
    return next(iter(difflib.get_close_matches(code.lower(), manuals, n=1, cutoff=_NEAR)), "")


def _block(title: str, lines: Iterable[str]) -> str:
    return "\n".join([title, *(f"  {line}".rstrip() for line in lines)])


def _lines(example: Example) -> Iterator[str]:
    """Yield the lines, the one that ``check`` points at with a mark before it, and nothing that a terminal hides."""
    for at, line in enumerate(example.lines):
        mark = "> " if at == example.marked else "  "
        yield mark + "".join(sign if sign.isprintable() else f"〔U+{ord(sign):04X}〕" for sign in line)

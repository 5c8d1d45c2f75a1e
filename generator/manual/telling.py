"""Manuals as text for a terminal: what ``check --explain`` prints."""

from collections.abc import Iterable, Iterator, Mapping

from generator.manual.entry import Example, Manual, seen
from generator.manual.groups import Group

_MENDING = "这一种程序有把握，能替您改：运行 python3 run.py check --fix，它先列出要改的行，问过再改。"


def as_text(manual: Manual) -> str:
    """Return all that is told of one code."""
    parts = (
        (f"{manual.title}（{manual.code}，{manual.level}）", ()),
        ("检查会说", (manual.says,)),
        ("什么意思", manual.meaning),
        ("错的写法", tuple(_lines(manual.bad))),
        ("对的写法", tuple(_lines(manual.good))),
        ("怎样改", (*manual.mend, *((_MENDING,) if manual.is_fixed else ()))),
        ("为什么要查", manual.why),
        ("什么时候可以不改", manual.keep),
    )
    return "\n\n".join(_block(title, lines) for title, lines in parts if lines or title.endswith("）"))


def as_list(groups: Iterable[Group], manuals: Mapping[str, Manual]) -> str:
    """Return every code with its title, group by group."""
    blocks = ((group.title, [f"{code}  {manuals[code].title}" for code in group.codes]) for group in groups)
    return "\n\n".join(_block(title, lines) for title, lines in blocks)


def _block(title: str, lines: Iterable[str]) -> str:
    return "\n".join([title, *(f"  {line}".rstrip() for line in lines)])


def _lines(example: Example) -> Iterator[str]:
    """Yield the lines, the one that ``check`` points at with a mark before it, and nothing that a terminal hides."""
    for at, line in enumerate(example.lines):
        mark = "> " if at == example.marked else "  "
        yield mark + "".join(piece for piece, _ in seen(line))

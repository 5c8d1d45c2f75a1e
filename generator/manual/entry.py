"""What a page about one diagnostic is made of, and how its text is written.

A text is a few labelled parts. Prose follows its label on the same line; a blank line or an indented line begins a
new paragraph. An example stands below its label, indented by four columns; ``  > `` in place of the indentation marks
the line that ``check`` points at. What stands in brackets behind the label says what the lines are: a folder of
``practices/`` (a stretch of a record there), ``files`` (names of files), ``whole`` (a whole file), or how the file is
encoded. Without brackets they are a stretch of a station's record::

    什么意思：冒号是中文输入法打的。
    不对：
      > name：郭家街道派出所
    对：
        name: 郭家街道派出所
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from generator.diagnostics import Level

_LABEL = re.compile(
    r"^(什么意思|为什么要查|怎样改|什么时候可以不改|级别|检查会说|不对|对)(?:（([^）]*)）)?：[ ]*(.*)$",
    re.MULTILINE,
)
_INDENT, _MARK = "    ", "  > "
_LEVELS = {"警告": (Level.WARNING,), "错误或警告": (Level.ERROR, Level.WARNING), "": (Level.ERROR,)}


class Part(StrEnum):
    """The labelled parts of a text."""

    MEANING = "什么意思"
    WHY = "为什么要查"
    MEND = "怎样改"
    KEEP = "什么时候可以不改"
    LEVEL = "级别"
    SAYS = "检查会说"
    BAD = "不对"
    GOOD = "对"


@dataclass(frozen=True, slots=True)
class Example:
    """A few lines as a contributor may write them: what they are, and which of them ``check`` points at (from 0)."""

    kind: str
    lines: tuple[str, ...]
    marked: int | None = None

    @property
    def text(self) -> str:
        """Return the lines as they stand in the file."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class Manual:
    """All that is told of one code.

    ``keep`` says when the text may stay as it is and is empty for codes that are always errors; ``says`` is the
    message of ``check`` on the bad example; ``is_fixed`` tells whether ``check --fix`` mends it.
    """

    code: str
    title: str
    meaning: tuple[str, ...]
    why: tuple[str, ...]
    mend: tuple[str, ...]
    keep: tuple[str, ...]
    levels: tuple[Level, ...]
    says: str
    bad: Example
    good: Example
    is_fixed: bool = False

    @property
    def level(self) -> str:
        """Return what people call how grave it is."""
        return "或".join(level.label for level in self.levels)


def seen(line: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a line; for each character that cannot be seen its name, and that it is one."""
    for is_seen, signs in groupby(line, str.isprintable):
        if is_seen:
            yield "".join(signs), False
        else:
            yield from ((_name(sign), True) for sign in signs)


def _name(sign: str) -> str:
    return "〔Tab〕" if sign == "\t" else f"〔U+{ord(sign):04X}〕"


def manual_of(code: str, title: str, text: str, *, is_fixed: bool = False) -> Manual:
    """Make the manual of ``code`` from its labelled text; raises ``ValueError`` when a part is missing or unknown."""
    parts = {Part(label): (kind or "", body) for label, kind, body in _parts(text)}
    missing = {Part.MEANING, Part.WHY, Part.MEND, Part.SAYS, Part.BAD, Part.GOOD} - parts.keys()
    if missing:
        raise ValueError(f"the manual of {code} lacks {sorted(missing)}")
    prose = {part: _paragraphs(parts[part][1]) if part in parts else () for part in Part}
    return Manual(
        code,
        title.rstrip("。"),
        prose[Part.MEANING],
        prose[Part.WHY],
        prose[Part.MEND],
        prose[Part.KEEP],
        _LEVELS["".join(prose[Part.LEVEL])],
        "".join(prose[Part.SAYS]),
        _example(*parts[Part.BAD]),
        _example(*parts[Part.GOOD]),
        is_fixed,
    )


def _parts(text: str) -> list[tuple[str, str | None, str]]:
    labels = list(_LABEL.finditer(text))
    ends = [*(label.start() for label in labels[1:]), len(text)]
    return [
        (found.group(1), found.group(2), f"{found.group(3)}{text[found.end() : end]}")
        for found, end in zip(labels, ends, strict=True)
    ]


def _paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a prose; lines of one paragraph are joined, as Chinese is written without spaces."""
    found: list[str] = []
    is_open = False
    for line in text.split("\n"):
        if not line.strip():
            is_open = False
        elif is_open and not line.startswith(_INDENT):
            found[-1] += line.strip()
        else:
            found.append(line.strip())
            is_open = True
    return tuple(found)


def _example(kind: str, text: str) -> Example:
    lines = text.strip("\n").split("\n")
    if any(line and not line.startswith((_INDENT, _MARK)) for line in lines):
        raise ValueError(f"an example has a line that is not indented: {text}")
    marked = next((at for at, line in enumerate(lines) if line.startswith(_MARK)), None)
    return Example(kind, tuple(line[len(_INDENT) :] for line in lines), marked)

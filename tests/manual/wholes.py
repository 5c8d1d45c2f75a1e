"""Examples of manuals made whole: the stretch that a page shows, put into a record that is good by itself.

The records are in ``cases/manual/``; the vocabulary is that of the project. A stretch takes the place of the fields
of the same names.
"""

import re
from functools import cache
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostic
from generator.disk import read_practices
from generator.manual import Example
from generator.permanence.lists import PUBLISHED
from generator.reading import check_everything, read_catalog
from generator.text.files import Obstacle, RawFile, overlay

ROOT = Path(__file__).resolve().parent.parent.parent
RECORDS = ROOT / "tests" / "cases" / "manual"
STATION = "stations/leling-guojia.yaml"
SOURCE = "sources/dezhou-guojia.yaml"
COURSE = "courses/jiaosuo-heyi-rumen.yaml"
VOCABULARY = "vocabulary.yaml"

VANISHED = "stations/leling-guojia.html#jiaosuo-heyi--claim-fines"
"""What was published before the examples from which it vanishes."""

ORIGINAL = "郭家街道派出所地处城乡接合部，流动人口多，交通事故多，派出所和交警中队合在一起办公。"
"""What stands in the source of the examples that are compared with one."""

_FIELD = re.compile(r"^([a-z_]+)\s*[:：]")
_REPEATED = re.compile(r"⟨(.*?)⟩×(\d+)")
_REMARKS = {
    "链接": Obstacle.SYMLINK,
    "管道": Obstacle.NOT_A_FILE,
    "打不开": Obstacle.UNREADABLE,
    "没有": Obstacle.MISSING,
}


@cache
def library() -> dict[str, bytes]:
    """Return the good records by their path below ``practices/``, with the project's vocabulary."""
    records = {file.path: file.content or b"" for file in read_practices(RECORDS)}
    return {**records, VOCABULARY: (ROOT / "practices" / VOCABULARY).read_bytes()}


def told(example: Example, other: Example) -> list[tuple[str, int, Diagnostic]]:
    """Return what ``check`` tells of an example: the file, the line of the example (from 0), and the diagnostic.

    ``other`` is the example's counterpart, good or bad: fields of either are put in the place of the record's own.
    """
    if example.kind == "files":
        return _told_of_files(example)
    path, whole, offset = whole_of(example, other)
    files = [RawFile(name, f"practices/{name}", content) for name, content in library().items()]
    changed = RawFile(path, f"practices/{path}", whole)
    if example.kind == "published":
        files.append(RawFile(PUBLISHED, f"practices/{PUBLISHED}", f"{VANISHED}\n".encode()))
    sources = [RawFile("原文.txt", "原文.txt", ORIGINAL.encode())] if example.kind == "copied" else []
    reading = read_catalog(
        overlay(tuple(files), (changed,)), lambda catalog: check_everything(catalog, sources)
    )
    return [
        (one.position.file, _line_shown(example, one.position.line - 1 - offset), one)
        for one in reading.diagnostics
    ]


def _line_shown(example: Example, line: int) -> int:
    """Return the line of the example that became ``line`` when repetitions were written out."""
    end = 0
    for shown, text in enumerate(example.lines):
        end += _expanded(text).count("\n") + 1
        if 0 <= line < end:
            return shown
    return -1


def whole_of(example: Example, other: Example) -> tuple[str, bytes, int]:
    """Return the path of the record, its bytes, and the line (from 0) at which the example begins in it."""
    if example.kind == "whole":
        return STATION, f"{_expanded(example.text)}\n".encode(), 0
    if example.kind == "vocabulary":
        text, offset = _with_set(library()[VOCABULARY].decode(), example.text)
        return VOCABULARY, text.encode(), offset
    path = {"sources": SOURCE, "courses": COURSE}.get(example.kind, STATION)
    text, offset = _with_fields(library()[path].decode(), example, other)
    return path, _encoded(text, example, offset), offset


def _with_fields(record: str, example: Example, other: Example) -> tuple[str, int]:
    names = {found.group(1) for line in (*example.lines, *other.lines) if (found := _FIELD.match(line))}
    kept: list[str] = []
    at: int | None = None
    is_replaced = False
    for line in record.splitlines():
        field = _FIELD.match(line)
        if field:
            is_replaced = field.group(1) in names
        if field and at is None and (is_replaced or field.group(1) == "review"):
            at = len(kept)
        if not is_replaced:
            kept.append(line)
    at = len(kept) if at is None else at
    lines = [*kept[:at], *_expanded(example.text).split("\n"), *kept[at:]]
    return "\n".join(lines) + "\n", at


def _with_set(vocabulary: str, text: str) -> tuple[str, int]:
    """Return the vocabulary with the set of the same id replaced."""
    lines, whole = text.split("\n"), vocabulary.splitlines()
    start = whole.index(lines[0])
    ends = (at for at in range(start + 1, len(whole)) if whole[at].startswith("  - "))
    end = next(ends, len(whole))
    return "\n".join([*whole[:start], *lines, *whole[end:]]) + "\n", start


def _encoded(text: str, example: Example, offset: int) -> bytes:
    if example.kind == "GBK":
        return text.encode("gb18030")
    if example.kind == "GBK-line":
        lines = text.split("\n")
        marked = offset + (example.marked or 0)
        return b"\n".join(
            line.encode("gb18030" if at == marked else "utf-8") for at, line in enumerate(lines)
        )
    return text.encode()


def _expanded(text: str) -> str:
    return _REPEATED.sub(lambda found: found.group(1).replace("↵", "\n") * int(found.group(2)), text)


def _told_of_files(example: Example) -> list[tuple[str, int, Diagnostic]]:
    listed = [line.partition("    ") for line in example.lines]
    gone = {path for path, _, remark in listed if remark == "没有"}
    named = [RawFile(path, path, content) for path, content in library().items() if path not in gone]
    named = [file for file in named if file.path not in {path for path, _, _ in listed}]
    named += [_listed(path, remark) for path, _, remark in listed if path != VOCABULARY or remark != "没有"]
    places = [path for path, _, _ in listed]
    diagnostics = read_catalog(named).diagnostics
    return [
        (one.position.file, places.index(one.position.file) if one.position.file in places else -1, one)
        for one in diagnostics
    ]


def _listed(path: str, remark: str) -> RawFile:
    if remark:
        return RawFile(path, path, None, _REMARKS.get(remark, Obstacle.TOO_LARGE))
    if path in library():
        return RawFile(path, path, library()[path])
    stem = PurePosixPath(path).stem
    text = library()[STATION].decode().replace("leling-guojia", stem).replace("郭家街道", f"{stem}街道")
    return RawFile(path, path, text.encode())

"""The forms in which diagnostics are handed out: text for people, JSON for programs, annotations and reports for CI.

Pure functions from diagnostics to text; the command line prints them.
"""

import difflib
import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from generator.diagnostics import Diagnostic, Level

MOST_SHOWN = 1_000
"""How many diagnostics people are shown at once; programs get all of them."""

_WARNING = "警告："


def as_text(diagnostics: Iterable[Diagnostic]) -> str:
    """Return one line for each diagnostic: ``file:line:column: code message（提示：hint）``; no more than can be read."""
    shown, rest = _first(diagnostics)
    return "\n".join([*map(_text_line, shown), *([rest] if rest else [])])


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a JSON list of objects with file, line, column, code, level, message and hint."""
    return json.dumps([_json_object(diagnostic) for diagnostic in diagnostics], ensure_ascii=False, indent=2)


def as_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Return workflow commands that annotate the lines of a pull request (GitHub Actions and Gitea)."""
    shown, rest = _first(diagnostics)
    return "\n".join([*map(_annotation, shown), *([f"::error::{_data(rest)}"] if rest else [])])


def as_gitlab(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a code quality report, which GitLab shows beside the changed lines of a merge request.

    A fingerprint is that of the fault, not of its line, so that GitLab knows it again after lines were added
    above; the same fault twice in a file is told apart by its number.
    """
    seen: Counter[str] = Counter()
    entries = []
    for diagnostic in diagnostics:
        fault = f"{diagnostic.position.file}\0{diagnostic.code}\0{diagnostic.message}"
        seen[fault] += 1
        entries.append(_code_quality(diagnostic, f"{fault}\0{seen[fault]}"))
    return json.dumps(entries, ensure_ascii=False, indent=2)


def _first(diagnostics: Iterable[Diagnostic]) -> tuple[list[Diagnostic], str]:
    """Return what people are shown, errors rather than warnings, in the order given; and what to say of the rest."""
    found = list(diagnostics)
    rest = len(found) - MOST_SHOWN
    if rest <= 0:
        return found, ""
    ranked = sorted(range(len(found)), key=lambda at: (found[at].level is Level.WARNING, at))
    shown = [found[at] for at in sorted(ranked[:MOST_SHOWN])]
    return shown, f"还有 {rest} 处没有列出：先改好上面的，再检查一次。"


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many errors and warnings there are, in how many files; nothing when there are none."""
    found = list(diagnostics)
    if not found:
        return ""
    files = len({diagnostic.position.file for diagnostic in found})
    errors = sum(diagnostic.level is Level.ERROR for diagnostic in found)
    warnings = len(found) - errors
    counts = [f"{errors} 处错误"] * bool(errors) + [f"{warnings} 处警告"] * bool(warnings)
    return f"{files} 个文件中共有 {'、'.join(counts)}。"


def as_diff(name: str, before: str, after: str, notes: Iterable[str]) -> str:
    """Return what changes in a file, for people: notes on what lines do not show, then the lines in unified form."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), "原来", "改后", lineterm="", n=1)
    shown = [_hunk(line) for line in lines if not line.startswith(("---", "+++"))]
    heads = [f"{name}：{note}" for note in notes]
    if shown:
        heads += [f"--- 原来 {name}", f"+++ 改后 {name}"]
    elif not heads:
        heads = [f"{name}：行尾或文件末尾的空白"]
    return "\n".join([*map(_one_line, heads), *map(_one_line, shown)])


def _hunk(line: str) -> str:
    found = re.match(r"@@ -\d+(?:,\d+)? \+(\d+)", line)
    return f"@@ 第 {found.group(1)} 行起 @@" if found else line


FORMATS: Mapping[str, Callable[[Iterable[Diagnostic]], str]] = MappingProxyType(
    {"text": as_text, "json": as_json, "github": as_github, "gitlab": as_gitlab}
)
"""The names of the formats, as the command line takes them."""


_LONGEST_LINE = 400
"""How long a line may be that is shown as it should be."""


def hint_of(diagnostic: Diagnostic) -> str:
    """Return how to mend it: the hint, and the line as it should be where that is known and not too long to be read."""
    if not diagnostic.corrected or len(diagnostic.corrected) > _LONGEST_LINE:
        return diagnostic.hint
    stop = "" if not diagnostic.hint or diagnostic.hint.endswith(("。", "？", "；", "：")) else "。"
    return f"{diagnostic.hint}{stop}这一行改成「{diagnostic.corrected}」"


def _text_line(diagnostic: Diagnostic) -> str:
    level = _WARNING if diagnostic.level is Level.WARNING else ""
    hint = _bracketed_hint(diagnostic)
    return _one_line(f"{diagnostic.position}: {diagnostic.code} {level}{diagnostic.message}{hint}")


def _json_object(diagnostic: Diagnostic) -> dict[str, str | int]:
    return {
        "file": diagnostic.position.file,
        "line": diagnostic.position.line,
        "column": diagnostic.position.column,
        "code": diagnostic.code,
        "level": diagnostic.level.value,
        "message": diagnostic.message,
        "hint": hint_of(diagnostic),
    }


def _code_quality(diagnostic: Diagnostic, fault: str) -> dict[str, Any]:
    return {
        "description": diagnostic.message + _bracketed_hint(diagnostic),
        "check_name": str(diagnostic.code),
        "fingerprint": hashlib.sha256(fault.encode("utf-8", errors="backslashreplace")).hexdigest(),
        "severity": "major" if diagnostic.level is Level.ERROR else "minor",
        "location": {"path": diagnostic.position.file, "lines": {"begin": diagnostic.position.line}},
    }


def _annotation(diagnostic: Diagnostic) -> str:
    position = diagnostic.position
    hint = _bracketed_hint(diagnostic)
    return (
        f"::{diagnostic.level.value} file={_property(position.file)},line={position.line},col={position.column},"
        f"title={_property(diagnostic.code)}::{_data(diagnostic.message + hint)}"
    )


def _bracketed_hint(diagnostic: Diagnostic) -> str:
    hint = hint_of(diagnostic)
    return f"（提示：{hint}）" if hint else ""


def _one_line(text: str) -> str:
    """Escape what would break the line or change how a terminal shows it; records are written by strangers."""
    return "".join(character if character.isprintable() else f"\\u{ord(character):04x}" for character in text)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

"""One slip of the hand or of a program can spoil every line of a file: tells the first ones and counts the rest."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic
from generator.reading.codes import RecordCode
from generator.text.codes import YamlCode

MOST_OF_ONE_CODE = 20
"""How many diagnostics of one code a file gives; a contributor has seen the point by then."""

_TOLD_ONCE = frozenset({YamlCode.ALIAS, YamlCode.ANCHOR})
"""What nobody writes by a slip of the hand: a file that has one has many, all for one reason."""


def cut_off(diagnostics: tuple[Diagnostic, ...], lines: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a file; that it broke off is told once, where it did.

    A file that ends in the middle of its last line lacks what would have followed.
    """
    last = max((diagnostic.position.line for diagnostic in diagnostics), default=0)
    missing = [
        one for one in diagnostics if one.code == RecordCode.MISSING_FIELD and one.position.line < last
    ]
    if not missing or last < len(lines) or not lines[-1].strip():
        return diagnostics
    kept = [one for one in diagnostics if one not in missing]
    at = next(number for number, one in enumerate(kept) if one.position.line == last)
    message = f"文件到这里就断了，像是没有存完（{kept[at].message}；后面也没有了）"
    kept[at] = replace(kept[at], message=message, hint="找回完整的文件，或把这一行和后面的内容补全。")
    return tuple(kept)


def without_repetition(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the first diagnostics of each code in one file, in order; the last of them says how many more there are."""
    by_code = defaultdict(list)
    for diagnostic in sorted(diagnostics):
        by_code[diagnostic.code].append(diagnostic)
    return [one for same in by_code.values() for one in _first(_runs(same))]


def _runs(same: list[Diagnostic]) -> list[Diagnostic]:
    """Return diagnostics of one code with those on neighbouring lines that say the same told once, at the first."""
    runs: list[list[Diagnostic]] = []
    for one in same:
        last = runs[-1][-1] if runs else None
        if last and last.message == one.message and one.position.line == last.position.line + 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    return [_run(run) for run in runs]


def _run(run: list[Diagnostic]) -> Diagnostic:
    if len(run) == 1:
        return run[0]
    return replace(run[0], message=f"{run[0].message}；到第 {run[-1].position.line} 行都是这样")


def _first(same: list[Diagnostic]) -> list[Diagnostic]:
    most = 1 if same[0].code in _TOLD_ONCE else MOST_OF_ONE_CODE
    rest = len(same) - most
    if rest <= 0:
        return same
    *kept, last = same[:most]
    return [*kept, replace(last, message=f"{last.message}；后面还有 {rest} 处这样的问题")]

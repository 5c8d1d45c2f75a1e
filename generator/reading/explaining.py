"""Finds the true cause of what is wrong with a file: the one change of a few lines after which less is wrong.

A mistake seldom shows where it was made, and one mistake may show in many places. So a mend is tried: the file is
read again with it, and when nothing new is wrong and something is no longer, the mend was right. What it cured is
then one mistake, told at the place of the mend together with the line as it should be.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostic, Position
from generator.reading.codes import RecordCode
from generator.reading.looking import Look
from generator.reading.repetition import cut_off
from generator.text.codes import TextCode, YamlCode
from generator.text.decoding import LINE_BREAK, decode
from generator.text.indentation import Move, moves
from generator.text.mends import as_entry, mended_lines, two_fields
from generator.text.slip import excerpt

MOST_LOOKS = 400
"""How often a file is read again at most; a file in which so much is wrong is told of as it is."""

_MOST_ON_ONE_LINE = 2
"""How many slips may hide behind another on its line."""

_HIDDEN = frozenset(
    {
        *(
            YamlCode.FULL_WIDTH_COLON,
            YamlCode.FULL_WIDTH_SPACE,
            YamlCode.MISSING_SPACE,
            YamlCode.FULL_WIDTH_QUOTE,
        ),
        *(YamlCode.FULL_WIDTH_BRACKET, YamlCode.FULL_WIDTH_COMMA, RecordCode.UNKNOWN_FIELD),
    }
)
_ENTRY_LOST = frozenset({YamlCode.JOINED_LINES, YamlCode.MISSING_COLON})
_INDENTED = frozenset({YamlCode.WRONG_INDENTATION, YamlCode.JOINED_LINES, TextCode.TAB})

_VAGUE = frozenset(
    {
        *(YamlCode.WRONG_INDENTATION, YamlCode.EMPTY_VALUE, YamlCode.YAML_SYNTAX, YamlCode.DUPLICATE_KEY),
        *(YamlCode.MISSING_COLON, YamlCode.COLON_IN_TEXT, YamlCode.UNCLOSED_BRACKET, YamlCode.NOT_A_RECORD),
        *(RecordCode.MISSING_FIELD, RecordCode.UNKNOWN_FIELD, RecordCode.TOO_SHORT, RecordCode.EXPECTED_TEXT),
        *(RecordCode.EXPECTED_LIST, RecordCode.EXPECTED_FIELDS),
    }
)
"""What a line in the wrong place may look like."""

MOST_READ = 3_000_000
"""How many characters are read again at most, so that a large file takes no longer than a few seconds."""

_WEIGHT = 8
"""How many characters cost as much as one more line, or as one more thing that is wrong."""

LookAgain = Callable[[bytes], Look]

_Told = frozenset[tuple[int, str, str]]


@dataclass(frozen=True, slots=True)
class _Trial:
    """A text with a mend in it, what a look at it shows, and what to tell of the mistake."""

    lines: Sequence[str]
    look: Look
    diagnostic: Diagnostic


def explained(look: Look, content: bytes, again: LookAgain) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a file, one diagnostic a mistake as far as mends show what belongs together.

    ``look`` is the first look at ``content`` and ``again`` takes further ones. Raises nothing.
    """
    text = decode(content).text
    if text is None or not look.diagnostics:
        return look.diagnostics
    return _Search(LINE_BREAK.split(text), look, again).run()


def certain_mends(text: str, again: LookAgain, codes: Set[str]) -> str:
    """Return ``text`` with the slips of these codes mended, as far as reading it again shows that they are.

    Where two mends would do, it is not certain which was meant, and the slip stays.
    """
    look = again(text.encode("utf-8", "surrogatepass"))
    return _Search(text.split("\n"), look, again).mended(codes)


class _Search:
    def __init__(self, lines: Sequence[str], look: Look, again: LookAgain) -> None:
        self._lines = lines
        self._look = look
        self._again = again
        cost = sum(map(len, lines)) + _WEIGHT * (len(lines) + len(look.diagnostics))
        self._left = min(MOST_LOOKS, MOST_READ // cost)

    def run(self) -> tuple[Diagnostic, ...]:
        told: list[Diagnostic] = []
        hopeless: set[tuple[int, str, str]] = set()
        while trial := self._by_slips(hopeless) or self._by_moves():
            told.append(trial.diagnostic)
            self._lines, self._look = trial.lines, trial.look
        return cut_off((*told, *self._look.diagnostics), self._lines)

    def mended(self, codes: Set[str]) -> str:
        """Return the text with what is certain mended."""
        hopeless: set[tuple[int, str, str]] = set()
        while trial := self._by_slips(hopeless, codes):
            self._lines, self._look = trial.lines, trial.look
        return "\n".join(self._lines)

    def _by_slips(self, hopeless: set[tuple[int, str, str]], codes: Set[str] | None = None) -> _Trial | None:
        """Mend the first slip whose own mend is right; with ``codes`` only one of these, if one mend alone is right."""
        for diagnostic in self._look.diagnostics:
            key = _key(diagnostic)
            if key in hopeless or (codes is not None and diagnostic.code not in codes):
                continue
            for mends in (_mends(diagnostic, self._lines), _mends_together(diagnostic, self._lines)):
                trials = [trial for mended, told in mends if (trial := self._good(mended, told))]
                if trials and (codes is None or len(trials) == 1):
                    return min(trials, key=lambda trial: len(trial.look.diagnostics))
            hopeless.add(key)
        return None

    def _good(self, lines: Sequence[str], told: Diagnostic, deeper: int = _MOST_ON_ONE_LINE) -> _Trial | None:
        """Return a mend that was right; where its line hides a further slip, with that mended too."""
        number = told.position.line
        trial = self._try(lines, told, number - 1)
        if trial is None or self._is_better(trial.look, lenient=True, line=number):
            return trial
        hidden = [one for one in trial.look.diagnostics if one.position.line == number]
        if not deeper or len(hidden) != 1 or hidden[0].code not in _HIDDEN:
            return None
        further = (self._good(again, told, deeper - 1) for again, _ in _mends(hidden[0], lines))
        return next((found for found in further if found), None)

    def _by_moves(self) -> _Trial | None:
        """Move lines, around those where something is wrong, to where they may have been meant to stand."""
        vague = [diagnostic for diagnostic in self._look.diagnostics if diagnostic.code in _VAGUE]
        numbers = [diagnostic.position.line - 1 for diagnostic in vague[:8]]
        best: _Trial | None = None
        for move in moves(self._lines, numbers):
            trial = self._try(move.applied(self._lines), self._told(move), move.first)
            if trial is None:
                break
            cured = _keys(self._look.diagnostics) - _keys(trial.look.diagnostics)
            if not cured <= _keys(vague):
                continue
            if self._is_better(trial.look) and (
                best is None or len(trial.look.diagnostics) < len(best.look.diagnostics)
            ):
                best = trial
                if not trial.look.diagnostics:
                    break
        return best

    def _told(self, move: Move) -> Diagnostic:
        """Return what to tell of a move: what was said of the line already, if that was its indentation."""
        for diagnostic in self._look.diagnostics:
            is_here = diagnostic.position.line == move.first + 1
            if is_here and (diagnostic.code in _INDENTED or diagnostic.code == RecordCode.EXPECTED_LIST):
                return diagnostic
        first = self._look.diagnostics[0]
        line = self._lines[move.first]
        column = len(line) - len(line.lstrip(" ")) + 1
        position = Position(first.position.file, move.first + 1, column)
        return Diagnostic(position, move.code, move.message, move.code.mend)

    def _try(self, lines: Sequence[str], diagnostic: Diagnostic, number: int) -> _Trial | None:
        if not self._left:
            return None
        self._left -= 1
        look = self._again("\n".join(lines).encode("utf-8", "surrogatepass"))
        return _Trial(lines, look, replace(diagnostic, corrected=lines[number]))

    def _is_better(self, look: Look, *, lenient: bool = False, line: int = 0) -> bool:
        """Tell whether something is no longer wrong and nothing else is.

        A text that could not be read before may show, now that it can be, what else is wrong with it, though not
        on the ``line`` that was mended.
        """
        before, after = _keys(self._look.diagnostics), _keys(look.diagnostics)
        if lenient and self._look.parsed.data is None and look.parsed.data is not None:
            if any(number == line for number, _, _ in after - before):
                return False
            after &= _keys(look.parsed.diagnostics)
            return after < before or not after
        return after < before


def _mends(diagnostic: Diagnostic, lines: Sequence[str]) -> Iterator[tuple[list[str], Diagnostic]]:
    """Yield the lines with what is wrong at ``diagnostic`` mended in its own way, and what to tell of it then."""
    number = diagnostic.position.line - 1
    if number >= len(lines):
        return
    if diagnostic.corrected:
        found: Iterable[str] = (diagnostic.corrected,)
    else:
        found = mended_lines(diagnostic.code, lines[number], diagnostic.position.column)
    for line in found:
        yield [*lines[:number], line, *lines[number + 1 :]], diagnostic
    entry = as_entry(lines, number) if diagnostic.code in _ENTRY_LOST else ""
    if entry:
        told = diagnostic
        if diagnostic.code == YamlCode.MISSING_COLON:
            message = f"这一行“{excerpt(lines[number].strip())}”前少了减号，列表的每一项都以“- ”开头"
            told = replace(diagnostic, message=message, hint="在行首加“- ”，与上一项对齐。")
        yield [*lines[:number], entry, *lines[number + 1 :]], told
    fields = two_fields(lines[number]) if diagnostic.code == YamlCode.COLON_IN_TEXT else ()
    if fields:
        message = f"两个字段写在了一行：“{excerpt(fields[1].strip())}”要另起一行"
        told = replace(diagnostic, message=message, hint=f"分成两行，第二行是「{fields[1]}」。")
        yield [*lines[:number], *fields, *lines[number + 1 :]], told


def _mends_together(diagnostic: Diagnostic, lines: Sequence[str]) -> Iterator[tuple[list[str], Diagnostic]]:
    """Yield the lines with one mistake that goes through several of them mended in all: only then can they be read."""
    if diagnostic.code == YamlCode.FULL_WIDTH_DASH:
        yield _all_bullets(lines, diagnostic.position.line - 1), diagnostic


def _all_bullets(lines: Sequence[str], number: int) -> list[str]:
    """Return the lines with this one and those beside it as entries of one list."""
    mended = list(lines)
    depth = len(lines[number]) - len(lines[number].lstrip(" "))
    for at in range(number, len(lines)):
        if not lines[at].startswith(" " * depth):
            break
        entry = mended_lines(YamlCode.FULL_WIDTH_DASH, lines[at], 1)
        mended[at] = entry[0] if entry else lines[at]
    return mended


def _keys(diagnostics: Iterable[Diagnostic]) -> _Told:
    return frozenset(_key(diagnostic) for diagnostic in diagnostics)


def _key(diagnostic: Diagnostic) -> tuple[int, str, str]:
    return diagnostic.position.line, diagnostic.code, diagnostic.message

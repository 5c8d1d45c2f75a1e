"""The way in: the bytes of one file to its values and everything that is wrong with them as a text."""

from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Path
from generator.text.characters import Inspected, inspect
from generator.text.codes import TextCode, YamlCode
from generator.text.decoding import LINE_BREAK, decode
from generator.text.document import Document
from generator.text.quick import quick_read
from generator.text.slip import Slip
from generator.text.syntax import PARSER_ERRORS, syntax_slips
from generator.text.tree import Data, TooMuchError, Tree, grow


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one file holds.

    ``data`` and ``document`` are None when the text cannot be read as the fields of a record. ``refused`` are
    the paths and ``marred`` the lines that have a diagnostic already: what is said of the values there would be
    said twice.
    """

    document: Document | None
    data: dict[str, Data] | None
    diagnostics: tuple[Diagnostic, ...]
    refused: frozenset[Path] = frozenset()
    marred: frozenset[int] = frozenset()


def parse(file: str, content: bytes) -> Parsed:
    """Read the bytes of ``file``, which is the name that diagnostics show. Raises nothing."""
    decoded = decode(content)
    if decoded.text is None:
        return _unread(file, [decoded.slip] if decoded.slip else [])
    inspected = inspect(decoded.text)
    if not inspected.readable:
        return _unread(file, list(inspected.slips))
    quick = None if inspected.slips else quick_read(decoded.text)
    if quick is not None:
        return Parsed(Document(file, decoded.text), quick, ())
    try:
        tree = grow(inspected.text)
    except TooMuchError as error:
        return _unread(file, [*inspected.slips, error.slip])
    except PARSER_ERRORS as error:
        found = syntax_slips(error, LINE_BREAK.split(inspected.text))
        return _unread(file, _merged(inspected, found))
    return _parsed(file, inspected, tree)


def _parsed(file: str, inspected: Inspected, tree: Tree) -> Parsed:
    if tree.data is None or tree.data == "":
        empty = Slip(1, 1, TextCode.EMPTY_FILE, "文件里只有注释，没有内容")
        return _unread(file, list(inspected.slips) or [empty])
    slips = _merged(inspected, tree.slips)
    if not isinstance(tree.data, dict):
        place = tree.place
        shape = Slip(place.line + 1, place.column + 1, YamlCode.NOT_A_RECORD, "这里不是“字段: 值”的形式")
        return _unread(file, slips or [shape])
    diagnostics = tuple(slip.diagnostic(file) for slip in slips)
    document = Document(file, inspected.text)
    return Parsed(document, tree.data, diagnostics, frozenset(tree.refused), inspected.marred)


def _unread(file: str, slips: list[Slip]) -> Parsed:
    return Parsed(None, None, tuple(slip.diagnostic(file) for slip in slips))


def _merged(inspected: Inspected, slips: list[Slip]) -> list[Slip]:
    """Join the slips of the characters with those of the YAML, leaving out what follows from the former."""
    return [*inspected.slips, *(slip for slip in slips if slip.line not in inspected.marred)]

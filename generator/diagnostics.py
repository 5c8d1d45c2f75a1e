"""What went wrong, where, and what to do about it.

Errors are values: reading, checking and rules return diagnostics and raise nothing.
``generator.reports`` turns them into text, JSON or annotations.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""Where a value stands inside one record: field names and list indexes (from 0)."""


class Level(StrEnum):
    """How grave a diagnostic is: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"

    @property
    def label(self) -> str:
        """Return what people call it."""
        return _LEVEL_LABELS[self]


_LEVEL_LABELS = {Level.ERROR: "错误", Level.WARNING: "警告"}


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file that a person can go to.

    ``line`` and ``column`` count from 1; columns count characters, as editors do.
    """

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One thing that is wrong: its place, its code, what it is and how to mend it.

    ``message`` and ``hint`` are plain Chinese for people who have never seen YAML. ``corrected`` is the whole
    line as it should be, where that can be known.
    """

    position: Position
    code: str
    message: str
    hint: str = ""
    level: Level = Level.ERROR
    corrected: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A diagnostic that does not know its file yet: rules speak of records, not of lines.

    ``record`` is the key of a record in the catalog (folder and id, as in ``stations/leling-guojia``);
    ``path`` leads to the value inside it. ``wrong`` and ``right`` are what stands in the value and what should
    stand there in its place, where that can be known.
    """

    record: str
    path: Path
    message: str
    hint: str = ""
    level: Level = Level.ERROR
    wrong: str = ""
    right: str = ""


class UnreadableError(ValueError):
    """A printed value that cannot be understood; carries what to tell the contributor.

    ``meant`` is the value as it was surely meant, where that is known.
    """

    def __init__(self, message: str, hint: str = "", meant: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.meant = meant

"""One look at one file: its record, or everything that is wrong with it by itself."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from pydantic import ValidationError

from generator.diagnostics import Diagnostic
from generator.model.base import Record
from generator.reading.errors import record_diagnostics
from generator.text.parsing import Parsed, parse


@dataclass(frozen=True, slots=True)
class Look:
    """What a look showed; ``record`` is None when anything is wrong."""

    parsed: Parsed
    record: Record | None
    diagnostics: tuple[Diagnostic, ...]


LookAt: TypeAlias = Callable[[str, bytes, type[Record]], Look]
"""Looks at a file, given what messages call it, its content and the type of its record."""


def look_at(shown: str, content: bytes, record_type: type[Record]) -> Look:
    """Read ``content``, which messages call ``shown``, as a record of one type. Raises nothing."""
    parsed = parse(shown, content)
    if parsed.document is None or parsed.data is None:
        return Look(parsed, None, parsed.diagnostics)
    try:
        record = record_type.model_validate(parsed.data)
    except ValidationError as error:
        found = record_diagnostics(error, record_type, parsed.document, parsed.refused)
        unmarred = [one for one in found if one.position.line not in parsed.marred]
        return Look(parsed, None, (*parsed.diagnostics, *unmarred))
    return Look(parsed, None if parsed.diagnostics else record, parsed.diagnostics)


@dataclass(frozen=True, slots=True)
class Looks:
    """Looks at files as ``look_at`` does, and not again at one that holds what it held the last time.

    For who reads the same files again and again. Good records alone are kept: a wrong one is soon mended.
    """

    _kept: dict[str, tuple[bytes, Look]] = field(default_factory=dict)

    def __call__(self, shown: str, content: bytes, record_type: type[Record]) -> Look:
        """Return what a look shows, as ``look_at`` does."""
        held, look = self._kept.get(shown, (b"", None))
        if look is not None and held == content:
            return look
        look = look_at(shown, content, record_type)
        if look.record is not None:
            self._kept[shown] = (content, look)
        return look

"""One look at one file: its record, or everything that is wrong with it by itself."""

from dataclasses import dataclass

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

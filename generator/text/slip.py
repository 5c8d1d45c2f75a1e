"""A slip: one thing wrong at one place of a text, before it is known which file it is."""

from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Position
from generator.text.explained import Explained


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong at ``line`` and ``column`` (both from 1); without a hint the code's own remedy serves.

    ``corrected`` is the whole line as it should be, where that is certain.
    """

    line: int
    column: int
    code: Explained
    message: str
    hint: str = ""
    corrected: str = ""

    def diagnostic(self, file: str) -> Diagnostic:
        """Return the slip as a diagnostic of ``file``."""
        position = Position(file, self.line, self.column)
        return Diagnostic(
            position, self.code, self.message, self.hint or self.code.mend, corrected=self.corrected
        )


def excerpt(text: str, length: int = 20) -> str:
    """Return the beginning of a text, on one line, to be quoted in a message."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[:length] + "…"

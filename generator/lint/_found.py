"""What a lint finds in a text."""

from dataclasses import dataclass

from generator.diagnostics import Level
from generator.model.base import TextKind

EVERYWHERE = frozenset(TextKind)
PROSE = frozenset({TextKind.PROSE})
QUOTED = frozenset({TextKind.QUOTE})
OWN_WORDS = frozenset({TextKind.PROSE, TextKind.LINE})


@dataclass(frozen=True, slots=True)
class Found:
    """One thing wrong with a text: ``wrong`` is the stretch, ``right`` what should stand there, if that is known."""

    message: str
    hint: str
    level: Level = Level.ERROR
    wrong: str = ""
    right: str = ""

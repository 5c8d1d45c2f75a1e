"""Dates in the Extended Date/Time Format (EDTF, ISO 8601-2:2019, profile level 1)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or an interval as written, and the days that it can mean.

    ``earliest`` and ``latest`` are the first and the last day that it may include; None means that an
    interval is open or unknown on that side.
    """

    written: str
    earliest: date | None
    latest: date | None
    approximate: bool
    uncertain: bool


def read_edtf(written: str) -> Edtf:
    """Read an EDTF text; raise ``UnreadableError`` with a Chinese message if it is none."""
    raise NotImplementedError

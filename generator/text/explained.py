"""The kind of type that codes of diagnostics are: a code is its own manual."""

from enum import StrEnum
from typing import Self


class Explained(StrEnum):
    """A code with its short manual: what is wrong, why it matters and how to mend it, in plain Chinese."""

    what: str
    why: str
    mend: str

    def __new__(cls, code: str, what: str, why: str, mend: str) -> Self:
        """Make the member ``code`` and keep its manual on it."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.what = what
        member.why = why
        member.mend = mend
        return member

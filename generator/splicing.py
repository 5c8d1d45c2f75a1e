"""Puts pages into the shell of the theme without rendering it for each of them.

The shell of all pages of one shape is the same but for a few slots. It is rendered once with a mark in every slot and
cut at the marks; a page is the pieces with its own fills between them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_BEGIN, _END = "\ue000", "\ue001"  # for private use: no template writes them, and records may not
_MARK = re.compile(f"{_BEGIN}([^{_END}]*){_END}")


def mark(slot: str) -> str:
    """Return what is rendered in the place of a slot; it is left alone by escaping."""
    return f"{_BEGIN}{slot}{_END}"


@dataclass(frozen=True, slots=True)
class Shell:
    """A rendered shell, cut at its marks: what stands around the slots, and the slots in the order of their marks."""

    pieces: tuple[str, ...]
    slots: tuple[str, ...]

    def filled(self, fills: Mapping[str, str]) -> str:
        """Return the shell with a fill in every slot; raise ``KeyError`` for a slot without one."""
        parts = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            parts += (fills[slot], piece)
        return "".join(parts)


def cut(rendered: str) -> Shell:
    """Return the shell that was rendered with marks."""
    pieces = _MARK.split(rendered)
    return Shell(tuple(pieces[::2]), tuple(pieces[1::2]))

"""What a page shows of how to cite it, and the data from which its script makes the other formats."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.views.citing.gbt import Piece, reference
from generator.views.citing.item import Citation, Item, as_csl
from generator.views.public import NOWHERE, Public
from generator.views.scripts import inline_json


@dataclass(frozen=True, slots=True)
class Panel:
    """How to cite a page: its reference piece by piece, and the data for the script as JSON that a page may hold."""

    reference: tuple[Piece, ...]
    data: Markup


def panel_of(citation: Citation, public: Public = NOWHERE) -> Panel:
    """Return what a page shows of its citation."""
    own = reference(citation.item, public)
    data = {
        "page": _entry(citation.item, own),
        "within": citation.within,
        "hasHome": bool(public),
        "sources": {key: _entry(item, reference(item)) for key, item in citation.sources.items()},
    }
    return Panel(own, inline_json(data))


def _entry(item: Item, pieces: tuple[Piece, ...]) -> Mapping[str, Any]:
    return {"item": as_csl(item), "reference": [_piece(piece) for piece in pieces]}


def _piece(piece: Piece) -> Any:
    return {"blank": piece.blank.value, "text": piece.text} if piece.blank else piece.text

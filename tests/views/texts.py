"""What a contributor wrote in a record, and what of it a reader finds on a page."""

import html
from collections.abc import Iterator, Set

from pydantic import BaseModel

from generator.model.base import Record
from generator.model.edtf import Edtf, in_chinese
from generator.model.quantity import Change, Quantity
from generator.model.walk import parts_of
from generator.views import Page
from generator.views.rendering import page_body

_SAID_OTHERWISE = {
    "stations": frozenset(
        {
            *("id", "source", "part", "inside", "origin", "target", "model", "belongs_to", "asks", "code"),
            *("decided_by", "carried_out_by", "stated", "moved_to"),
        }
    ),
    "models": frozenset({"id", "source", "model", "moved_to"}),
    "sources": frozenset({"id"}),
}
"""By folder, the fields whose texts a page gives as a link or in other words, or that only the search reads."""


def lost_texts(folder: str, record: Record, page: Page) -> list[str]:
    """Return every text of a record of this folder that its page does not show.

    The full stop of a note may go where the page puts the note into brackets.
    """
    shown = text_of(page)
    otherwise: Set[str] = _SAID_OTHERWISE[folder]
    texts = (text for name, text in _texts(record) if name not in otherwise)
    return [text for text in texts if text.removesuffix("。") not in shown]


def text_of(page: Page) -> str:
    """Return the content of a page with its characters as readers see them; tags stay."""
    return html.unescape(str(page_body(page)))


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    """Yield every text that a contributor wrote, with the name of its field; dates are said in Chinese."""
    for _, part in parts_of(record):
        for name, field in type(part).model_fields.items():
            value = getattr(part, name)
            if value == field.default:
                continue
            for entry in value if isinstance(value, tuple) else (value,):
                if isinstance(entry, Quantity | Change):
                    yield name, entry.printed
                elif isinstance(entry, Edtf):
                    yield name, in_chinese(entry)
                elif isinstance(entry, str):
                    yield name, entry
                else:
                    assert entry is None or isinstance(entry, BaseModel)

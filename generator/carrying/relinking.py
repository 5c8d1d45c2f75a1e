"""Moves HTML of a page to another place: its ids and links are rewritten, comments go, everything else stays as it is."""

from collections.abc import Callable, Iterator
from html import escape
from html.parser import HTMLParser

Rewrite = Callable[[str, str], str | None]
"""From an attribute's name and value to its new value; None takes the attribute away."""

LINKS = frozenset(("href", "src", "xlink:href", "action", "poster", "data"))
"""Attributes that hold an address."""

ID_LISTS = frozenset(
    (
        "for",
        "headers",
        "list",
        "form",
        "aria-controls",
        "aria-describedby",
        "aria-details",
        "aria-labelledby",
        "aria-owns",
    )
)
"""Attributes that name other elements by their ids."""


def relinked(html: str, rewrite: Rewrite) -> str:
    """Return HTML with the attributes that hold ids or addresses rewritten.

    ``rewrite`` is asked about every ``id``, every one of ``LINKS`` and of ``ID_LISTS``. The HTML is a part of a page of
    ours: well-formed, without scripts and styles.
    """
    return "".join(_pieces(html, rewrite))


def _pieces(html: str, rewrite: Rewrite) -> Iterator[str]:
    parser = _Tags(rewrite)
    parser.feed(html)
    parser.close()
    yield from parser.pieces


class _Tags(HTMLParser):
    """Takes HTML apart and puts down each piece as it was, or as it is to be."""

    def __init__(self, rewrite: Rewrite) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[str] = []
        self._rewrite = rewrite

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces.append(self._tag(tag, attrs, ">"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces.append(self._tag(tag, attrs, "/>"))

    def handle_endtag(self, tag: str) -> None:
        self.pieces.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    def handle_entityref(self, name: str) -> None:
        self.pieces.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.pieces.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        """Leave comments out: they are not for readers."""

    def _tag(self, tag: str, attrs: list[tuple[str, str | None]], end: str) -> str:
        asked = [(name, value) for name, value in attrs if value is not None and _is_asked(name)]
        changed = {name: self._rewrite(name, value) for name, value in asked}
        if all(changed[name] == value for name, value in asked):
            return self.get_starttag_text() or ""
        kept = [(name, changed.get(name, value)) for name, value in attrs]
        gone = {name for name, value in changed.items() if value is None}
        return f"<{tag}{''.join(_attribute(name, value) for name, value in kept if name not in gone)}{end}"


def _is_asked(name: str) -> bool:
    return name == "id" or name in LINKS or name in ID_LISTS


def _attribute(name: str, value: str | None) -> str:
    return f" {name}" if value is None else f' {name}="{escape(value)}"'

"""Fills templates. Contributors' text reaches a page only through Jinja's autoescape."""

from collections.abc import Iterable
from functools import cache
from html.parser import HTMLParser
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.views.page import Page, Section

_BLOCKS = frozenset(
    {"p", "li", "dt", "dd", "td", "th", "tr", "div", "h3", "h4", "h5", "summary", "figcaption"}
)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("generator", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, **values: Any) -> Markup:
    """Fill the template of this name (below ``templates/``, without ending) and return safe HTML."""
    return Markup(_environment().get_template(f"{template}.html.jinja").render(**values).strip())  # noqa: S704


def section(
    section_id: str, title: str, template: str, sections: Iterable[Section] = (), **values: Any
) -> Section:
    """Make a section by filling the template ``sections/<template>``."""
    html = render(f"sections/{template}", **values)
    return Section(section_id, title, html, plain_text(html), tuple(sections))


def page_body(page: Page) -> Markup:
    """Return the HTML of a whole page, from its title to its last section."""
    return render("page", page=page)


class _TextCollector(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def plain_text(html: str) -> str:
    """Return what ``html`` says, without tags, with single spaces between blocks."""
    collector = _TextCollector()
    collector.feed(html)
    collector.close()
    return " ".join("".join(collector.pieces).split())

"""Fills templates. Contributors' text reaches a page only through Jinja's autoescape."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from generator.views.addresses import COMPARE, DATA, FORM_FOLDERS, Here, contribution
from generator.views.citing.panel import panel_of
from generator.views.edition import EditionView
from generator.views.page import Page, Section
from generator.views.public import BLANK, NOWHERE, Public


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("generator", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        # Templates do not change while the program runs, and each page asks for dozens of them.
        auto_reload=False,
        # All of them fit in a plain table; the default is one that forgets, and keeps count of every look at it.
        cache_size=-1,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # Templates loop and print: they need none of Jinja's functions, which every filling would be given anew.
    environment.globals.clear()
    return environment


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


def render(template: str, **values: Any) -> Markup:
    """Fill the template of this name (below ``templates/``, without ending) and return safe HTML."""
    return Markup(_template(f"{template}.html.jinja").render(**values).strip())  # noqa: S704


@cache
def _macro(template: str, name: str) -> Any:
    return getattr(_template(f"{template}.html.jinja").module, name)


def render_macro(template: str, name: str, *values: Any) -> Markup:
    """Fill one macro of a template: for what is small and there are very many of."""
    return Markup(_macro(template, name)(*values).strip())  # noqa: S704


def render_file(name: str, **values: Any) -> str:
    """Fill the template of a file that is no page, such as ``feed.xml``, and return its text; it escapes, too."""
    return f"{_template(f'{name}.jinja').render(**values).strip()}\n"


def section(
    section_id: str, title: str, template: str, sections: Iterable[Section] = (), **values: Any
) -> Section:
    """Make a section by filling the template ``sections/<template>``."""
    html = render(f"sections/{template}", **values)
    return Section(section_id, title, html, tuple(sections))


def page_body(page: Page, public: Public = NOWHERE, edition: EditionView | None = None) -> Markup:
    """Return the HTML of a whole page, from its title to its last section.

    ``public`` is the address of the site, ``edition`` what the page says of the release that it shows.
    """
    here = Here(page.path)
    return render(
        "page",
        page=page,
        content=page.content(),
        comparison=here.to(COMPARE),
        own_data=here.to(page.data) if page.data else "",
        all_data=here.to(DATA),
        amend=_amending(page, here),
        citing=_citing(page, public),
        edition=edition if page.from_records else None,
    )


def _citing(page: Page, public: Public) -> str:
    return render("citing", panel=panel_of(page.citation, public), blank=BLANK) if page.citation else ""


def _amending(page: Page, here: Here) -> str:
    """Return the link to the form with the record that the page was made from, or nothing if it was made from many."""
    folder, _, name = page.record.removesuffix(".yaml").removeprefix("practices/").partition("/")
    return here.to(*contribution(f"{folder}/{name}", "")) if folder in FORM_FOLDERS and name else ""

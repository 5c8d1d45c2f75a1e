"""Addresses: where every page and every anchor is, for ever, and how pages link to each other.

Pages are ``.html`` files and links are relative, so that one form of address serves the web, an
intranet folder and a copy on a stick. What records promise stands in ``model.addresses``.
"""

from dataclasses import dataclass

from generator.model.addresses import (
    OWN_PAGES,
    VOCABULARY,
    comparison_page,
    entry_anchor,
    part_anchor,
    record_page,
    term_page,
    vocabulary_anchor,
)

__all__ = [
    "VOCABULARY",
    "comparison_page",
    "entry_anchor",
    "part_anchor",
    "record_page",
    "term_page",
    "vocabulary_anchor",
]

HOME = "index.html"
STATIONS = OWN_PAGES["stations"]
ALIKE = OWN_PAGES["alike"]
MODELS = OWN_PAGES["models"]
SOURCES = "sources/index.html"
THEMES = "themes/index.html"
PROBLEMS = OWN_PAGES["problems"]
PLACES = "places/index.html"
COMPARE = OWN_PAGES["compare"]
COMPARE_MODELS = "compare/models.html"
CLAIMS = OWN_PAGES["claims"]
MEASURES = OWN_PAGES["measures"]
GAPS = OWN_PAGES["gaps"]
DATA = OWN_PAGES["data"]
INTERFACE = "api/v1"
TIMELINE = OWN_PAGES["timeline"]
CHANGES = "changes/index.html"
SEARCH = "search.html"
SEARCH_GUIDE = OWN_PAGES["searching"]
CONTRIBUTE = OWN_PAGES["contribute"]
CONTRIBUTING = OWN_PAGES["contributing"]
MANUALS = "diagnostics/index.html"
EDITORIAL_POLICY = OWN_PAGES["editorial-policy"]
ABOUT = OWN_PAGES["about"]
COURSES = "courses/index.html"
MAINTAINING = "maintaining.html"
ICON = "assets/favicon.svg"


def record_data(folder: str, record_id: str) -> str:
    """Return the path of what programs read of one record: ``api/v1/stations/leling-guojia.json``."""
    return f"{INTERFACE}/{folder}/{record_id}.json"


def release_page(version: str) -> str:
    """Return the path of the page of what a release changed: ``changes/1-2-0.html``."""
    return f"changes/{version.replace('.', '-')}.html"


def release_list(version: str) -> str:
    """Return the path of the whole list of what a release changed, as plain text."""
    return f"changes/{version.replace('.', '-')}.txt"


def list_page(path: str, group: str, number: int = 1) -> str:
    """Return the path of a page of a group of a list that outgrew its own: ``stations/lists/beijing--2.html``.

    ``path`` is that of the list; of a list that is not the index of its folder the name comes first.
    """
    folder, _, name = path.removesuffix(".html").rpartition("/")
    owner = "" if name == "index" else f"{name}--"
    further = f"--{number}" if number > 1 else ""
    return f"{folder}/lists/{owner}{group}{further}.html"


def card_page(path: str) -> str:
    """Return the path of the card of a page, for frames of other pages: ``embed/stations/leling-guojia.html``."""
    return f"embed/{path}"


def slides_page(course_id: str) -> str:
    """Return the path of the slides of a course: ``courses/slides/jiaosuo-heyi.html``."""
    return f"courses/slides/{course_id}.html"


def manual_page(code: str) -> str:
    """Return the path of the page that explains a code of ``check``: ``diagnostics/full-width-colon.html``."""
    return f"diagnostics/{code}.html"


def gaps_anchor(folder: str, record_id: str) -> str:
    """Return the anchor of what a station or a model still lacks, on the page of gaps: ``stations--leling-guojia``."""
    return part_anchor(folder, record_id)


def contribution(record_key: str, field: str) -> tuple[str, str]:
    """Return the page, and the anchor on it, where a reader may add what a record lacks.

    ``record_key`` is the record's key (``stations/leling-guojia``); ``field`` leads from the record to what
    is missing (``practices/jiaosuo-heyi/economics``, ``practices/jiaosuo-heyi/claims/fines/period``), and is
    empty if the record as a whole is meant.
    """
    place = f"&field={field}" if field else ""
    return f"{CONTRIBUTE}?record={record_key}{place}", "form"


FORM_FOLDERS = ("stations", "models", "sources")
"""The folders whose records the form writes; courses are written by hand, for they point into other records."""

NEW_STATION = (f"{CONTRIBUTE}?new=stations", "form")
"""The page, and the anchor on it, where a reader may write the record of a station that is not there yet."""


def contribution_file(record_key: str) -> str:
    """Return the path of the file from which the form takes a record, as plain data."""
    return f"contribute/records/{record_key}.js"


def _relative(path: str, folder: str) -> str:
    """Return the link to ``path`` from a page in ``folder``, both plain paths in the site.

    ``posixpath.relpath`` asks for the current folder and looks at every part several times; a page has hundreds of
    links.
    """
    if not folder:
        return path
    here, there = folder.split("/"), path.split("/")
    shared = 0
    for one, other in zip(here, there[:-1], strict=False):
        if one != other:
            break
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:])


@dataclass(frozen=True, slots=True)
class Here:
    """The page that is being made: turns paths of the site into relative links from it."""

    path: str

    def to(self, path: str, anchor: str = "") -> str:
        """Return the relative link from this page to ``path``, at ``anchor`` if given."""
        fragment = f"#{anchor}" if anchor else ""
        if path == self.path:
            return fragment or path.rpartition("/")[2]
        return _relative(path, self.path.rpartition("/")[0]) + fragment

    def to_comparison(self, *keys: str) -> str:
        """Return the link to the comparison of these entries, by their keys: ``stations/leling-guojia``.

        The order of the keys does not matter: one choice has one address.
        """
        return f"{self.to(COMPARE)}?with={','.join(sorted(keys))}"

"""The scripts of the form in a browser: all but the one that starts it, with what they read of the records."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from generator.disk import read_practices
from generator.model.catalog import Catalog
from generator.permanence.lists import is_list, is_of_release
from generator.reading import read_catalog
from generator.text.files import RawFile
from generator.views import make_site
from generator.views.addresses import CONTRIBUTE
from generator.views.rendering import page_body
from tests.projects import ROOT

THEME = ROOT / "generator" / "theme"
STARTER = "assets/contribute/page.js"


@cache
def project_files() -> tuple[RawFile, ...]:
    """Return the files of the project's own records as if nothing had been published: the form knows of nothing."""
    files = read_practices(ROOT / "practices")
    return tuple(file for file in files if not is_list(file.path) and not is_of_release(file.path))


@cache
def project_catalog() -> Catalog:
    """Return the project's own records."""
    catalog = read_catalog(project_files()).catalog
    assert catalog is not None
    return catalog


@cache
def _pieces() -> tuple[str, Mapping[str, str], tuple[str, ...]]:
    """Return the body of the page, the files of the site by their paths, and the page's scripts."""
    site = make_site(project_catalog())
    page = next(page for page in site.pages if page.path == CONTRIBUTE)
    files = {file.path: file.text for file in site.files if file.path.startswith("contribute/")}
    return str(page_body(page)), files, tuple(path for path in page.assets if path.endswith(".js"))


def data_file(path: str) -> str:
    """Return what a file of the site says."""
    return _pieces()[1][path]


def load_scripts(page: Page, without: Iterable[str] = (STARTER,)) -> None:
    """Load the page's body and its scripts, in their order."""
    body, files, scripts = _pieces()
    page.set_content(f"<!doctype html><html lang='zh'><body>{body}</body></html>")
    for path in scripts:
        if path in files:
            page.add_script_tag(content=files[path])
        elif path not in without:
            page.add_script_tag(path=THEME / path)


def new_page(browser: Browser) -> Page:
    """Open a page with the scripts of the form."""
    page = browser.new_page()
    load_scripts(page)
    return page


def ask(page: Page, call: str, *arguments: Any) -> Any:
    """Call a function of the scripts."""
    return page.evaluate(f"(given) => ({call})(...given)", list(arguments))


def cases(name: str) -> list[tuple[str, ...]]:
    """Return the cases of a file of the readers of printed texts."""
    text = (Path(ROOT) / "tests" / "model" / "cases" / name).read_text("utf-8")
    return [tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("# ")]

"""What a page says of itself in JSON-LD, with the words of schema.org.

Every page tells where it stands (``BreadcrumbList``); a page of a record is an ``Article`` that names what it rests on,
the data are a ``Dataset`` with their files. Where the address of the site is not known, addresses are relative to the
page, which JSON-LD allows.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.model.about import EDITORS, LIBRARY, LICENCE
from generator.views.addresses import DATA, HOME
from generator.views.citing.item import Issued, Item, Kind
from generator.views.finding.surroundings import OFFERED, Surroundings
from generator.views.page import Page

Thing = Mapping[str, Any]

CONTEXT = "https://schema.org"

_KINDS: Mapping[str, str] = {"course": "Course"}
_AUTHOR: Thing = {"@type": "Organization", "name": EDITORS}
_PUBLISHER: Thing = {"@type": "Organization", "name": LIBRARY}


def things(page: Page, around: Surroundings) -> Thing:
    """Return what a page says of itself."""
    return {"@context": CONTEXT, "@graph": [*_own(page, around), _breadcrumbs(page, around)]}


def _own(page: Page, around: Surroundings) -> Iterator[Thing]:
    link = around.linker(page.path)
    if page.path == DATA:
        item = page.citation.item if page.citation else None
        yield {**_dataset(item, around, link), "distribution": _distribution(around, link)}
    elif page.path == HOME:
        yield {
            "@type": "WebSite",
            "name": LIBRARY,
            "description": page.description,
            "url": link(HOME),
            "inLanguage": "zh-CN",
            "publisher": _PUBLISHER,
        }
        yield _dataset(around.data, around, link)
    elif page.citation:
        yield _written(page, around, link)


def _written(page: Page, around: Surroundings, link: Callable[[str], str]) -> Thing:
    """Return the page of a record as an article, that of a course as one, and a list as a page."""
    citation = page.citation
    kind = _KINDS.get(page.kind, "Article" if page.record else "WebPage")
    said: dict[str, Any] = {
        "@type": kind,
        "headline" if kind == "Article" else "name": page.title,
        "description": page.description,
        "url": link(page.path),
        "inLanguage": "zh-CN",
        "author": _AUTHOR,
        "publisher": _PUBLISHER,
        "license": LICENCE.url,
        "isPartOf": {"@type": "Dataset", "name": LIBRARY, "url": link(DATA)},
    }
    if citation and citation.item.issued:
        said["dateModified"] = citation.item.issued.numeric
    if citation and citation.sources:
        said["citation"] = [_source(item) for item in citation.sources.values()]
    if kind == "Course":
        said["provider"] = _PUBLISHER
    if page.data:
        said["encoding"] = {
            "@type": "MediaObject",
            "encodingFormat": "application/json",
            "contentUrl": link(page.data),
        }
    return said


def _source(item: Item) -> Thing:
    """Return what is known of an article, without what is not."""
    known = {
        "name": item.title,
        "publisher": item.author or item.container or item.publisher,
        "datePublished": _certain(item.issued),
        "url": item.address,
    }
    kind = "NewsArticle" if item.kind is Kind.NEWSPAPER else "CreativeWork"
    return {"@type": kind, **{name: value for name, value in known.items() if value}}


def _certain(issued: Issued | None) -> str:
    """Return a date that the source states: schema.org has no way to say that one was inferred."""
    return issued.numeric if issued and not issued.estimated else ""


def _dataset(item: Item | None, around: Surroundings, link: Callable[[str], str]) -> Thing:
    said: dict[str, Any] = {
        "@type": "Dataset",
        "name": LIBRARY,
        "description": around.data_description,
        "url": link(DATA),
        "inLanguage": "zh-CN",
        "creator": _AUTHOR,
        "publisher": _PUBLISHER,
        "license": LICENCE.url,
        "isAccessibleForFree": True,
    }
    if item and item.version:
        said["version"] = item.version
    if item and item.issued:
        said["dateModified"] = item.issued.numeric
    return said


def _distribution(around: Surroundings, link: Callable[[str], str]) -> list[Thing]:
    """Return the files that hold all data."""
    sizes = around.sizes()
    return [
        {
            "@type": "DataDownload",
            "name": name,
            "encodingFormat": media_type,
            "contentUrl": link(path),
            "contentSize": f"{sizes[path]} B",
        }
        for path, (name, media_type) in OFFERED.items()
        if path in sizes
    ]


def _breadcrumbs(page: Page, around: Surroundings) -> Thing:
    link = around.linker(page.path)
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": link(path)}
            for position, (name, path) in enumerate(around.trail(page), start=1)
        ],
    }

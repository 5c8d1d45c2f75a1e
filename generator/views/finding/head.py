"""What the head of a page tells machines: Highwire and Dublin Core for managers of references, OpenGraph for links.

Zotero takes its data from these names (its translator "Embedded Metadata"). ``citation_title`` alone would make it an
article in a journal; ``og:type`` ``website`` makes it a web page, and without it ``DC.type`` makes the data a data set.
"""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.about import EDITORS, LIBRARY, LICENCE
from generator.views.citing.item import Issued, Kind
from generator.views.finding.linked import things
from generator.views.finding.surroundings import CARD, Surroundings
from generator.views.page import Page
from generator.views.rendering import render
from generator.views.scripts import inline_json


@dataclass(frozen=True, slots=True)
class Tag:
    """A ``meta`` element: its name, or property, and what it says."""

    name: str
    content: str


def head_of(page: Page, around: Surroundings) -> Markup:
    """Return what belongs in the head of a page besides what every theme puts there."""
    link = around.linker(page.path)
    return render(
        "head",
        names=[tag for tag in (*_highwire(page, around), *_dublin_core(page), *_card(around)) if tag.content],
        properties=[tag for tag in _open_graph(page, around) if tag.content],
        feeds=[(feed.title, link(feed.path)) for feed in around.feeds_of(page)],
        linked=inline_json(things(page, around)),
    )


def _highwire(page: Page, around: Surroundings) -> tuple[Tag, ...]:
    if page.citation is None:
        return ()
    item = page.citation.item
    return (
        Tag("citation_title", item.title),
        Tag("citation_author", EDITORS),
        Tag("citation_publication_date", _slashed(item.issued)),
        Tag("citation_language", "zh-CN"),
        Tag("citation_public_url", around.public.to(page.path)),
    )


def _dublin_core(page: Page) -> tuple[Tag, ...]:
    if page.citation is None:
        return ()
    item = page.citation.item
    return (
        Tag("DC.title", item.title),
        Tag("DC.creator", EDITORS),
        Tag("DC.publisher", LIBRARY),
        Tag("DC.date", item.issued.numeric if item.issued else ""),
        Tag("DC.type", "Dataset" if item.kind is Kind.DATASET else "Text"),
        Tag("DC.format", "text/html"),
        Tag("DC.language", "zh-CN"),
        Tag("DC.rights", LICENCE.name),
    )


def _open_graph(page: Page, around: Surroundings) -> tuple[Tag, ...]:
    is_data = page.citation is not None and page.citation.item.kind is Kind.DATASET
    return (
        Tag("og:title", page.title),
        Tag("og:description", page.description),
        Tag("og:type", "" if is_data else "website"),
        Tag("og:site_name", LIBRARY),
        Tag("og:locale", "zh_CN"),
        Tag("og:url", around.public.to(page.path)),
        Tag("og:image", around.public.to(CARD)),
        Tag("og:image:alt", LIBRARY if around.public else ""),
    )


def _card(around: Surroundings) -> tuple[Tag, ...]:
    return (Tag("twitter:card", "summary_large_image" if around.public else "summary"),)


def _slashed(issued: Issued | None) -> str:
    return issued.numeric.replace("-", "/") if issued else ""

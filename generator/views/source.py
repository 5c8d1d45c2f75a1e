"""Sources: the list of all, and a page for each with its state and what rests on it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from generator.model.source import Damage, Reprint, Source
from generator.views.addresses import SOURCES, Here, record_data, record_page
from generator.views.citing.gbt import reference
from generator.views.citing.sources import source_item
from generator.views.library import Library
from generator.views.page import Content, Page, Section
from generator.views.paging import PAGING, Group, Listing, Paging, foremost
from generator.views.rendering import render, section
from generator.views.retired import retired_sections
from generator.views.review import gone_page, review_view
from generator.views.statements import Link, Pen
from generator.views.wording import NOT_REPORTED, date_in_brief, date_wording, excerpt, source_label


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in a list."""

    source: Link
    publisher: str
    published: str
    extent: str
    damaged: bool
    citing: int


@dataclass(frozen=True, slots=True)
class DamageView:
    """A damaged place."""

    kind: Link
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class ReprintView:
    """A reprint."""

    publisher: str
    date: str
    url: str
    note: str


def pages(library: Library, paging: Paging = PAGING) -> Iterator[Page]:
    """Make the list of sources, with numbered pages if it outgrew its own, and the page of each source."""
    yield from _list_pages(library, paging)
    for source in library.catalog.sources.values():
        pen = Pen(library, Here(record_page("sources", source.id)), source.id)
        if library.speaks(source):
            citing = _citing(source, library, paging)
            yield _source_page(source, citing, pen)
            yield from citing.pages()
        else:
            yield _gone_page(source, pen)


def _list_pages(library: Library, paging: Paging) -> Iterator[Page]:
    def fill(here: Here, group: Group[Source], sources: Sequence[Source]) -> Section:
        rows = tuple(_row(source, library, here) for source in sources)
        return section(group.id, group.title, "source_table", rows=rows)

    def most_cited(sources: Sequence[Source], few: int) -> Sequence[Source]:
        return nsmallest(few, sources, key=lambda one: (-len(library.citing.get(one.id, ())), one.id))

    listing = Listing(
        path=SOURCES,
        kind="sources",
        title="来源",
        counter="篇来源",
        groups=(Group("all", "全部来源", tuple(library.catalog.sources.values())),),
        fill=fill,
        choose=most_cited,
        rule="被引用最多",
        order="按编号的字母次序排。",
        paging=paging,
    )
    yield Page(
        path=SOURCES,
        kind=listing.kind,
        is_list=True,
        title=listing.title,
        description="库中引用的文章和文件：发布者、日期及其依据、转载，以及文本是否完整。",
        content=lambda: Content(
            render("pages/sources_lead", total=len(library.catalog.sources)),
            tuple(listing.sections(Here(SOURCES))),
        ),
    )
    yield from listing.pages()


def _row(source: Source, library: Library, here: Here) -> SourceRow:
    return SourceRow(
        source=Link(library.labels.source(source), here.to(record_page("sources", source.id))),
        publisher=source.publisher or NOT_REPORTED,
        published=date_in_brief(source.published) if source.published else NOT_REPORTED,
        extent=source.extent,
        damaged=bool(source.integrity),
        citing=len(library.citing.get(source.id, ())),
    )


def _gone_page(source: Source, pen: Pen) -> Page:
    review = review_view(source.review, "sources", pen)
    return gone_page(
        pen.library.labels.source(source), "source", review, (Link("来源", pen.here.to(SOURCES)),), pen
    )


def _source_page(source: Source, citing: Listing[str], pen: Pen) -> Page:
    title = pen.library.labels.source(source)
    return Page(
        path=pen.here.path,
        kind="source",
        title=title,
        description=excerpt(source.summary or f"{source_label(source)}：{title}"),
        content=lambda: Content(
            render(
                "pages/source_lead",
                source=source,
                title=title,
                trail=(Link("来源", pen.here.to(SOURCES)),),
                kind=pen.defined("source_kind", source.kind),
                extent=pen.defined("extent", source.extent),
                published=date_wording(source.published) if source.published else "",
                covers=date_wording(source.covers) if source.covers else "",
                reprints=tuple(_reprint(reprint) for reprint in source.reprints),
                review=review_view(source.review, "sources", pen),
            ),
            tuple(_sections(source, citing, pen)),
        ),
        record=f"practices/sources/{source.id}.yaml",
        data=record_data("sources", source.id),
    )


def _sections(source: Source, citing: Listing[str], pen: Pen) -> Iterator[Section]:
    damage = tuple(_damage(entry, pen) for entry in source.integrity)
    yield section("integrity", "完整性", "integrity", damage=damage)
    if source.notes:
        yield section("notes", "编者注", "statements", statements=pen.statements(source.notes))
    yield _reference(source, pen)
    yield from citing.sections(pen.here)
    yield from retired_sections(pen)


def _citing(source: Source, library: Library, paging: Paging) -> Listing[str]:
    """Return the records that cite a source."""

    def fill(here: Here, group: Group[str], keys: Sequence[str]) -> Section:
        pen = Pen(library, here, source.id)
        links = tuple(pen.record(key) for key in keys)
        return section(group.id, group.title, "links", links=links, empty="还没有页面引用它。")

    return Listing(
        path=record_page("sources", source.id),
        kind="source",
        title=library.labels.source(source),
        counter="条记录",
        groups=(Group("citing", "哪些页面引用了它", library.citing.get(source.id, ())),),
        fill=fill,
        choose=foremost,
        rule="编号在前",
        order="按编号的字母次序排。",
        paging=paging,
    )


def _reference(source: Source, pen: Pen) -> Section:
    """Show how to cite the article itself, and what the reader has to add."""
    item = source_item(source, pen.library.catalog.vocabulary)
    return section(
        "reference",
        "引用原文",
        "reference",
        source_id=source.id,
        reference=reference(item),
        has_title=bool(source.title),
        has_address=bool(source.url),
        is_estimated=bool(item.issued and item.issued.estimated),
        byline=source.byline or "",
    )


def _damage(damage: Damage, pen: Pen) -> DamageView:
    return DamageView(pen.defined("damage_kind", damage.kind), damage.place or "", damage.text)


def _reprint(reprint: Reprint) -> ReprintView:
    return ReprintView(
        reprint.publisher or "转载者不详",
        date_wording(reprint.date) if reprint.date else "",
        reprint.url or "",
        reprint.note or "",
    )

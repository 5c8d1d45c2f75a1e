"""Sources: the list of all, and a page for each with its state and what rests on it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.source import Damage, Reprint, Source
from generator.views.addresses import SOURCES, Here, record_data, record_page
from generator.views.citing.gbt import reference
from generator.views.citing.sources import source_item
from generator.views.library import Library
from generator.views.page import Content, Page, Section
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


def pages(library: Library) -> Iterator[Page]:
    """Make the list of sources and the page of each source."""
    yield _list_page(library)
    for source in library.catalog.sources.values():
        pen = Pen(library, Here(record_page("sources", source.id)), source.id)
        yield _source_page(source, pen) if library.speaks(source) else _gone_page(source, pen)


def source_title(source: Source) -> str:
    """Return the title of a source, or what stands for it where none was seen."""
    return f"《{source.title}》" if source.title else f"（未见标题）{source_label(source)} {source.id}"


def _list_page(library: Library) -> Page:
    here = Here(SOURCES)
    return Page(
        path=SOURCES,
        kind="sources",
        is_list=True,
        title="来源",
        description="库中引用的文章和文件：发布者、日期及其依据、转载，以及文本是否完整。",
        content=lambda: Content(
            render("pages/sources_lead", total=len(library.catalog.sources)),
            (
                section(
                    "all",
                    "全部来源",
                    "source_table",
                    rows=tuple(_row(source, library, here) for source in library.catalog.sources.values()),
                ),
            ),
        ),
    )


def _row(source: Source, library: Library, here: Here) -> SourceRow:
    return SourceRow(
        source=Link(source_title(source), here.to(record_page("sources", source.id))),
        publisher=source.publisher or NOT_REPORTED,
        published=date_in_brief(source.published) if source.published else NOT_REPORTED,
        extent=source.extent,
        damaged=bool(source.integrity),
        citing=len(library.citing.get(source.id, ())),
    )


def _gone_page(source: Source, pen: Pen) -> Page:
    review = review_view(source.review, "sources", pen)
    return gone_page(source_title(source), "source", review, (Link("来源", pen.here.to(SOURCES)),), pen)


def _source_page(source: Source, pen: Pen) -> Page:
    return Page(
        path=pen.here.path,
        kind="source",
        title=source_title(source),
        description=excerpt(source.summary or f"{source_label(source)}：{source_title(source)}"),
        content=lambda: Content(
            render(
                "pages/source_lead",
                source=source,
                title=source_title(source),
                trail=(Link("来源", pen.here.to(SOURCES)),),
                kind=pen.defined("source_kind", source.kind),
                extent=pen.defined("extent", source.extent),
                published=date_wording(source.published) if source.published else "",
                covers=date_wording(source.covers) if source.covers else "",
                reprints=tuple(_reprint(reprint) for reprint in source.reprints),
                review=review_view(source.review, "sources", pen),
            ),
            tuple(_sections(source, pen)),
        ),
        record=f"practices/sources/{source.id}.yaml",
        data=record_data("sources", source.id),
    )


def _sections(source: Source, pen: Pen) -> Iterator[Section]:
    damage = tuple(_damage(entry, pen) for entry in source.integrity)
    yield section("integrity", "完整性", "integrity", damage=damage)
    if source.notes:
        yield section("notes", "编者注", "statements", statements=pen.statements(source.notes))
    yield _reference(source, pen)
    citing = tuple(pen.record(key) for key in pen.library.citing.get(source.id, ()))
    yield section("citing", "哪些页面引用了它", "links", links=citing, empty="还没有页面引用它。")
    yield from retired_sections(pen)


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

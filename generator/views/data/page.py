"""The page of data: what can be downloaded, what is in it, how large it is, under which licence, and how to use it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.model.about import LIBRARY, LICENCE
from generator.views.addresses import ABOUT, DATA, INTERFACE, Here, record_data
from generator.views.data.interface import EVERYTHING, collection_path, fits_one_file, schema_path
from generator.views.data.offer import DATABASE, FOLDER, WORKBOOK, Offer, csv_path, lines_path
from generator.views.data.tables import Outline
from generator.views.finding.feed import Feed
from generator.views.library import Library
from generator.views.page import Content, Page, Section
from generator.views.rendering import render, section
from generator.views.statements import Link

_STEP = 1024


@dataclass(frozen=True, slots=True)
class FileView:
    """A file that can be downloaded and how large it is."""

    link: Link
    size: str


@dataclass(frozen=True, slots=True)
class TableView:
    """A table: its columns as title, name and kind of cell, how many rows it has, and its file."""

    name: str
    title: str
    count: int
    columns: tuple[tuple[str, str, str], ...]
    csv: FileView

    @property
    def width(self) -> int:
        """Return how many columns the table has."""
        return len(self.columns)


@dataclass(frozen=True, slots=True)
class CollectionView:
    """A collection of the interface and its files."""

    title: str
    description: str
    count: int
    json: FileView
    lines: FileView
    schema: Link


def pages(library: Library, offer: Offer, feeds: tuple[Feed, ...] = ()) -> Iterator[Page]:
    """Make the page of data; it also tells of the feeds."""
    here = Here(DATA)
    files = offer.by_path()

    def file(label: str, path: str) -> FileView:
        return FileView(Link(label, here.to(path)), readable_size(files[path].size))

    yield Page(
        path=DATA,
        kind="data",
        from_records=False,
        is_list=True,
        title="数据下载",
        description="网页背后的数据：Excel 表格、CSV、SQLite 数据库和 JSON，与网页由同一份记录生成。",
        content=lambda: Content(
            render(
                "pages/data_lead",
                workbook=file("Excel 工作簿", WORKBOOK),
                database=file("SQLite 数据库", DATABASE),
                everything=file(_everything_label(offer), EVERYTHING),
                licence=LICENCE,
                library=LIBRARY,
                about=here.to(ABOUT),
            ),
            (
                section("tables", "表格", "data_tables", tables=[_table(t, file) for t in offer.tables]),
                section(
                    "interface",
                    "给程序用的 JSON",
                    "data_interface",
                    collections=[
                        CollectionView(
                            each.title,
                            each.description,
                            len(each.lines),
                            file("JSON", collection_path(each)),
                            file("JSON Lines", lines_path(each)),
                            Link("格式", here.to(schema_path(each))),
                        )
                        for each in offer.collections
                    ],
                    index=here.to(f"{INTERFACE}/index.json"),
                    openapi=here.to(f"{INTERFACE}/openapi.json"),
                    records=[Link(path, here.to(path)) for path in _example_record(library)],
                ),
                _examples(),
                *_subscribing(feeds, here),
            ),
        ),
    )


def _everything_label(offer: Offer) -> str:
    if fits_one_file(offer.collections):
        return "全部数据（一个 JSON 文件）"
    return "JSON 的目录（全部数据放进一个文件太大，见下面各个文件）"


def _subscribing(feeds: tuple[Feed, ...], here: Here) -> Iterator[Section]:
    """Tell how to be told of changes, where there are feeds."""
    if feeds:
        everything, *others = (Link(feed.about, here.to(feed.path)) for feed in feeds)
        yield section("feeds", "订阅更新", "data_feeds", everything=everything, others=others)


def readable_size(size: int) -> str:
    """Return a number of bytes as readers know it from their files: 12 KB, 3.4 MB."""
    if size < _STEP:
        return f"{size} 字节"
    if size < _STEP * _STEP:
        return f"{size / _STEP:.0f} KB"
    return f"{size / _STEP / _STEP:.1f} MB"


def _table(table: Outline, file: Callable[[str, str], FileView]) -> TableView:
    return TableView(
        table.name,
        table.title,
        table.count,
        tuple((column.title, column.name, column.kind) for column in table.columns),
        file("CSV", csv_path(table.name)),
    )


def _example_record(library: Library) -> Iterator[str]:
    """Yield where the data of one record are, if there is one."""
    yield from (record_data("stations", station.id) for station in library.stations[:1])


def _examples() -> Section:
    return section(
        "examples",
        "怎样用",
        "data_examples",
        claims=f"{INTERFACE}/claims.json",
        lines=f"{FOLDER}/claims.jsonl",
    )

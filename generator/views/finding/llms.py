"""``llms.txt`` (llmstxt.org): for programs that read the library, what it is, how to read its figures, and where what is."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from generator.model.about import LIBRARY, LICENCE
from generator.views.addresses import ABOUT, DATA, EDITORIAL_POLICY, HOME, INTERFACE, Here
from generator.views.data.interface import EVERYTHING
from generator.views.data.offer import DATABASE, WORKBOOK
from generator.views.finding.feed import Feed
from generator.views.page import DataFile, Page
from generator.views.public import Public

LLMS = "llms.txt"

_HOW_TO_READ = (
    "每个数字都是来源里的说法，不是核实过的事实。引用时连同谁说的、时段、范围、基期和证据等级一起说。",
    "“未报道”指来源没有说，不等于没有做。",
    "每一条说法有固定的地址（网页地址加 #），引用请写到这一条，并写明它的来源。",
    "同一条记录有网页和 JSON 两种：stations/编号.html 的数据在 api/v1/stations/编号.json。",
    f"文字和数据按 {LICENCE.name} 许可使用，须注明出处。",
)
_DATA = (
    (f"{INTERFACE}/index.json", "目录", "有哪些内容，各有多少条，各在哪个文件"),
    (f"{INTERFACE}/openapi.json", "OpenAPI 3.1", "每个文件、每个字段的说明"),
    (f"{INTERFACE}/stations.json", "单位", "派出所、公安局，连同做法、说法和基本情况"),
    (f"{INTERFACE}/claims.json", "说法", "每一条说法和数字，连同核算和证据等级"),
    (f"{INTERFACE}/models.json", "模式", "组织模式"),
    (f"{INTERFACE}/sources.json", "来源", "引用的文章和文件"),
    (f"{INTERFACE}/vocabulary.json", "词表", "全部规范词和定义"),
    (EVERYTHING, "全部数据", "以上全部，一个文件；一个文件放不下时是目录"),
)
_EXPLAINING = (
    (ABOUT, "关于本库", "收什么、怎样核对、怎样引用"),
    (EDITORIAL_POLICY, "编辑规范", "怎样记、证据等级怎样定、怎样更正"),
)
_OPTIONAL = (
    (WORKBOOK, "Excel 工作簿", "压平的表"),
    (DATABASE, "SQLite 数据库", "压平的表"),
)
_MARKS = re.compile(r"([\\`*_\[\]<>])")


def llms_file(pages: Sequence[Page], feeds: Iterable[Feed], public: Public) -> DataFile:
    """Return the file; its addresses are whole where that of the site is known, else relative to the site's home page."""
    summary = (f"> {_plain(page.description)}\n" for page in pages if page.path == HOME)
    lists = [(page.path, page.title, page.description) for page in pages if _leads_on(page)]
    told = [(feed.path, feed.title, "Atom") for feed in feeds]
    link = partial(public.link, Here(LLMS))
    parts = (
        f"# {LIBRARY}\n\n{''.join(summary)}",
        "".join(f"- {line}\n" for line in _HOW_TO_READ),
        _section("数据", _DATA, link),
        _section("网页", lists, link),
        _section("说明", _EXPLAINING, link),
        _section("Optional", (*_OPTIONAL, *told[:1]), link),
    )
    return DataFile(LLMS, "\n".join(parts))


def _leads_on(page: Page) -> bool:
    """Tell whether a page lists the content of the library: every other page is a link away from one of these."""
    return page.path.endswith("/index.html") and (page.from_records or page.path == DATA)


def _section(title: str, links: Iterable[tuple[str, str, str]], link: Callable[[str], str]) -> str:
    return f"## {title}\n\n" + "".join(_lines(links, link))


def _lines(links: Iterable[tuple[str, str, str]], link: Callable[[str], str]) -> Iterator[str]:
    for path, name, note in links:
        yield f"- [{_plain(name)}]({link(path)}): {_plain(note)}\n"


def _plain(text: str) -> str:
    """Return a text that Markdown takes as it is, on one line."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))

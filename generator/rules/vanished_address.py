"""An address that was published and that nothing in the records leads to any more.

发布过的地址不见了。

什么意思：这个地址发布过，别处可能链接着它；现在记录里没有它了，也没有写它去了哪里。多半是删了一段、改了编号，或给文件改了名。

为什么要查：教材、文件和别人的文章会链接到网页、做法和每一条说法，一用多年。地址一失效，引用就断了。

怎样改：先看是不是无意的。
    无意改了编号：改回原来的编号。
    无意删了内容或文件：放回来。
    整条记录确实移动、合并、拆分或撤回：文件留着，编号不变，把 review 里的 status 改成“已移动”“已合并”“已拆分”或“已撤回”，写上 reason，去了别处的写上 moved_to；别的内容可以删去，只留必填的。
    记录里的一项（做法、机构、说法等）确实删去、合并或换了编号：在文件最外层写 retired，每项写停用的锚点 anchor、原因 reason，换到别处的写去向 moved_to。做法停用了，它下面的各项跟着走，不必一一写。
    旧地址从此由一段说明回答，并把读者带到新的地方。

检查会说：发布过的地址不见了：说法 stations/leling-guojia.html#jiaosuo-heyi--claim-fines

不对（published）：
    practices:
      - id: jiaosuo-heyi
        name: 交所合一
        source: dezhou-guojia
        role: 实施
        summary: 治安和交警的勤务合在一起做。
        claims:
  >       - id: traffic-fines
            text: 查处的交通违法多了。
            about: 产出
            said_by: 记者
对（published）：
    practices:
      - id: jiaosuo-heyi
        name: 交所合一
        source: dezhou-guojia
        role: 实施
        summary: 治安和交警的勤务合在一起做。
        claims:
          - id: traffic-fines
            text: 查处的交通违法多了。
            about: 产出
            said_by: 记者
    retired:
      - anchor: jiaosuo-heyi--claim-fines
        reason: 编号说得不清楚，换了一个。
        moved_to:
          - jiaosuo-heyi--claim-traffic-fines
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from generator.diagnostics import Finding, Path
from generator.model.addresses import (
    TERM_FOLDERS,
    VOCABULARY,
    page_of_key,
    record_page,
    set_anchor,
    term_page,
)
from generator.model.base import Record
from generator.model.catalog import RECORD_TYPES, VOCABULARY_KEY, Catalog
from generator.model.organisation import Model
from generator.model.practice import Practice
from generator.model.standing import PAGE
from generator.model.station import STATION_LEVEL, Station
from generator.model.vocabulary import Vocabulary
from generator.permanence.forwarding import Forwarding, comparison_of, retirements_of
from generator.permanence.lists import PUBLISHED, is_address
from generator.permanence.promises import Kind, kind_of
from generator.suggestions import nearest

NewRecords: TypeAlias = Mapping[str, frozenset[str]]
"""The anchors of new records, by the ids of these."""

_MOST_COMPARED = 300
"""With more new records than this, none is guessed to be an old one under another id."""

_MOST_TOLD = 20
"""How many parts of one record, or lines that are no addresses, are told; the rest shows once these are mended."""

_ALIKE = frozenset({"sources", "courses"})
"""The folders whose records all have the same anchors."""

_FIELDS = {Kind.UNIT: "units", Kind.METHOD: "methods", Kind.CASE: "cases", Kind.CLAIM: "claims"}
_TITLES = {"stations": "单位", "models": "模式", "sources": "来源", "courses": "课程"}


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every published address that vanished without a word, once for all that vanished with it."""
    ways = Forwarding(catalog)
    new = _new_records(catalog)
    for page, anchors in catalog.standing.vanished.items():
        lost = tuple(a for a in anchors if ways.steps(f"{page}#{a}" if a else page) is None)
        folder, _, name = page.removesuffix(".html").partition("/")
        key = VOCABULARY_KEY if page == VOCABULARY else f"{folder}/{name}"
        if not lost or key in catalog.absent or comparison_of(page):
            continue
        if folder in RECORD_TYPES and PAGE in lost:
            yield _of_record(folder, name, catalog, new[folder])
        elif folder in TERM_FOLDERS.values():
            yield from _of_term_page(folder, name, catalog)
        else:
            yield from _of_anchors(key, lost, catalog)
    foreign = [line for line in catalog.standing.others if not is_address(line)]
    for number, line in enumerate(foreign[:_MOST_TOLD], 1):
        message = f"这一行不是地址：{line[:60]}{_rest(number, foreign)}"
        yield Finding(PUBLISHED, (catalog.standing.lines[line],), message, "删去这一行")


def _of_record(folder: str, name: str, catalog: Catalog, new: NewRecords) -> Finding:
    """Tell of a whole record that vanished; if another one looks like it under a new id, at that one."""
    page, title = record_page(folder, name), _TITLES[folder]
    write = (
        "review 里写「status: 已移动」（或已合并、已拆分、已撤回）、「reason: 写明原因」，"
        "去了别处的再写「moved_to:」，下一行「  - "
    )
    successor = _successor(page, folder, name, catalog, new)
    if successor:
        message = f"发布过的地址不见了：{title} {page}，它像是改名成了 {successor}"
        hint = (
            f"编号发布后不改：请把文件名和 id 改回 {name}。确要换，新建 practices/{folder}/{name}.yaml，"
            f"写 id: {name} 和必填的各项，{write}{successor}」"
        )
        return Finding(f"{folder}/{successor}", ("id",), message, hint, wrong=successor, right=name)
    message = f"发布过的地址不见了：{title} {page}，没有文件 practices/{folder}/{name}.yaml"
    hint = f"把文件放回来；记录确实不再有，就让文件只留必填的各项，{write}新的编号」"
    return Finding(PUBLISHED, (catalog.standing.lines.get(page, 1),), message, hint)


def _new_records(catalog: Catalog) -> Mapping[str, NewRecords]:
    """Return by folder the records that were not published yet, with their anchors; none where there are too many."""
    found: dict[str, dict[str, frozenset[str]]] = {folder: {} for folder in RECORD_TYPES}
    for page, anchors in catalog.standing.fresh.items():
        folder, _, name = page.removesuffix(".html").partition("/")
        if folder in found and PAGE in anchors:
            found[folder][name] = frozenset(anchors)
    return {folder: new if len(new) <= _MOST_COMPARED else {} for folder, new in found.items()}


def _successor(page: str, folder: str, name: str, catalog: Catalog, new: NewRecords) -> str:
    """Return the id of the record that this one probably became: new, with most of its anchors or a like id."""
    old = {one for one in catalog.standing.vanished[page] if one and not one.startswith(f"{STATION_LEVEL}--")}
    shared = {one: len(old & anchors) for one, anchors in new.items()}
    best = max(shared, key=lambda one: shared[one], default="")
    if best and shared[best] * 2 > len(old) and folder not in _ALIKE:
        return best
    return nearest(name, new) or ""


def _of_term_page(folder: str, name: str, catalog: Catalog) -> Iterator[Finding]:
    """Tell of the page of a term, unless its anchor among the terms is told."""
    set_id = next(one for one, own in TERM_FOLDERS.items() if own == folder)
    anchor = f"{set_anchor(set_id)}--{name}"
    if anchor not in catalog.standing.vanished.get(VOCABULARY, ()):
        yield from _of_anchors(VOCABULARY_KEY, (anchor,), catalog, term_page(set_id, name))


def _of_anchors(key: str, lost: tuple[str, ...], catalog: Catalog, address: str = "") -> Iterator[Finding]:
    """Tell of parts of a record, each once: what lay inside another lost part goes with it."""
    record = catalog.record(key)
    if record is None:
        return
    gone = set(lost)
    outermost = [anchor for anchor in lost if not gone & _owners(anchor)]
    for number, anchor in enumerate(outermost[:_MOST_TOLD], 1):
        kind, part_id = kind_of(page_of_key(key), anchor)
        inside = sum(anchor in _owners(other) for other in lost)
        more = f"，连同它下面的 {inside} 个地址" if inside else ""
        more += _rest(number, outermost)
        message = f"发布过的地址不见了：{kind} {address or f'{page_of_key(key)}#{anchor}'}{more}"
        become = _become(page_of_key(key), anchor, gone, catalog)
        place, new_id = _place(record, anchor, become), kind_of(page_of_key(key), become)[1] if become else ""
        right = part_id if nearest(part_id, [new_id]) else ""
        yield Finding(
            key, place, message, _hint(record, anchor, part_id, become, new_id), wrong=new_id, right=right
        )


def _rest(number: int, every: Sequence[str]) -> str:
    """Say at the last one that is told how many more there are."""
    rest = len(every) - number
    return f"；后面还有 {rest} 处这样的问题" if number == _MOST_TOLD and rest else ""


def _hint(record: Record, anchor: str, part_id: str, become: str, new_id: str) -> str:
    """Say what to write, line by line."""
    first = "请把它放回来；确实不再有了"
    if become:
        first = f"{new_id} 像是它换了编号：编号发布后不改，请改回 {part_id}；确要换，或者不是一回事"
    at = "在 retired 下面加" if retirements_of(record) else "在文件最外层加一行「retired:」，下面写"
    return (
        f"{first}，就{at}「  - anchor: {anchor}」，下一行「    reason: 写明原因」；"
        f"换到别处的，再写「    moved_to:」，下一行「      - {become or '新的锚点'}」"
    )


def _become(page: str, anchor: str, gone: set[str], catalog: Catalog) -> str:
    """Return the new anchor that a lost one probably became: of the same kind, in the same part of the page."""
    kind, part_id = kind_of(page, anchor)

    def is_like(other: str) -> bool:
        return kind_of(page, other)[0] == kind and _owners(other) == _owners(anchor)

    fresh = {
        kind_of(page, one)[1]: one for one in catalog.standing.fresh.get(page, ()) if one and is_like(one)
    }
    if kind is Kind.SECTION or not fresh:
        return ""
    if len(fresh) == 1 and sum(is_like(one) for one in gone) == 1:
        return next(iter(fresh.values()))
    return fresh.get(nearest(part_id, fresh) or "", "")


def _place(record: Record, anchor: str, become: str) -> Path:
    """Return where a lost part stood, as near as can be known: at what it became, or around it."""
    if isinstance(record, Station):
        return _place_in_station(record, become or anchor)
    if isinstance(record, Vocabulary):
        owner, _, name = (become or anchor).partition("--")
        at = _index([set_anchor(terms.id) for terms in record.sets], owner)
        inside = _index([term.id for term in record.sets[at[0]].terms], name) if at else ()
        around: Path = ("sets", *at)
        return (*around, "terms", *inside, "id") if inside else around
    name = become.removeprefix("part-")
    at = _index([part.id for part in record.parts], name) if isinstance(record, Model) else ()
    return ("parts", *at, "id") if at else ("parts",)


def _place_in_station(station: Station, anchor: str) -> Path:
    owner = anchor.partition("--")[0]
    at = _index([practice.id for practice in station.practices], owner)
    around: Path = ("practices", *at) if at else ()
    holder = station.practices[at[0]] if at else station
    kind, part_id = kind_of(record_page("stations", station.id), anchor)
    if kind is Kind.PRACTICE:
        return (*around, "id") if at else ("practices",)
    if kind not in _FIELDS or (not at and owner != STATION_LEVEL):
        return around or ("practices",)
    field = _FIELDS[kind]
    held = (
        holder.structure.units
        if field == "units" and isinstance(holder, Practice)
        else getattr(holder, field, ())
    )
    inside = _index([one.id for one in held], part_id)
    whole: Path = ("structure", field) if field == "units" else (field,)
    return (*around, *whole, *inside, "id") if inside else around


def _index(ids: list[str], wanted: str) -> tuple[int, ...]:
    """Return the place of an id in a list, or nothing."""
    return (ids.index(wanted),) if wanted in ids else ()


def _owners(anchor: str) -> set[str]:
    """Return what an anchor lies inside: ``a--claim-x`` lies inside ``a``."""
    parts = anchor.split("--")
    return {"--".join(parts[:length]) for length in range(1, len(parts))}

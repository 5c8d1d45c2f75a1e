"""A date that lies after the day its source was published.

日期晚于来源的发布日期。

什么意思：记下的事，日子在文章发表以后。

为什么要查：文章不能记下发表以后才发生的事，多半是年份推错了。

怎样改：核对年份；是计划的，在编者注里写明。

级别：错误或警告

什么时候可以不改：说法的时段、做法和步骤的时间可能是计划，所以只警告；核对过确是计划的，写进编者注就行。
大事、个案、荣誉、基本情况的时点和“截至”是错误，要改。带“约”“疑”记号的日期不查。

检查会说：“2022-09-18”晚于来源“dezhou-guojia”的发布日期（2021-09）

不对：
    timeline:
  >   - date: 2022-09-18
        kind: 启用
        text: 调解工作室设立。    # 来源是2021年发布的
对：
    timeline:
      - date: 2020-09-18
        kind: 启用
        text: 调解工作室设立。
"""

from collections.abc import Iterator

from generator.diagnostics import Finding, Level, Path
from generator.model.base import Cited, Record
from generator.model.catalog import Catalog
from generator.model.claim import Claim
from generator.model.dates import Dated
from generator.model.practice import Case, Practice, Step
from generator.model.source import Source
from generator.model.station import Event, Honour, Measure, Station
from generator.model.walk import parts_of

_PAST: dict[type[Record], tuple[str, ...]] = {
    Case: ("date",),
    Event: ("date",),
    Honour: ("dates",),
    Measure: ("as_of",),
    Claim: ("until",),
}
"""The dates of what has happened when it is told."""

_PERHAPS_PLANNED: dict[type[Record], tuple[str, ...]] = {
    Claim: ("period",),
    Practice: ("since",),
    Step: ("date",),
}
"""The dates of what may also be planned."""


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report dates whose first day comes after the last day on which their source can have come out."""
    for station_id, station in catalog.stations.items():
        for path, part, source_id in _dated(station):
            source = catalog.sources.get(source_id) if source_id else None
            if source is not None:
                yield from _late(f"stations/{station_id}", path, part, source)


def _dated(station: Station) -> Iterator[tuple[Path, Record, str | None]]:
    """Yield all parts of a station that may hold dates, each with the source of its own or of what it lies in."""
    parts = tuple(parts_of(station))
    sources = {path: part.source for path, part in parts if isinstance(part, Cited) and part.source}
    for path, part in parts:
        if type(part) in _PAST or type(part) in _PERHAPS_PLANNED:
            above = (path[:length] for length in range(len(path), 0, -1))
            yield path, part, next((sources[each] for each in above if each in sources), station.source)


def _late(key: str, path: Path, part: Record, source: Source) -> Iterator[Finding]:
    for dates_of, level in ((_PAST, Level.ERROR), (_PERHAPS_PLANNED, Level.WARNING)):
        for name in dates_of.get(type(part), ()):
            for place, dated in _dates(part, name):
                if _is_later(dated, source):
                    yield _finding(key, (*path, *place), dated, source, level)


def _dates(part: Record, name: str) -> Iterator[tuple[Path, Dated]]:
    value = getattr(part, name)
    if isinstance(value, Dated):
        yield (name,), value
    elif isinstance(value, tuple):
        yield from (((name, index), dated) for index, dated in enumerate(value))


def _is_later(dated: Dated, source: Source) -> bool:
    if source.published is None:
        return False
    date, published = dated.value, source.published.value
    if date.earliest is None or published.latest is None:
        return False
    vague = date.approximate or date.uncertain or published.approximate or published.uncertain
    return not vague and date.earliest > published.latest


def _finding(key: str, path: Path, dated: Dated, source: Source, level: Level) -> Finding:
    published = source.published.value.written if source.published else ""
    message = f"“{dated.value.written}”晚于来源“{source.id}”的发布日期（{published}）"
    hint = "核对年份，或核对来源的发布日期"
    if level is Level.WARNING:
        hint += "；如果是计划，可以不改"
    return Finding(key, path, message, hint, level)

"""What a station or a model still lacks, as lists of links: to the place where it is missing, and to mend it."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.checks import GapField, Need, Seen, needs_of, seen_of, tallied
from generator.model.base import Record, title_of
from generator.model.organisation import Model
from generator.model.station import STATION_LEVEL, Station
from generator.views.addresses import (
    GAPS,
    NEW_STATION,
    contribution,
    entry_anchor,
    gaps_anchor,
    list_page,
    part_anchor,
    record_page,
)
from generator.views.gaps.asked import ASKED, OF_UNITS, counter_of, subject_of
from generator.views.library import Library
from generator.views.page import Section
from generator.views.paging import PAGING, Paging, page_of
from generator.views.rendering import section
from generator.views.statements import Link, Pen
from generator.views.wording import excerpt

WEIGHT = 4
"""How many lines of other lists the to-do list of a station takes the place of."""

CLAIM_LENGTH = 36
"""How many characters of a claim stand for it in a list."""


@dataclass(frozen=True, slots=True)
class GapItem:
    """One line of a to-do list: where something is missing, what of it, and where to add it."""

    place: Link
    lacking: str
    mend: Link


@dataclass(frozen=True, slots=True)
class GapGroup:
    """What the profile, one practice or the station's own claims lack, and how far their sources were seen."""

    owner: Link
    seen: Seen
    count: int
    items: tuple[GapItem, ...]


@dataclass(frozen=True, slots=True)
class StationGaps:
    """The to-do list of one station, most gaps first."""

    anchor: str
    station: Link
    count: int
    groups: tuple[GapGroup, ...]


@dataclass(frozen=True, slots=True)
class GapRow:
    """Where one field is missing among the practices of a model; ``places`` may be the first ones alone."""

    name: str
    subject: str
    counter: str
    total: int
    lacking: int
    places: tuple[Link, ...]

    @property
    def left(self) -> int:
        """Return how many places are not named."""
        return self.lacking - len(self.places)


@dataclass(frozen=True, slots=True)
class ModelGaps:
    """What the practices of a model lack, the field that most lack first."""

    anchor: str
    model: Link
    practices: int
    count: int
    rows: tuple[GapRow, ...]
    mend: Link


def gaps_page(station: Station, library: Library, paging: Paging = PAGING) -> str:
    """Return the path of the page with the to-do list of a station: that of gaps, or where it outgrew its page a numbered one."""
    if not paging.outgrows(len(library.stations)):
        return GAPS
    province = station.location.province
    own = library.in_province(province)
    place = bisect_left(own, station.id, key=lambda one: one.id)
    group = province_anchor(library.term("province", province).id)
    return list_page(GAPS, group, page_of(place, paging.size(WEIGHT)))


def province_anchor(province_id: str) -> str:
    """Return the anchor of a province on the page of gaps."""
    return f"province-{province_id}"


def station_gaps(station: Station, pen: Pen) -> StationGaps:
    """Prepare the to-do list of a station."""
    gaps = pen.library.gaps[station.id]
    groups = sorted(_groups(station, gaps, pen), key=lambda group: -group.count)
    return StationGaps(gaps_anchor("stations", station.id), pen.station(station.id), len(gaps), tuple(groups))


def model_gaps(model: Model, pen: Pen, most: int | None = None) -> ModelGaps:
    """Prepare what the practices that follow a model lack, with the core figures of their stations.

    Of each field, ``most`` places are named, those of the first stations by id; without it, all.
    """
    rows = tuple(sorted(_rows(model, pen, most), key=lambda row: -row.lacking))
    return ModelGaps(
        anchor=gaps_anchor("models", model.id),
        model=pen.model(model.id),
        practices=len(pen.library.running(model.id)),
        count=sum(row.lacking for row in rows),
        rows=rows,
        mend=Link(model.name, pen.here.to(*NEW_STATION)),
    )


def station_summary(station: Station, pen: Pen) -> Section:
    """Make the last section of a station's page: what it still lacks, in one sentence."""
    anchor = part_anchor(STATION_LEVEL, "gaps")
    href = pen.here.to(gaps_page(station, pen.library), gaps_anchor("stations", station.id))
    return _summary(anchor, pen.library.gaps[station.id], href)


def model_summary(model: Model, pen: Pen) -> Section:
    """Make the last section of a model's page: what the practices that follow it lack, in one sentence."""
    gaps = (gap for _, gap in _of_model(model, pen, only_gaps=True))
    return _summary("gaps", gaps, pen.here.to(GAPS, gaps_anchor("models", model.id)))


def _summary(anchor: str, gaps: Iterable[Need], href: str) -> Section:
    counts = Counter(gap.field for gap in gaps)
    lacking = tuple(
        (ASKED[field].name, counts[field], counter_of(field), subject_of(field))
        for field in GapField
        if counts[field]
    )
    return section(anchor, "还缺什么", "gap_summary", lacking=lacking, href=href)


def _groups(station: Station, gaps: Sequence[Need], pen: Pen) -> Iterator[GapGroup]:
    page = record_page("stations", station.id)
    profile = [gap for gap in gaps if gap.practice is None and gap.claim is None]
    own = [gap for gap in gaps if gap.practice is None and gap.claim]
    if profile:
        owner = Link(title_of(Station, "profile"), pen.here.to(page, part_anchor(STATION_LEVEL, "profile")))
        yield _group(owner, station, profile, station, pen)
    if own:
        owner = Link(title_of(Station, "claims"), pen.here.to(page, part_anchor(STATION_LEVEL, "claims")))
        yield _group(owner, station, own, station, pen)
    for practice in station.practices:
        of_practice = [gap for gap in gaps if gap.practice is practice]
        if of_practice:
            owner = Link(practice.name, pen.here.to(page, practice.id))
            yield _group(owner, practice, of_practice, station, pen)


def _group(owner: Link, rests_on: Record, gaps: Sequence[Need], station: Station, pen: Pen) -> GapGroup:
    parts = [gap for gap in gaps if gap.claim is None]
    by_claim: dict[str, list[Need]] = {}
    for gap in gaps:
        if gap.claim:
            by_claim.setdefault(gap.claim.id, []).append(gap)
    claims = sorted(by_claim.values(), key=lambda lacking: -len(lacking))
    items = (
        *(_item([gap], station, owner, pen) for gap in parts),
        *(_item(lacking, station, owner, pen) for lacking in claims),
    )
    return GapGroup(owner, seen_of(rests_on, pen.library.catalog), len(gaps), items)


def _item(gaps: Sequence[Need], station: Station, owner: Link, pen: Pen) -> GapItem:
    """Make the line of one part, or of one claim and all that it lacks."""
    lacking = "、".join(ASKED[gap.field].name for gap in gaps)
    place = _place(gaps[0], station, pen)
    mend = pen.here.to(*contribution(f"stations/{station.id}", _path(gaps[0])))
    told = f"缺 {lacking}" if gaps[0].claim else _told_of_units(gaps[0])
    return GapItem(place, told, Link(f"{station.name}，{owner.label}，{lacking}", mend))


def _told_of_units(gap: Need) -> str:
    if gap.field not in OF_UNITS:
        return ""
    return f"{gap.total} 个机构都没有写" if gap.total > 1 else "1 个机构，没有写"


def _place(gap: Need, station: Station, pen: Pen) -> Link:
    """Return the link to the place where something is missing: the claim, the part, or the practice."""
    page = record_page("stations", station.id)
    owner = gap.practice.id if gap.practice else STATION_LEVEL
    name = ASKED[gap.field].name
    if gap.claim:
        anchor = entry_anchor(owner, "claim", gap.claim.id)
        return Link(excerpt(gap.claim.text, CLAIM_LENGTH), pen.here.to(page, anchor))
    if gap.practice is None:
        return Link(name, pen.here.to(page, part_anchor(STATION_LEVEL, "profile")))
    part = ASKED[gap.field].part
    return Link(name, pen.here.to(page, part_anchor(owner, part) if part else owner))


def _path(gap: Need) -> str:
    owner = f"practices/{gap.practice.id}/" if gap.practice else ""
    claim = f"claims/{gap.claim.id}/" if gap.claim else ""
    return f"{owner}{claim}{ASKED[gap.field].path}"


def _of_model(model: Model, pen: Pen, *, only_gaps: bool = False) -> Iterator[tuple[Station, Need]]:
    """Yield what is asked of the practices that follow a model, and of the profiles of their stations."""
    library = pen.library
    entries = library.running(model.id)
    followed = {id(entry.practice) for entry in entries}
    for station in {entry.station.id: entry.station for entry in entries}.values():
        needs = library.gaps[station.id] if only_gaps else needs_of(station, library.catalog)
        for need in needs:
            is_of_profile = need.practice is None and need.claim is None
            if is_of_profile or id(need.practice) in followed:
                yield station, need


def _rows(model: Model, pen: Pen, most: int | None) -> Iterator[GapRow]:
    gaps = tuple(_of_model(model, pen, only_gaps=True))
    asked = tuple(need for _, need in _of_model(model, pen))
    totals = {tally.field: tally.total for tally in tallied(asked)}
    asked_practices = Counter(need.field for need in asked if need.field in OF_UNITS)
    for field in GapField:
        lacking = tuple((station, gap) for station, gap in gaps if gap.field is field)
        if lacking:
            yield GapRow(
                name=ASKED[field].name,
                subject=subject_of(field),
                counter=counter_of(field),
                total=asked_practices[field] or totals[field],
                lacking=len(lacking),
                places=tuple(_named_place(station, gap, pen) for station, gap in lacking[:most]),
            )


def _named_place(station: Station, gap: Need, pen: Pen) -> Link:
    place = _place(gap, station, pen)
    if gap.claim:
        return Link(f"{station.name}：{place.label}", place.href)
    return Link(f"{station.name}：{gap.practice.name}" if gap.practice else station.name, place.href)

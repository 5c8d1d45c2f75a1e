"""The figures of profiles, and the ratios that follow from them, as the charts of figures take them."""

from collections.abc import Mapping

from generator.checks.interval import ANYTHING, UNREADABLE, Interval, point
from generator.checks.profile_figures import times_a_unit, values_of, why_unusable
from generator.checks.tellings import PROFILE
from generator.model.quantity import Bound, Quantity
from generator.views.addresses import record_page
from generator.views.bases import Base
from generator.views.figures.range_chart import Reading
from generator.views.library import Library, MeasureEntry
from generator.views.ranges import range_wording
from generator.views.statements import Pen
from generator.views.tellings import CLASH, in_dispute
from generator.views.wording import time_wording, understood

Readings = Mapping[Base, tuple[Reading, ...]]


def measure_anchor(measure_id: str, station_id: str) -> str:
    """Return the anchor of a station's figure of this measure, or of this ratio, on the page of measures."""
    return f"{measure_id}--{station_id}"


def printed_readings(library: Library, pen: Pen) -> Readings:
    """Return every figure of the profiles, by its base; the first of a station and a measure has the anchor."""
    anchors: set[str] = set()
    found: dict[Base, tuple[Reading, ...]] = {}
    for base, entries in library.by_base.items():
        readings = []
        for entry in entries:
            anchor = measure_anchor(base.measure, entry.station.id)
            readings.append(_reading(entry, base, "" if anchor in anchors else anchor, pen))
            anchors.add(anchor)
        found[base] = tuple(readings)
    return found


def _reading(entry: MeasureEntry, base: Base, anchor: str, pen: Pen) -> Reading:
    measure, station = entry.measure, entry.station
    values = _values(base, measure.value, pen.library)
    is_unreadable = measure.value.bound in UNREADABLE
    dispute = CLASH if in_dispute(pen.library, station, PROFILE, measure.measure) else ""
    return Reading(
        base=base,
        pick=pen.pick(f"stations/{station.id}"),
        href=pen.here.to(record_page("stations", station.id)),
        printed=measure.value.printed,
        understood=understood(measure.value),
        when=_when(entry, pen.library),
        values=values,
        approximate=measure.value.bound is Bound.ABOUT,
        told=why_unusable(measure) if values == ANYTHING and not is_unreadable else dispute,
        anchor=anchor,
    )


def _when(entry: MeasureEntry, library: Library) -> str:
    """Say of when a figure is and, where several sources tell the measure, in which it stands."""
    measure, station = entry.measure, entry.station
    same = (other for other in station.profile if other.measure == measure.measure)
    sources = {other.source or station.source for other in same}
    name = library.source_name(measure.source or station.source) if len(sources) > 1 else ""
    return "，".join(part for part in (time_wording(measure.as_of), name) if part)


def _values(base: Base, quantity: Quantity, library: Library) -> Interval:
    """Return between what a figure lies, in the unit of its base."""
    factor = times_a_unit(base.measure, quantity)
    based = (library.bases.units.comparable((quantity,)) or (quantity,))[0]
    return ANYTHING if factor is None else values_of(based).times(point(factor))


def ratio_readings(library: Library, pen: Pen) -> Readings:
    """Return every ratio that the library works out, by its base: of which measures, of what kind of unit."""
    found: dict[Base, list[Reading]] = {}
    for station in library.stations:
        for ratio in library.ratios[station.id]:
            parts = f"{ratio.above.id}-per-{ratio.below.id}"
            base = Base(ratio.id, ratio.unit, library.bases.tier_of(station), parts)
            reading = Reading(
                base=base,
                pick=pen.pick(f"stations/{station.id}"),
                href=pen.here.to(record_page("stations", station.id)),
                printed=range_wording(ratio.values, ratio.unit, approximate=ratio.approximate),
                understood="",
                when="",
                values=ratio.values,
                approximate=ratio.approximate,
                told=ratio.told,
                anchor=measure_anchor(ratio.id, station.id),
            )
            found.setdefault(base, []).append(reading)
    return {base: tuple(readings) for base, readings in found.items()}

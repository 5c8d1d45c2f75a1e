"""The profile of a station: its figures as printed, and the ratios that the library works out from them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.checks.profile_figures import HEADCOUNTS, MEASURE_SET, POPULATIONS
from generator.checks.tellings import PROFILE
from generator.model.base import title_of
from generator.model.station import STATION_LEVEL, Measure, Station
from generator.views.addresses import ALIKE, part_anchor
from generator.views.library import Library
from generator.views.measures.page import comparisons_of
from generator.views.page import Section
from generator.views.ranges import range_wording
from generator.views.rendering import section
from generator.views.statements import Link, Pen
from generator.views.tellings import CLASH, in_dispute, of_part, pair_views
from generator.views.wording import date_wording, numbered, understood


@dataclass(frozen=True, slots=True)
class MeasureView:
    """One figure of a profile."""

    printed: str
    understood: str
    as_of: str
    note: str
    cite: Link | None


@dataclass(frozen=True, slots=True)
class MeasureGroup:
    """One line of a profile: a measure, and its figures at different times or from different sources."""

    measure: Link
    entries: tuple[MeasureView, ...]
    dispute: str = ""


@dataclass(frozen=True, slots=True)
class RatioView:
    """A ratio: between what it lies, and how it was worked out."""

    label: str
    said: str
    told: str


def profile_section(station: Station, pen: Pen) -> Section:
    """Make the section of a station's profile."""
    return section(
        part_anchor(STATION_LEVEL, "profile"),
        title_of(Station, "profile"),
        "profile",
        source=pen.cite_place(None, ""),
        measures=tuple(_measure_groups(station, pen)),
        ratios=tuple(_ratios(station, pen.library)),
        alike=pen.here.to(ALIKE),
        compared=comparisons_of(station, pen),
        surroundings=pen.statements(station.surroundings),
        pairs=pair_views(of_part(pen.library, station, STATION_LEVEL, PROFILE), station, pen),
    )


def force_of(station: Station, library: Library) -> tuple[str, ...]:
    """Say how many officers and auxiliaries a station has, as its sources print it."""
    return _printed(station, HEADCOUNTS, library)


def populations_of(station: Station, library: Library) -> tuple[str, ...]:
    """Say how many people a station serves, as its sources print it."""
    return _printed(station, POPULATIONS, library)


def _printed(station: Station, measure_ids: Collection[str], library: Library) -> tuple[str, ...]:
    """Say the figures of some measures; those that sources disagree about stand side by side and say so."""
    labels = dict.fromkeys(measure.measure for measure in station.profile)
    wanted = (label for label in labels if library.term(MEASURE_SET, label).id in measure_ids)
    return tuple(words for label in wanted for words in _words_of(station, label, library))


def _words_of(station: Station, label: str, library: Library) -> Iterator[str]:
    values = [measure.value for measure in station.profile if measure.measure == label]
    if in_dispute(library, station, PROFILE, label):
        printed = dict.fromkeys(value.printed for value in values)
        yield f"{label} {'、'.join(printed)}（{CLASH}）"
    else:
        yield from dict.fromkeys(numbered(label, value) for value in values)


def _ratios(station: Station, library: Library) -> Iterator[RatioView]:
    for ratio in library.ratios[station.id]:
        said = range_wording(ratio.values, ratio.unit, approximate=ratio.approximate)
        yield RatioView(ratio.label, said, ratio.told)


def _measure_groups(station: Station, pen: Pen) -> Iterator[MeasureGroup]:
    """Yield the measures in the order of the record, several figures of one measure together."""
    for label in dict.fromkeys(measure.measure for measure in station.profile):
        measures = [measure for measure in station.profile if measure.measure == label]
        has_several = len({measure.source or station.source for measure in measures}) > 1
        entries = tuple(_measure(measure, pen, in_full=has_several) for measure in measures)
        dispute = CLASH if in_dispute(pen.library, station, PROFILE, label) else ""
        yield MeasureGroup(pen.defined(MEASURE_SET, label), entries, dispute)


def _measure(measure: Measure, pen: Pen, *, in_full: bool) -> MeasureView:
    """Prepare a figure; where a measure has several sources, each figure names its own."""
    return MeasureView(
        printed=measure.value.printed,
        understood=understood(measure.value),
        as_of=date_wording(measure.as_of) if measure.as_of else "",
        note=measure.note or "",
        cite=pen.cite_in_full(measure) if in_full else pen.cite(measure),
    )

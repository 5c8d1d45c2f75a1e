"""One entry of a comparison: a station or a bureau, or a model with all that its stations report."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from generator.checks.profile_figures import MEASURE_SET
from generator.checks.tellings import PROFILE
from generator.model.organisation import Model
from generator.model.station import Measure, Station
from generator.views.addresses import part_anchor, record_page
from generator.views.compare.lines import (
    Cells,
    Line,
    linked,
    plain,
    pooled,
    quantity_key,
    reported,
    statement_lines,
)
from generator.views.compare.plan import (
    CHART_ROW,
    EVIDENCE_ROW,
    duty_row,
    function_row,
    measure_row,
    ratio_row,
)
from generator.views.compare.practice_cells import evidence_levels, practice_cells
from generator.views.compare.structure_cells import chart_line
from generator.views.library import Library, PracticeEntry
from generator.views.paging import PAGING
from generator.views.ranges import range_wording
from generator.views.review import review_view
from generator.views.statements import Link, Pen
from generator.views.station.profile import force_of
from generator.views.structure.chart import model_chart
from generator.views.tellings import CLASH, in_dispute
from generator.views.wording import place_wording, time_wording
from generator.views.worth import best_practices

MOST_POOLED = PAGING.size(4)
"""How many practices a model's column puts together at most: as many as a page has room for, beside as many others."""


@dataclass(frozen=True, slots=True)
class Block:
    """What one practice of an entry has to say.

    ``model`` is the id of the model that it follows, if any: practices of one ``model`` are held against
    each other. Models that are one structure under several names count as one; ``model_name`` is the name
    that the practice's own has.
    """

    id: str
    name: str
    href: str
    model: str
    model_name: str
    cells: Cells


@dataclass(frozen=True, slots=True)
class Column:
    """One entry: what it is, its lines as a whole, and the lines of each of its practices."""

    key: str
    name: str
    kind: str
    place: str
    href: str
    cells: Cells = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    gone: "Gone | None" = None


@dataclass(frozen=True, slots=True)
class Gone:
    """What became of a record that no longer speaks for itself, and the keys of those that took its place."""

    text: str
    successors: tuple[str, ...]


def station_column(station: Station, pen: Pen) -> Column:
    """Return the column of a station; that of a withdrawn, moved, merged or split one only says so."""
    speaks = pen.library.speaks(station)
    entries = tuple(PracticeEntry(station, practice) for practice in station.practices)
    return Column(
        key=f"stations/{station.id}",
        name=station.name,
        kind=station.kind,
        place=place_wording(station.location),
        href=pen.here.to(record_page("stations", station.id)),
        cells=_station_cells(station, pen) if speaks else {},
        blocks=tuple(_block(entry, pen) for entry in entries) if speaks else (),
        gone=None if speaks else _gone("stations", station, pen),
    )


def model_column(model: Model, pen: Pen) -> Column:
    """Return the column of a model: its canonical parts, and what the stations that run it report."""
    speaks = pen.library.speaks(model)
    href = pen.here.to(record_page("models", model.id))
    return Column(
        key=f"models/{model.id}",
        name=model.name,
        kind="模式",
        place=model.family,
        href=href,
        cells=_model_cells(model, pen) if speaks else {},
        blocks=(_model_block(model, href, pen),) if speaks else (),
        gone=None if speaks else _gone("models", model, pen),
    )


def pooled_practices(model: Model, library: Library) -> tuple[PracticeEntry, ...]:
    """Return the practices whose words stand in a model's column: all, or of too many those that can be trusted furthest."""
    entries = library.running(model.id)
    if len(entries) <= MOST_POOLED:
        return entries
    chosen = {id(entry.practice) for entry in best_practices(library)(entries, MOST_POOLED)}
    return tuple(entry for entry in entries if id(entry.practice) in chosen)


def _gone(folder: str, record: Station | Model, pen: Pen) -> Gone:
    review = review_view(record.review, folder, pen)
    reason = f"（{review.reason.removesuffix('。')}）" if review.reason else ""
    return Gone(
        f"“{record.name}”的记录{review.status}{reason}。",
        tuple(f"{folder}/{successor}" for successor in record.review.moved_to),
    )


def _block(entry: PracticeEntry, pen: Pen) -> Block:
    practice = entry.practice
    model = pen.library.catalog.models[practice.model] if practice.model else None
    return Block(
        id=practice.id,
        name=practice.name,
        href=pen.here.to(record_page("stations", entry.station.id), practice.id),
        model=pen.library.structures[model.id] if model else "",
        model_name=model.name if model else "",
        cells=practice_cells(entry, pen),
    )


def _model_block(model: Model, href: str, pen: Pen) -> Block:
    cells = _pooled_cells(model, pen)
    return Block(model.id, model.name, href, pen.library.structures[model.id], model.name, cells)


def _station_cells(station: Station, pen: Pen) -> Cells:
    practices = station.practices
    page = record_page("stations", station.id)
    return reported(
        {
            "kind": (linked(pen.defined("station_kind", station.kind)),),
            "names": _names(station, pen.library),
            "place": (plain(place_wording(station.location)),),
            "belongs-to": (linked(pen.station(station.belongs_to)),) if station.belongs_to else (),
            "settings": (linked(pen.defined("setting", label)) for label in station.settings),
            "surroundings": statement_lines(station.surroundings),
            "models": (linked(pen.model(m)) for m in dict.fromkeys(p.model for p in practices) if m),
            "practices": (linked(Link(p.name, pen.here.to(page, p.id))) for p in practices),
            "themes": _terms("theme", (label for p in practices for label in p.themes), pen),
            "problems": _terms("problem", (label for p in practices for label in p.problems), pen),
            "honours": (
                plain(
                    honour.name, honour.awarded_by or "", pen.here.to(page, part_anchor("station", "honours"))
                )
                for honour in station.honours
            ),
            **_measures(station, pen),
        }
    )


def _measures(station: Station, pen: Pen) -> Cells:
    found: dict[str, list[Line]] = defaultdict(list)
    for measure in station.profile:
        row = measure_row(pen.library.term(MEASURE_SET, measure.measure).id)
        found[row].append(_measure(measure, station, pen.library))
    for ratio in pen.library.ratios[station.id]:
        words = range_wording(ratio.values, ratio.unit, approximate=ratio.approximate)
        found[ratio_row(ratio.id)].append(plain(words, ratio.told))
    return {row: tuple(lines) for row, lines in found.items()}


def _measure(measure: Measure, station: Station, library: Library) -> Line:
    """Return a figure with its time; where several sources tell the measure, with its source and their dispute."""
    sources = {m.source or station.source for m in station.profile if m.measure == measure.measure}
    notes = [time_wording(measure.as_of)]
    if len(sources) > 1:
        notes.append(library.source_name(measure.source or station.source))
    if in_dispute(library, station, PROFILE, measure.measure):
        notes.append(CLASH)
    return Line(key=quantity_key(measure.value), text=measure.value.printed, note="，".join(notes))


def _names(station: Station, library: Library) -> Iterator[Line]:
    yield from (plain(name) for name in (*station.aliases, *(n.name for n in station.former_names)))
    for other in station.other_names:
        yield plain(other.name, library.source_name(other.source))


def _model_cells(model: Model, pen: Pen) -> Cells:
    stations = pen.library.stations_running(model.id)
    pooled_stations = tuple({e.station.id: e.station for e in pooled_practices(model, pen.library)}.values())
    provinces = Counter(station.location.province for station in stations)
    return reported(
        {
            "family": (linked(pen.defined("model_family", model.family)),),
            "names": (plain(name) for name in (model.name, *model.aliases)),
            "definition": statement_lines(model.definition),
            "place": (Line(label, label, note=f"{count} 个单位") for label, count in provinces.items()),
            "settings": _settings(stations, pen),
            "stations": (
                *(_runner(station, pen) for station in pooled_stations),
                *_others(model, len(stations) - len(pooled_stations), pen),
            ),
            "themes": _terms("theme", model.themes, pen),
            "problems": _terms("problem", model.problems, pen),
            "principles": statement_lines(model.principles),
            **pooled((pen.station(station.id), _measures(station, pen)) for station in pooled_stations),
        }
    )


def _runner(station: Station, pen: Pen) -> Line:
    return linked(pen.station(station.id), "，".join(force_of(station, pen.library)))


def _others(model: Model, count: int, pen: Pen) -> Iterator[Line]:
    """Yield the line that leads to the stations that are not named, if there are any."""
    if count:
        href = pen.here.to(record_page("models", model.id), "stations")
        yield Line(f"others of {model.id}", f"另有 {count} 个单位", href)


def _settings(stations: Iterable[Station], pen: Pen) -> Iterator[Line]:
    counts = Counter(label for station in stations for label in station.settings)
    for label, count in counts.items():
        yield linked(pen.defined("setting", label), f"{count} 个单位")


def _pooled_cells(model: Model, pen: Pen) -> Cells:
    """Return the canonical parts of a model, followed by what each of its stations says."""
    entries = pooled_practices(model, pen.library)
    told = pooled((_teller(entry, pen), practice_cells(entry, pen)) for entry in entries)
    told |= reported({CHART_ROW: chart_line(model_chart(model, pen))})
    told |= reported({EVIDENCE_ROW: evidence_levels(pen.library.claims_of_model(model.id), pen.library)})
    canonical = _canonical(model, pen)
    rows = dict.fromkeys((*canonical, *told))
    return {row: _merged(canonical.get(row, ()), told.get(row, ())) for row in rows}


def _teller(entry: PracticeEntry, pen: Pen) -> Link:
    return Link(entry.station.name, pen.here.to(record_page("stations", entry.station.id), entry.practice.id))


def _canonical(model: Model, pen: Pen) -> Cells:
    found: dict[str, list[Line]] = defaultdict(list)
    page = record_page("models", model.id)
    for part in model.parts:
        function = pen.library.term("part_function", part.function).id if part.function else ""
        href = pen.here.to(page, f"part-{part.id}")
        found[function_row(function)].append(Line(part.name, part.name, href, note="标准名称"))
        found[duty_row(function)] += statement_lines(part.duties, lead=part.name)
    return {row: tuple(lines) for row, lines in found.items()}


def _merged(canonical: tuple[Line, ...], told: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines of a model itself, each with the stations that say the same, then the other lines."""
    known = {line.key: line for line in told}
    first = tuple(
        replace(line, told_by=known[line.key].told_by) if line.key in known else line for line in canonical
    )
    named = {line.key for line in canonical}
    return (*first, *(line for line in told if line.key not in named))


def _terms(set_id: str, labels: Iterable[str], pen: Pen) -> tuple[Line, ...]:
    return tuple(linked(pen.term(set_id, label)) for label in dict.fromkeys(labels))

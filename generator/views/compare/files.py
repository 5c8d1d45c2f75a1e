"""What the script of the comparison page loads: the plan of rows, the names to choose from, and each entry.

``generator/theme/assets/compare.js`` tells the functions and what they are given.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from generator.model.organisation import Model
from generator.model.station import Station
from generator.views.addresses import COMPARE, Here
from generator.views.compare.columns import Block, Column, Gone, model_column, station_column
from generator.views.compare.lines import Cells
from generator.views.compare.plan import GROUPS, rows
from generator.views.library import Library
from generator.views.page import MadeFile
from generator.views.paging import cut
from generator.views.rendering import render_macro
from generator.views.scripts import script_call
from generator.views.statements import Pen
from generator.views.wording import place_wording

_FOLDER = COMPARE.rpartition("/")[0]


MOST_NAMES = 600
"""How many names of stations a file holds at most."""


def files(library: Library) -> Iterator[MadeFile]:
    """Make the files of the comparison page."""
    yield _script("plan", "comparisonPlan", partial(_plan, library))
    yield from _name_files(library)
    for station in library.catalog.stations.values():
        yield _entry_script("stations", station.id, partial(_station_entry, station, library))
    for model in library.catalog.models.values():
        yield _entry_script("models", model.id, partial(_model_entry, model, library))


def _entry_script(folder: str, record_id: str, entry: Callable[[], Any]) -> MadeFile:
    return _script(f"entries/{folder}--{record_id}", "comparisonEntry", entry)


def _station_entry(station: Station, library: Library) -> dict[str, Any]:
    return _entry(station_column(station, Pen(library, Here(COMPARE), station.source)))


def _model_entry(model: Model, library: Library) -> dict[str, Any]:
    return _entry(model_column(model, Pen(library, Here(COMPARE), model.source)))


def _script(name: str, function: str, value: Callable[[], Any]) -> MadeFile:
    return MadeFile(f"{_FOLDER}/{name}.js", lambda: script_call(function, value()))


def _plan(library: Library) -> dict[str, Any]:
    return {
        "groups": [{"id": group.id, "title": group.title} for group in GROUPS],
        "rows": [
            {"id": row.id, "group": row.group, "title": row.title, "always": row.always, "of": row.of}
            for row in rows(library)
        ],
    }


def _name_files(library: Library) -> Iterator[MadeFile]:
    """Yield the names to choose from: in one file, or of a large library those of stations by province."""
    models = [_name(f"models/{model.id}", model, "模式", model.family) for model in library.models]
    if not has_provinces(library):
        yield _script("names", "comparisonNames", lambda: [*_station_names(library.stations), *models])
        return
    yield _script("names", "comparisonNames", lambda: models)
    for term in library.terms("province"):
        parts = cut(library.in_province(term.label), MOST_NAMES)
        for path, part in zip(name_files(term.id, len(library.in_province(term.label))), parts, strict=True):
            yield _script(path.removesuffix(".js"), "comparisonNames", partial(_station_names, part))


def has_provinces(library: Library) -> bool:
    """Tell whether the names of stations lie in a file for each province, because there are too many for one."""
    return len(library.stations) > MOST_NAMES


def name_files(province_id: str, count: int) -> tuple[str, ...]:
    """Return the files of the names of a province with so many stations, as the page of comparisons links to them."""
    numbers = range(1, -(-count // MOST_NAMES) + 1)
    return tuple(f"names/{province_id}{f'--{number}' if number > 1 else ''}.js" for number in numbers)


def _station_names(stations: Iterable[Station]) -> list[dict[str, Any]]:
    return [_station_name(station) for station in stations]


def _station_name(station: Station) -> dict[str, Any]:
    return _name(f"stations/{station.id}", station, station.kind, place_wording(station.location))


def _name(key: str, record: Station | Model, kind: str, place: str) -> dict[str, Any]:
    return {
        "key": key,
        "name": record.name,
        "kind": kind,
        "place": place,
        "words": list(dict.fromkeys(_other_names(record))),
    }


def _other_names(record: Station | Model) -> Iterable[str]:
    yield from record.aliases
    if isinstance(record, Station):
        yield from (name for name in (record.full_name,) if name)
        yield from (name.name for name in (*record.former_names, *record.other_names))
        yield from (practice.name for practice in record.practices)


def _entry(column: Column) -> dict[str, Any]:
    return {
        "key": column.key,
        "name": column.name,
        "kind": column.kind,
        "place": column.place,
        "href": column.href,
        "gone": _gone(column.gone) if column.gone else None,
        "cells": _cells(column.cells),
        "practices": [_block(block) for block in column.blocks],
    }


def _gone(gone: Gone) -> dict[str, Any]:
    return {"text": gone.text, "to": list(gone.successors)}


def _block(block: Block) -> dict[str, Any]:
    return {
        "id": block.id,
        "name": block.name,
        "href": block.href,
        "model": block.model,
        "modelName": block.model_name,
        "cells": _cells(block.cells),
    }


def _cells(cells: Cells) -> dict[str, list[dict[str, str]]]:
    return {
        row: [{"key": line.key, "html": str(render_macro("compare/lines", "line", line))} for line in lines]
        for row, lines in cells.items()
    }

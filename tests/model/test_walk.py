"""Walking through records: every part and every text is found, once, with the way that leads to it."""

from typing import Annotated, Any

import pytest
from pydantic import Field

from generator.diagnostics import Path
from generator.model.base import Line, Quote, Record, Text, TextKind
from generator.model.catalog import Catalog
from generator.model.quantity import Change, Quantity
from generator.model.walk import (
    WrittenFields,
    figures_of,
    forget_walks,
    inner_records,
    marked_values,
    parts_of,
    share_written_fields,
    sources_cited,
    text_of,
    written_texts,
)
from tests.views.library import golden_catalog


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return golden_catalog()


def at(record: Record, path: Path) -> Any:
    """Follow a path through a record."""
    held: Any = record
    for step in path:
        held = held[step] if isinstance(step, int) else getattr(held, step)
    return held


def everything_below(value: Any) -> list[Any]:
    """Return all values below a record, found by looking at every field of every type."""
    if isinstance(value, Record):
        return [
            value,
            *(v for name in type(value).model_fields for v in everything_below(getattr(value, name))),
        ]
    if isinstance(value, tuple):
        return [found for entry in value for found in everything_below(entry)]
    return [value]


def test_paths_lead_to_what_was_found(catalog: Catalog) -> None:
    for _, record in catalog.records():
        for path, part in (*parts_of(record), *inner_records(record), *figures_of(record)):
            assert at(record, path) is part
        for marked in marked_values(record):
            assert at(record, marked.path) == marked.value


def test_every_part_and_figure_is_found_once(catalog: Catalog) -> None:
    for _, record in catalog.records():
        below = everything_below(record)
        assert [id(part) for _, part in parts_of(record)] == [id(v) for v in below if isinstance(v, Record)]
        figures = [value for value in below if isinstance(value, Quantity | Change)]
        assert sorted(f.printed for _, f in figures_of(record)) == sorted(f.printed for f in figures)


def test_texts_hold_what_contributors_wrote(catalog: Catalog) -> None:
    station = next(iter(catalog.stations.values()))
    texts = {written.text for written in written_texts(station)}
    assert station.summary in texts
    assert station.id not in texts
    assert station.kind not in texts


def test_the_whole_text_is_that_of_all_texts(catalog: Catalog) -> None:
    for _, record in catalog.records():
        assert text_of(record) == "\n".join(written.text for written in written_texts(record))


def test_parts_that_share_what_was_written_say_the_same_as_before(catalog: Catalog) -> None:
    stations = [station.model_copy(deep=True) for station in catalog.stations.values()]
    before = [[sorted(part.model_fields_set) for _, part in parts_of(station)] for station in stations]
    shared: WrittenFields = {}
    for station in stations:
        share_written_fields(station, shared)
    assert [[sorted(part.model_fields_set) for _, part in parts_of(one)] for one in stations] == before
    sets = {id(part.model_fields_set) for station in stations for _, part in parts_of(station)}
    assert len(sets) == len(shared)


def test_what_walks_found_is_forgotten_and_found_again(catalog: Catalog) -> None:
    station = next(iter(catalog.stations.values())).model_copy(deep=True)
    parts, marked = list(parts_of(station)), list(marked_values(station))
    forget_walks([station])
    assert station.__dict__.keys() == type(station).model_fields.keys()
    assert (list(parts_of(station)), list(marked_values(station))) == (parts, marked)


def test_the_sources_cited_are_those_that_any_part_names(catalog: Catalog) -> None:
    for station in catalog.stations.values():
        named = {one.value for one in marked_values(station) if one.path[-1] == "source"}
        assert sources_cited(station) == sorted(named)


def test_every_text_in_chinese_is_written_or_says_what_else_it_is(catalog: Catalog) -> None:
    for _, record in catalog.records():
        known = {*(found.text for found in written_texts(record)), *(m.value for m in marked_values(record))}
        left = [one for one in everything_below(record) if isinstance(one, str) and one not in known]
        assert [one for one in left if not one.isascii()] == []


def test_the_kind_of_a_text_is_that_of_its_type_however_long_it_may_be() -> None:
    class Sample(Record):
        name: Annotated[Line, Field(max_length=20)]
        summary: Annotated[Text, Field(max_length=60)] | None
        words: tuple[Quote, ...]

    sample = Sample(name="甲", summary="乙", words=("丙", "丁"))
    assert [(found.text, found.kind) for found in written_texts(sample)] == [
        ("甲", TextKind.LINE),
        ("乙", TextKind.PROSE),
        ("丙", TextKind.QUOTE),
        ("丁", TextKind.QUOTE),
    ]

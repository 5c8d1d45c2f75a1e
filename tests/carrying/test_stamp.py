from dataclasses import replace
from datetime import date

from generator.carrying.stamp import stamp_of
from generator.model.catalog import Catalog
from generator.model.edtf import read_edtf
from generator.model.release import Release
from generator.model.review import Review
from generator.model.standing import Drift
from tests.views.library import golden_catalog


def reviewed(*days: str | None) -> Catalog:
    """Return the small library with these days of review in its sources, one after the other."""
    catalog = golden_catalog()
    sources = {
        source.id: source.model_copy(
            update={"review": Review.model_validate({"status": "草稿", "interest": "无", "reviewed_on": day})}
        )
        for source, day in zip(catalog.sources.values(), days, strict=False)
    }
    return replace(catalog, sources=sources, models={}, stations={}, courses={}, releases={}, drift={})


def test_a_library_is_named_after_the_last_day_of_review() -> None:
    stamp = stamp_of(reviewed("2026-03-01", "2025-12-31"))
    assert (stamp.name, stamp.day) == ("2026-03-01", date(2026, 3, 1))
    assert stamp.file_stem == "jiceng-jingwu-2026-03-01"
    assert stamp.seconds == 1_772_323_200


def test_a_library_of_drafts_has_a_name_and_a_day_that_a_zip_can_write() -> None:
    stamp = stamp_of(reviewed(None, None))
    assert (stamp.name, stamp.day) == ("draft", date(1980, 1, 1))


def test_a_day_that_is_set_changes_dates_and_not_the_name() -> None:
    stamp = stamp_of(reviewed("2026-03-01"), epoch=1_700_000_000)
    assert (stamp.name, stamp.day) == ("2026-03-01", date(2023, 11, 14))
    assert stamp_of(reviewed("2026-03-01"), epoch=0).day == date(1980, 1, 1)


def test_a_library_that_is_as_it_was_released_is_named_after_the_release() -> None:
    release = Release.model_validate(
        {"version": "1.2.0", "date": read_edtf("2026-04-01"), "holds": "1个单位"}
    )
    released = replace(reviewed("2026-03-01"), releases={"1.1.0": release, "1.2.0": release})
    stamp = stamp_of(released)
    assert (stamp.name, stamp.day) == ("1.2.0", date(2026, 4, 1))
    changed = replace(released, drift={"stations/a.html": Drift(changed=("x",))})
    assert stamp_of(changed).name == "2026-03-01"

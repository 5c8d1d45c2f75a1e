"""The data have one state: whoever cites them, carries them away or pins them gives the same answer."""

from dataclasses import replace
from datetime import date

import pytest

from generator.build import BuildError
from generator.carrying.stamp import stamp_of
from generator.model.catalog import Catalog
from generator.model.data_state import data_state
from generator.publishing import refuse_unreleased
from generator.views.citing.own import library_date, version_of
from generator.views.indexing import make_library
from tests.permanence.libraries import BEGINNING, PLACE, SOURCE, STATION, Texts, catalog, read

REVIEWED = "status: 已发布\n  reviewed_on: {day}"
WITHDRAWN = "status: 已撤回\n  reason: 报道有误\n  reviewed_on: {day}"


def _with(text: str, status: str, day: str) -> str:
    return text.replace("status: 草稿", status.format(day=day))


def _unreleased(texts: Texts) -> Catalog:
    found = read({**BEGINNING, **texts}).catalog
    assert found
    return replace(found, releases={}, release_changes={}, drift={})


REVIEW = _unreleased({"sources/yuhe-bao.yaml": _with(SOURCE, REVIEWED, "2026-03-01")})
WITHDRAWAL = _unreleased(
    {
        "sources/yuhe-bao.yaml": _with(SOURCE, REVIEWED, "2026-03-01"),
        PLACE: _with(STATION, WITHDRAWN, "2026-05-02"),
    }
)
MONTH = _unreleased({"sources/yuhe-bao.yaml": _with(SOURCE, REVIEWED, "2026-03")})

STATES = [
    (catalog({}), "1.0.0", date(2026, 11, 22)),
    (catalog({PLACE: STATION.replace("230户", "231户")}), "", None),
    (_unreleased({}), "", None),
    (REVIEW, "", date(2026, 3, 1)),
    (WITHDRAWAL, "", date(2026, 5, 2)),
    (MONTH, "", date(2026, 3, 31)),
]
"""Catalogs, the release that each is, and its day."""


@pytest.mark.parametrize(("found", "version", "day"), STATES)
def test_the_state_of_the_data(found: Catalog, version: str, day: date | None) -> None:
    state = data_state(found)
    assert (state.release.version if state.release else "") == version
    assert (state.day.latest if state.day else None) == day


@pytest.mark.parametrize(("found", "version", "day"), STATES)
def test_citations_carried_files_and_pinned_copies_agree(
    found: Catalog, version: str, day: date | None
) -> None:
    library, stamp = make_library(found), stamp_of(found)
    assert version_of("", library) == version
    assert stamp.name == (version or (day.isoformat() if day else "draft"))
    cited = library_date(library)
    parts = cited.parts if cited else ()
    assert parts == ((day.year, day.month, day.day) if day else ())[: len(parts)]
    assert bool(parts) == bool(day)
    if version:
        refuse_unreleased(found)
    else:
        with pytest.raises(BuildError, match="不能作固定版本"):
            refuse_unreleased(found)

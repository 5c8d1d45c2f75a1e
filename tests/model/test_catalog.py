"""The catalog tells which release is the last, and which records no longer speak for themselves."""

import pytest

from generator.model.catalog import AnyRecord
from tests.permanence.libraries import PLACE, STATION, Texts, catalog, moved

NEWER: Texts = {
    f"releases/{version}.yaml": f"version: {version}\ndate: 2026-12-01\nholds: 一\n"
    for version in ("1.10.0", "1.9.0")
}


def test_the_last_release_is_the_one_with_the_highest_number() -> None:
    last = catalog(NEWER).last_release
    assert last
    assert last.version == "1.10.0"


def _station(text: str) -> tuple[AnyRecord, bool]:
    found = catalog(
        {PLACE: text, "stations/yuhe-hebian.yaml": STATION.replace("yuhe-chengguan", "yuhe-hebian")}
    )
    record = found.stations["yuhe-chengguan"]
    return record, found.is_gone(record)


@pytest.mark.parametrize("status", ["已移动", "已合并", "已拆分"])
def test_a_record_that_went_elsewhere_is_gone(status: str) -> None:
    more = ("yuhe-chengdong",) if status == "已拆分" else ()
    assert _station(moved("yuhe-chengguan", status, "yuhe-hebian", *more))[1]


def test_a_withdrawn_record_is_gone_and_a_draft_is_not() -> None:
    kept = STATION.replace("name: 城关派出所", "name: 河西派出所")
    assert not _station(kept)[1]
    assert _station(
        kept.replace("status: 草稿", "status: 已撤回").replace("interest: 无", "interest: 无\n  reason: 有误")
    )[1]

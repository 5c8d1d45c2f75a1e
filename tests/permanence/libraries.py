"""A library on its way: published and released once, and then changed as contributors change records."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.model.catalog import Catalog
from generator.permanence.lists import PUBLISHED, RELEASED, published_text
from generator.permanence.promises import promised
from generator.permanence.releasing import released_after
from generator.reading import Reading, read_catalog
from generator.text.files import RawFile

ROOT = Path(__file__).resolve().parent.parent.parent

STATION = """\
id: yuhe-chengguan
name: 城关派出所
kind: 派出所
source: yuhe-bao
location:
  province: 山东省
  county: 玉河县
practices:
  - id: hebian
    name: 河边警务室
    source: yuhe-bao
    role: 实施
    summary: 在河边设了一间警务室。
    structure:
      units:
        - id: room
          name: 河边警务室
          kind: 室
    methods:
      - id: three-visits
        name: 三访
        kind: 机制
        meaning: 每周到河边走访。
    cases:
      - id: boat
        title: 找回一条小船
        text: 渔民的船漂走了，值班民警找了回来。
    limits:
      - 夜里没有人值守。
    claims:
      - id: thefts
        text: 一年里河边的盗窃少了三成。
        value: 三成
        about: 成效
        said_by: 记者
      - id: visits
        text: 一年走访230户。
        value: 230户
        about: 活动
        said_by: 记者
claims:
  - id: calls
    text: 一年接警460起。
    value: 460起
    about: 活动
    said_by: 记者
review:
  status: 草稿
  interest: 无
"""

SOURCE = """\
id: yuhe-bao
title: 河边的警务室
kind: 报纸
publisher: 玉河日报
published: 2023-05
extent: 全文
review:
  status: 草稿
  interest: 无
"""

OTHER = (
    STATION.replace("yuhe-chengguan", "yuhe-chengdong").replace("城关", "城东").replace("hebian", "shanbian")
)

STUB = """\
id: {id}
name: 城关派出所
kind: 派出所
location:
  province: 山东省
review:
  status: {status}
  interest: 无
  reason: 写明原因
  moved_to:
{moved_to}"""

Texts = Mapping[str, str]

PLACE = "stations/yuhe-chengguan.yaml"
ELSEWHERE = "stations/yuhe-chengdong.yaml"
BEGINNING: Texts = {"sources/yuhe-bao.yaml": SOURCE, PLACE: STATION, ELSEWHERE: OTHER}


@cache
def vocabulary() -> str:
    """Return the text of the project's vocabulary."""
    return (ROOT / "practices" / "vocabulary.yaml").read_text("utf-8")


def raw(texts: Texts) -> tuple[RawFile, ...]:
    """Return the files of the library, with the project's vocabulary; an empty text is a file that is gone."""
    every = {"vocabulary.yaml": vocabulary(), **texts}
    return tuple(
        RawFile(path, f"practices/{path}", text.encode()) for path, text in sorted(every.items()) if text
    )


@cache
def lists() -> Texts:
    """Return the lists of the library as it was published and released at first."""
    return lists_of(BEGINNING, "index.html", "about.html")


def lists_of(texts: Texts, *pages: str) -> Texts:
    """Return the lists of a library that is published and released for the first time, with these pages besides."""
    reading = read_catalog(raw(texts), with_digests=True)
    assert reading.diagnostics == ()
    assert reading.catalog
    released = released_after(reading.catalog, {}, reading.digests).text
    return {
        PUBLISHED: published_text([*promised(reading.catalog), *pages]),
        RELEASED: released,
        "releases/1.0.0.yaml": "version: 1.0.0\ndate: 2026-11-22\nholds: 两个单位\n",
    }


def read(changed: Texts) -> Reading:
    """Read the library after a change: ``changed`` gives the new texts of its files, empty where one was deleted."""
    return read_catalog(raw({**BEGINNING, **lists(), **changed}))


def catalog(changed: Texts) -> Catalog:
    """Return the catalog after a change that nothing is wrong with."""
    reading = read(changed)
    assert reading.diagnostics == ()
    assert reading.catalog
    return reading.catalog


def told(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """Return what is told, each with its file, its line and its code."""
    return [f"{one.position.file}:{one.position.line} {one.code} {one.message}" for one in diagnostics]


def line_of(text: str, words: str) -> int:
    """Return the number of the line on which these words stand first."""
    return next(number for number, line in enumerate(text.split("\n"), 1) if words in line)


def moved(record_id: str, status: str, *to: str) -> str:
    """Write the record that is left of one that moved, merged or was split."""
    return STUB.format(id=record_id, status=status, moved_to="".join(f"    - {one}\n" for one in to))


def retired(text: str, anchor: str, *to: str) -> str:
    """Write a retired anchor into a record, as the message says."""
    lines = ["retired:", f"  - anchor: {anchor}", "    reason: 写明原因"]
    lines += ["    moved_to:", *(f"      - {one}" for one in to)] if to else []
    return text.replace("review:\n", "".join(f"{line}\n" for line in lines) + "review:\n")

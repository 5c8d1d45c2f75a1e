"""Pointers: one thing in the library that a course sends its readers to."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from generator.model.base import Identifier, ModelId, Record, SourceId, StationId, Term

OWN_PAGE = "own_page"
"""The vocabulary's set of the library's own pages that a pointer may name."""

TARGETS = ("station", "model", "source", "stations", "models", "problem", "page")
"""The fields that say by themselves what is pointed at."""


class Pointer(Record, title="一处指向"):
    """One page, or one place on a page, of the library.

    Exactly one of ``TARGETS`` is written; ``practice`` and ``claim`` narrow a station down. The rule
    ``unclear_pointer`` makes sure of it.
    """

    station: StationId | None = Field(
        None, title="单位", description="指向一个单位的网页，写它的编号", examples=["leling-guojia"]
    )
    practice: Identifier | None = Field(
        None, title="做法", description="那个单位的一项做法，写做法的编号", examples=["jiaosuo-heyi"]
    )
    claim: Identifier | None = Field(
        None, title="说法", description="那个单位的一条说法，写说法的编号", examples=["fraud-free-days"]
    )
    model: ModelId | None = Field(
        None, title="模式", description="指向一种模式的网页，写它的编号", examples=["jiaosuo-heyi"]
    )
    models: tuple[ModelId, ...] = Field(
        (),
        title="对照的模式",
        description="指向两种模式的对照，写两个编号",
        max_length=2,
        examples=["yishi-liangdui"],
    )
    stations: tuple[StationId, ...] = Field(
        (),
        title="对比的单位",
        description="指向几个单位的对比，写二到四个编号",
        max_length=4,
        examples=["leling-guojia"],
    )
    source: SourceId | None = Field(
        None, title="来源", description="指向一篇来源的网页，写它的编号", examples=["dezhou-guojia"]
    )
    problem: Annotated[str, Term("problem")] | None = Field(
        None, title="问题", description="指向一个问题的网页，写规范词"
    )
    page: Annotated[str, Term(OWN_PAGE)] | None = Field(
        None, title="本库网页", description="指向本库自己的一个网页，写规范词"
    )

    def targets(self) -> Iterator[str]:
        """Yield the names of the fields that are written and say by themselves what is pointed at."""
        for name in TARGETS:
            if getattr(self, name):
                yield name

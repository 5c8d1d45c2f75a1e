"""Releases: the states of the data that have a number, and what each changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, NamedTuple

from pydantic import Field

from generator.model.base import Line, Record, Text
from generator.model.dates import PrintedDate
from generator.model.patterns import VERSION_PATTERN

RELEASES = "releases"
"""The folder of the releases, below ``practices/``: one file a release, named by its number."""


class Version(NamedTuple):
    """A number of three parts: an id was taken away, something was added, words were changed."""

    major: int
    minor: int
    patch: int

    @classmethod
    def read(cls, text: str) -> "Version":
        """Read a number that has the form of ``VERSION_PATTERN``."""
        major, minor, patch = (int(part) for part in text.split("."))
        return cls(major, minor, patch)

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"


class Release(Record, title="一次发布"):
    """One release of the data: its number, its day, and how much there was."""

    version: Annotated[str, Field(pattern=VERSION_PATTERN)] = Field(
        title="版本号",
        description="三个数：删去编号加第一个，新增加第二个，只改文字加第三个",
        examples=["1.2.0"],
    )
    date: PrintedDate = Field(title="发布日期", description="哪一天发布", examples=["2026-11-22"])
    holds: Line = Field(
        title="收录", description="发布时有多少内容", examples=["72个单位、90项做法、700条说法"]
    )
    note: Text | None = Field(
        None, title="说明", description="这次发布主要做了什么", examples=["补充了三个省的记录。"]
    )

    @property
    def number(self) -> Version:
        """Return the number, for comparing."""
        return Version.read(self.version)

    @property
    def day(self) -> str:
        """Return the day of the release: ``2026-11-22``."""
        return self.date.written


@dataclass(frozen=True, slots=True)
class ReleaseChanges:
    """The addresses of what a release added, changed and took away, of pages and of things inside them.

    Words of the records are not among it, so that nothing stays readable that was withdrawn: ``fields`` gives for what
    changed the names of its fields that did, as far as they are known. The first release lists nothing: all of it is new.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def every(self) -> tuple[str, ...]:
        """Return all addresses."""
        return (*self.added, *self.changed, *self.withdrawn)

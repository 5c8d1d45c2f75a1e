"""Which state of the library is carried away: its name and its day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from generator.model.catalog import Catalog
from generator.model.data_state import data_state

NAME = "jiceng-jingwu"
"""What the names of carried files begin with."""

NO_DAY = date(1980, 1, 1)
"""The day of a library of drafts; no date in a ZIP can be earlier."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A state of the library: what it is called (the number of a release, or a day), and its day."""

    name: str
    day: date

    @property
    def file_stem(self) -> str:
        """Return the name of carried files, without ending."""
        return f"{NAME}-{self.name}"

    @property
    def seconds(self) -> int:
        """Return the beginning of the day as seconds since 1970."""
        return int(datetime(self.day.year, self.day.month, self.day.day, tzinfo=UTC).timestamp())


def stamp_of(catalog: Catalog, *, epoch: int | None = None) -> Stamp:
    """Return the state that a catalog is: its last release, or if it has changed since, its last day of review.

    ``epoch`` (seconds since 1970, the custom ``SOURCE_DATE_EPOCH``) sets another day for dates within files; the
    name stays.
    """
    state = data_state(catalog)
    last = state.day.latest if state.day else None
    name = state.release.version if state.release else last.isoformat() if last else "draft"
    day = datetime.fromtimestamp(epoch, tz=UTC).date() if epoch is not None else last or NO_DAY
    return Stamp(name, max(NO_DAY, day))

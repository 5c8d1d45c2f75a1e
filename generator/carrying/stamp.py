"""Which state of the library is carried away: its name and its day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from generator.model.catalog import Catalog
from generator.model.review import Review

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
    name, last = _released(catalog) or _reviewed(catalog)
    day = last if epoch is None else datetime.fromtimestamp(epoch, tz=UTC).date()
    return Stamp(name, max(NO_DAY, day))


def _released(catalog: Catalog) -> tuple[str, date] | None:
    """Return the number and the day of the last release, if the records are still as they were then."""
    release = catalog.last_release
    return (release.version, release.date.latest or NO_DAY) if release and not catalog.drift else None


def _reviewed(catalog: Catalog) -> tuple[str, date]:
    """Return the last day on which a record was reviewed, as a name and as a day."""
    reviews = (getattr(record, "review", None) for _, record in catalog.records())
    days = [day for review in reviews if isinstance(review, Review) and (day := _day_of(review))]
    last = max(days, default=NO_DAY)
    return (last.isoformat() if days else "draft"), last


def _day_of(review: Review) -> date | None:
    return review.reviewed_on.value.latest if review.reviewed_on else None

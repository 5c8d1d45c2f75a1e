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
class Edition:
    """A state of the library: what it is called (a version or a day) and the day that it was reviewed last."""

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


def edition_of(catalog: Catalog, *, epoch: int | None = None) -> Edition:
    """Return the state that a catalog is: the last day on which one of its records was reviewed.

    ``epoch`` (seconds since 1970, the custom ``SOURCE_DATE_EPOCH``) sets another day for dates within files; the
    name stays.
    """
    reviews = (getattr(record, "review", None) for _, record in catalog.records())
    days = [day for review in reviews if isinstance(review, Review) and (day := _day_of(review))]
    last = max([NO_DAY, *days])
    name = last.isoformat() if days else "draft"
    day = last if epoch is None else datetime.fromtimestamp(epoch, tz=UTC).date()
    return Edition(name, max(NO_DAY, day))


def _day_of(review: Review) -> date | None:
    return review.reviewed_on.value.latest if review.reviewed_on else None

"""Which state of the data a catalog is: the release that it still is, and its day."""

from dataclasses import dataclass
from datetime import date

from generator.model.catalog import Catalog
from generator.model.edtf import Edtf
from generator.model.release import Release
from generator.model.review import Review


@dataclass(frozen=True, slots=True)
class DataState:
    """The release that the data are, None when they changed since or were never released; and their day, if known."""

    release: Release | None
    day: Edtf | None


def data_state(catalog: Catalog) -> DataState:
    """Return the state of the data as a whole.

    The day is that of the release, or else the last day on which a record was reviewed. Records that are gone count: they
    were reviewed when they were withdrawn, and that changed the data.
    """
    release = release_of(catalog)
    return DataState(release, release.date if release else _last_review(catalog))


def release_of(catalog: Catalog) -> Release | None:
    """Return the release that the data as a whole are, None when they changed since or were never released."""
    return None if catalog.drift else catalog.last_release


def _last_review(catalog: Catalog) -> Edtf | None:
    reviews = (getattr(record, "review", None) for _, record in catalog.records())
    dated = (review.reviewed_on for review in reviews if isinstance(review, Review))
    days = [one.value for one in dated if one and one.value.latest]
    return max(days, key=lambda day: day.latest or date.min, default=None)

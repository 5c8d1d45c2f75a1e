"""The ratios of a station as its page shows them: the range, and how the library worked it out."""

from dataclasses import dataclass

from generator.checks import ratios_of
from generator.model.station import Station
from generator.model.vocabulary import Vocabulary
from generator.views.ranges import range_wording


@dataclass(frozen=True, slots=True)
class RatioView:
    """A ratio ready for a template."""

    label: str
    said: str
    told: str


def ratio_views(station: Station, vocabulary: Vocabulary) -> tuple[RatioView, ...]:
    """Prepare every ratio that follows from a station's profile."""
    return tuple(
        RatioView(
            ratio.label,
            range_wording(ratio.values, ratio.unit, approximate=ratio.approximate),
            ratio.told,
        )
        for ratio in ratios_of(station, vocabulary)
    )

"""Every claim of a station's record, with where it stands and in which source."""

from collections.abc import Iterator

from generator.diagnostics import Path
from generator.model.claim import Claim
from generator.model.station import Station


def claims_of(station: Station) -> Iterator[tuple[Path, Claim, str | None]]:
    """Yield the path of every claim, the claim, and its source: its own, or that of what it belongs to."""
    for index, claim in enumerate(station.claims):
        yield ("claims", index), claim, claim.source or station.source
    for number, practice in enumerate(station.practices):
        for index, claim in enumerate(practice.claims):
            yield ("practices", number, "claims", index), claim, claim.source or practice.source

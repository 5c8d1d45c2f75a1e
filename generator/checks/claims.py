"""All checks of one claim."""

from collections.abc import Sequence

from generator.checks.contradictions import check_contradiction
from generator.checks.earlier import check_earlier
from generator.checks.growth import check_growth
from generator.checks.pairs import check_same, check_subset
from generator.checks.result import Check
from generator.checks.shares import check_share
from generator.checks.spans import check_span, check_start
from generator.checks.totals import check_product, check_sum
from generator.checks.units import Units
from generator.model.claim import Claim
from generator.model.practice import Practice
from generator.model.station import Station
from generator.model.vocabulary import Vocabulary


def check_claim(claim: Claim, siblings: Sequence[Claim], vocabulary: Vocabulary) -> tuple[Check, ...]:
    """Compute everything that a claim's printed figures allow.

    ``siblings`` are the claims that ``subset_of`` and ``same_as`` may name, nearest first: see
    ``siblings_of``. The vocabulary tells what the units measure. A claim that gives nothing to compute
    gets no checks.
    """
    units = Units(vocabulary)
    return (
        *check_contradiction(claim),
        *check_sum(claim, units),
        *check_product(claim, units),
        *check_growth(claim, units),
        *check_earlier(claim, units),
        *check_share(claim, units),
        *check_subset(claim, siblings, units),
        *check_same(claim, siblings, units),
        *check_start(claim, units),
        *check_span(claim, units),
    )


def siblings_of(station: Station, practice: Practice | None) -> tuple[Claim, ...]:
    """Return the claims that a claim may name: those beside it, the station's own, then all others.

    Ids are unique beside each other only, so the first claim with an id is the one that is meant.
    """
    others = (claim for other in station.practices if other is not practice for claim in other.claims)
    return (*(practice.claims if practice else ()), *station.claims, *others)

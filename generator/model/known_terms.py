"""Controlled terms that code knows by their ids, because of what follows from them for a comparison or a page.

The vocabulary may change a label, never an id; the rule ``vocabulary_complete`` makes sure that it has all of
these. What single checks rely on is named beside them, in ``generator.checks``.
"""

from collections.abc import Set

from generator.model.addresses import OWN_PAGES
from generator.model.pointer import OWN_PAGE
from generator.model.vocabulary import NeededTerms

STATION_KINDS: Set[str] = frozenset(
    {
        *("station", "frontier-station", "coastal-station", "scenic-station", "railway-station"),
        *("water-station", "airport-station", "campus-station"),
    }
)
"""The kinds of units that are police stations."""

COUNTY_BUREAU_KINDS: Set[str] = frozenset({"sub-bureau", "county-bureau"})
"""The kinds of units that are the police of a county or a district."""

EVENT_KIND, FOUNDED = "event_kind", "founded"
"""The set of kinds of events, and the kind that happens to a unit once."""

REFORM_EVENTS: Set[str] = frozenset(
    {"merged", "dissolved", "reformed", "personnel", "opened", "issued", "promoted"}
)
"""The kinds of events that change how work is organised; names and honours do not."""

MODEL_RELATION, SAME_PARTS = "model_relation", "same-parts"
"""The set of relations between models, and the one of models that are one structure under two names."""

CLAIM_ABOUT, OUTCOME = "claim_about", "outcome"
"""The set of what claims are about, and what those are about that say what changed in the world."""

RESULTS = (OUTCOME, "output", "feeling", "honour", "activity")
"""What claims are about that say what came of a practice, the nearest to its goal first."""

NO_RESULTS: Set[str] = frozenset({"input", "condition"})
"""What claims are about that says nothing of what came of a practice."""

RELATIVE_UNITS: Set[str] = frozenset({"percent", "percentage-point", "cheng", "bei", "fen-score", "ceng"})
"""The units whose figures each refer to a whole or a scale of their own, so that they are never ranked."""

MEASURE_UNIT, MINUTE, HOUR = "measure_unit", "fenzhong", "xiaoshi"
"""The set of units, and those in which courses say how long something takes."""

YES_NO, YES = "yes_no", "yes"
"""The set of answers to what is so or is not, and the one that says it is."""

INTEREST, NO_INTEREST = "interest", "none"
"""The set of relations between who submits a record and the unit it tells of, and the one of those without any."""

NEEDED_TERMS: NeededTerms = {
    "station_kind": STATION_KINDS | COUNTY_BUREAU_KINDS,
    EVENT_KIND: REFORM_EVENTS,
    MODEL_RELATION: frozenset({SAME_PARTS}),
    CLAIM_ABOUT: NO_RESULTS | set(RESULTS),
    MEASURE_UNIT: RELATIVE_UNITS | {MINUTE, HOUR},
    OWN_PAGE: frozenset(OWN_PAGES),
    YES_NO: frozenset({YES}),
    INTEREST: frozenset({NO_INTEREST}),
}
"""All of these terms, by set."""

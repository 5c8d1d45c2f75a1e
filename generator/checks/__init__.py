"""Checks: what can be computed from the printed figures, and how far a claim can be trusted.

All functions are pure: records and the vocabulary in, checks out. A check says what was computed, what
came of it, the sum as a reader would write it, and a Chinese sentence; it never changes a record.
"""

from generator.checks import evidence, gaps, names, profile_figures, result, tellings, units
from generator.checks.claims import check_claim, siblings_of
from generator.checks.evidence import EVIDENCE_LEVEL, Evidence, EvidenceLevel, evidence_of
from generator.checks.gaps import GapField, Need, Seen, Tally, gaps_of, needs_of, seen_of, tallied
from generator.checks.measures import Measured, calls_of, measured, population_of
from generator.checks.names import check_method, check_structure
from generator.checks.pairs import twins_of
from generator.checks.ratios import RATIO_KINDS, Ratio, ratios_of
from generator.checks.result import Check, CheckKind, CheckResult
from generator.checks.tellings import Pair, Told, founding_pairs, pairs_of, profile_pairs
from generator.model.vocabulary import NeededTerms, all_needed

__all__ = [
    "EVIDENCE_LEVEL",
    "NEEDED_TERMS",
    "RATIO_KINDS",
    "Check",
    "CheckKind",
    "CheckResult",
    "Evidence",
    "EvidenceLevel",
    "GapField",
    "Measured",
    "Need",
    "Pair",
    "Ratio",
    "Seen",
    "Tally",
    "Told",
    "calls_of",
    "check_claim",
    "check_method",
    "check_structure",
    "evidence_of",
    "founding_pairs",
    "gaps_of",
    "measured",
    "needs_of",
    "pairs_of",
    "population_of",
    "profile_pairs",
    "ratios_of",
    "seen_of",
    "siblings_of",
    "tallied",
    "twins_of",
]

NEEDED_TERMS: NeededTerms = all_needed(
    *(module.NEEDED_TERMS for module in (result, units, names, evidence, profile_figures, gaps, tellings))
)
"""The terms of the vocabulary without which checks cannot work or be shown, by set."""

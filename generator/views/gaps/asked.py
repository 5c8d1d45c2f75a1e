"""How what may be missing is spoken of: its name, who is asked for it, and how those are counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.checks import GapField
from generator.checks.profile_figures import AREA, OFFICERS, POPULATION
from generator.model.base import title_of
from generator.model.claim import Baseline, Claim
from generator.model.practice import Implementation, Practice, Staff, Unit

OF_UNITS = frozenset({GapField.STAFF, GapField.LEADER, GapField.ROTA})
OF_CLAIMS = frozenset({GapField.PERIOD, GapField.SCOPE, GapField.BASELINE, GapField.BASE_VALUE})
OF_PROFILE = frozenset({GapField.FORCE, GapField.POPULATION, GapField.AREA})
"""What is asked of the units of a practice, of a claim, of a station's profile; all else of practices."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How a field is spoken of: its name, who is asked for it, and the word that counts those.

    ``part`` is the anchor of the part of a practice where it stands; ``path`` leads to it from the record, the
    practice or the claim that lacks it.
    """

    name: str
    subject: str = "做法"
    counter: str = "项"
    part: str = ""
    path: str = ""


def _part(field: str, part: str) -> Asked:
    return Asked(title_of(Practice, field), part=part, path=field)


_UNITS = {"subject": "机构", "counter": "个", "part": "structure", "path": "structure/units"}
_CLAIMS = {"subject": "带数字的说法", "counter": "条"}
_CHANGES = {"subject": "写增减的说法", "counter": "条"}
_STATIONS = {"subject": "单位", "counter": "个"}

ASKED: Mapping[GapField, Asked] = MappingProxyType(
    {
        GapField.EFFECT: _part("claims", "effect"),
        GapField.MECHANISM: _part("mechanism", "mechanism"),
        GapField.MODERATORS: _part("moderators", "moderators"),
        GapField.IMPLEMENTATION: _part("implementation", "implementation"),
        GapField.ECONOMICS: _part("economics", "economics"),
        GapField.SINCE: _part("since", ""),
        GapField.DECIDED_BY: Asked(
            title_of(Practice, "decided_by"), subject="不由本单位决策的做法", path="decided_by"
        ),
        GapField.LEGAL_BASIS: Asked(
            title_of(Implementation, "legal_basis"), part="implementation", path="implementation/legal_basis"
        ),
        GapField.MONEY: Asked("经费数额", part="economics", path="economics"),
        GapField.LIMITS: _part("limits", ""),
        GapField.STAFF: Asked(title_of(Staff, "number"), **_UNITS),
        GapField.LEADER: Asked(title_of(Unit, "leader"), **_UNITS),
        GapField.ROTA: Asked(title_of(Unit, "rota"), **_UNITS),
        GapField.PERIOD: Asked(title_of(Claim, "period"), **_CLAIMS, path="period"),
        GapField.SCOPE: Asked(title_of(Claim, "scope"), **_CLAIMS, path="scope"),
        GapField.BASELINE: Asked(
            title_of(Claim, "baseline"), subject="说变化或成效的数字", counter="条", path="baseline/printed"
        ),
        GapField.BASE_VALUE: Asked(title_of(Baseline, "value"), **_CHANGES, path="baseline/value"),
        GapField.FORCE: Asked("警力", **_STATIONS, path=f"profile/{OFFICERS}"),
        GapField.POPULATION: Asked("人口", **_STATIONS, path=f"profile/{POPULATION}"),
        GapField.AREA: Asked("面积", **_STATIONS, path=f"profile/{AREA}"),
    }
)
"""How every field is spoken of."""


def counter_of(field: GapField) -> str:
    """Return the word that counts gaps of a field; units are counted by the practice that they are part of."""
    return "项" if field in OF_UNITS else ASKED[field].counter


def subject_of(field: GapField) -> str:
    """Return the word for what lacks a field, when the gaps of many fields are told in one list."""
    if field in OF_PROFILE:
        return ASKED[field].subject
    return "说法" if field in OF_CLAIMS else "做法"

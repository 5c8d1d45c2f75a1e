"""The rows of every comparison, in reading order: one plan for stations, bureaus and models alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks import EVIDENCE_LEVEL, RATIO_KINDS
from generator.checks.profile_figures import AREA, AUXILIARIES, MEASURE_SET, OFFICERS
from generator.model.base import title_of
from generator.model.known_terms import CLAIM_ABOUT, OUTCOME
from generator.model.organisation import Model
from generator.model.practice import Implementation, Practice
from generator.model.station import Station
from generator.views.library import Library

STATIONS, MODELS = "stations", "models"

PROFILE = "profile"
"""The group of rows that belong to an entry as a whole; those of all other groups belong to its practices."""

EVIDENCE_ROW = "evidence"
"""The row that counts claims by evidence level: cells of several stations are added up, not pooled."""

CHART_ROW = "chart"
"""The row of structure charts: that of a model is its own, not those of its stations."""

LEADER_TITLE, ROTA_TITLE = "负责人怎样定", "怎样轮值"

CORE_MEASURES = (OFFICERS, AUXILIARIES, AREA)
"""The measures, by id, that a comparison shows even where nobody reports them."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that answer one question."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that entries are compared by.

    ``always`` rows are shown even if no entry reports them. ``of`` is the folder of the only records that
    the row applies to; empty for rows that apply to all.
    """

    id: str
    group: str
    title: str
    always: bool = False
    of: str = ""


GROUPS = (
    Group(PROFILE, "概况"),
    Group("who", "谁定、谁做"),
    Group("structure", "组织结构"),
    Group("methods", "做法"),
    Group("conditions", "为什么有效、在什么条件下"),
    Group("steps", "怎样实施"),
    Group("cost", "投入"),
    Group("results", "成效与数字"),
)


def measure_row(term_id: str) -> str:
    """Return the id of the row of a measure."""
    return f"measure-{term_id}"


def function_row(term_id: str) -> str:
    """Return the id of the row that names the units of one function; an empty id is that of no function."""
    return f"function-{term_id or 'other'}"


def duty_row(term_id: str) -> str:
    """Return the id of the row that tells the duties of the units of one function."""
    return f"duty-{term_id or 'other'}"


def cost_row(term_id: str) -> str:
    """Return the id of the row of one kind of resource."""
    return f"cost-{term_id}"


def result_row(term_id: str) -> str:
    """Return the id of the row of the claims about one thing."""
    return f"result-{term_id}"


def ratio_row(ratio_id: str) -> str:
    """Return the id of the row of a measure that is derived from others."""
    return f"ratio-{ratio_id}"


def rows(library: Library) -> tuple[Row, ...]:
    """Return every row that a comparison can have."""
    return (
        *_profile(library),
        *_who(),
        *_structure(library),
        Row("methods", "methods", title_of(Practice, "methods"), always=True),
        *_conditions(),
        Row("steps", "steps", title_of(Implementation, "steps"), always=True),
        Row("partners", "steps", title_of(Implementation, "partners")),
        *_cost(library),
        *_results(library),
    )


def _profile(library: Library) -> Iterator[Row]:
    yield Row("kind", PROFILE, title_of(Station, "kind"), of=STATIONS)
    yield Row("family", PROFILE, title_of(Model, "family"), of=MODELS)
    yield Row("names", PROFILE, title_of(Model, "aliases"))
    yield Row("definition", PROFILE, title_of(Model, "definition"), of=MODELS)
    yield Row("place", PROFILE, title_of(Station, "location"), always=True)
    yield Row("belongs-to", PROFILE, title_of(Station, "belongs_to"), of=STATIONS)
    yield Row("settings", PROFILE, title_of(Station, "settings"), always=True)
    for term in library.terms(MEASURE_SET):
        yield Row(measure_row(term.id), PROFILE, term.label, always=term.id in CORE_MEASURES)
    for kind in RATIO_KINDS:
        yield Row(ratio_row(kind.id), PROFILE, f"{kind.label}（推算）")
    yield Row("surroundings", PROFILE, title_of(Station, "surroundings"), of=STATIONS)
    yield Row("models", PROFILE, title_of(Practice, "model"), of=STATIONS)
    yield Row("practices", PROFILE, title_of(Station, "practices"), of=STATIONS)
    yield Row("stations", PROFILE, "谁在做", of=MODELS)
    yield Row("themes", PROFILE, title_of(Practice, "themes"))
    yield Row("problems", PROFILE, title_of(Practice, "problems"), always=True)
    yield Row("principles", PROFILE, title_of(Model, "principles"), of=MODELS)
    yield Row("honours", PROFILE, title_of(Station, "honours"), of=STATIONS)


def _who() -> Iterator[Row]:
    for field in ("summary", "deviations", "role", "decided_by", "carried_out_by", "since"):
        yield Row(field.replace("_", "-"), "who", title_of(Practice, field), always=field == "decided_by")


def _structure(library: Library) -> Iterator[Row]:
    yield Row(CHART_ROW, "structure", "结构图")
    for term_id, label in (*((t.id, t.label) for t in library.terms("part_function")), ("", "其他机构")):
        yield Row(function_row(term_id), "structure", label)
        yield Row(duty_row(term_id), "structure", f"{label}：职责")
    yield Row("staff", "structure", "各部分的人员", always=True)
    yield Row("leader", "structure", LEADER_TITLE, always=True)
    yield Row("rota", "structure", ROTA_TITLE, always=True)
    yield Row("flows", "structure", "流向", always=True)


def _conditions() -> Iterator[Row]:
    yield Row("mechanism", "conditions", title_of(Practice, "mechanism"), always=True)
    yield Row("moderators", "conditions", title_of(Practice, "moderators"), always=True)
    yield Row("prerequisites", "conditions", title_of(Implementation, "prerequisites"), always=True)
    yield Row("legal-basis", "conditions", title_of(Implementation, "legal_basis"))


def _cost(library: Library) -> Iterator[Row]:
    for term in library.terms("resource_kind"):
        yield Row(cost_row(term.id), "cost", f"{title_of(Practice, 'economics')}：{term.label}", always=True)


def _results(library: Library) -> Iterator[Row]:
    yield Row(EVIDENCE_ROW, "results", library.set_label(EVIDENCE_LEVEL), always=True)
    for term in library.terms(CLAIM_ABOUT):
        yield Row(result_row(term.id), "results", term.label, always=term.id == OUTCOME)
    yield Row("limits", "results", title_of(Practice, "limits"))

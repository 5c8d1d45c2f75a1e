"""Organisational models: the list of all, and a page for each with the stations that run it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.organisation import Model, Part, Relation
from generator.views.addresses import MODELS, Here, comparison_page, entry_anchor, record_data, record_page
from generator.views.gaps.lists import model_summary
from generator.views.library import Library, PracticeEntry
from generator.views.page import PICK_ASSETS, Content, Page, Section
from generator.views.paging import BY_ID, PAGING, Group, Listing, Paging
from generator.views.practice_table import practice_row
from generator.views.rendering import render, section
from generator.views.retired import retired_sections
from generator.views.review import gone_page, review_view
from generator.views.statements import Link, Pen, Pick, StatementView
from generator.views.structure.chart import CHART_ASSETS, model_chart
from generator.views.wording import (
    asked,
    counted,
    date_wording,
    excerpt,
)
from generator.views.worth import BEST, best_practices

CARD_LENGTH = 80
"""How many characters of a definition a card shows."""


@dataclass(frozen=True, slots=True)
class ModelCard:
    """A model in a list: its first words, its parts, and how many practices follow it."""

    model: Link
    definition: str
    parts: tuple[str, ...]
    practices: int
    pick: Pick


@dataclass(frozen=True, slots=True)
class LocalUnit:
    """What one station calls a canonical part of a model, and what it does there."""

    station: Link
    name: Link
    staff: str
    leader: str
    duties: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """A canonical part with its names and duties at each station."""

    anchor: str
    name: str
    kind: Link
    function: Link | None
    local_names: tuple[str, ...]
    duties: tuple[StatementView, ...]
    locals: tuple[LocalUnit, ...]


@dataclass(frozen=True, slots=True)
class RelationView:
    """How a model stands to another; ``told_there`` marks one that the other's record tells."""

    model: Link
    kind: Link
    text: str
    cite: Link | None
    told_there: bool


def pages(library: Library, paging: Paging = PAGING) -> Iterator[Page]:
    """Make the list of models and the page of each model, with numbered pages of its practices if it has too many."""
    yield _list_page(library)
    for model in library.catalog.models.values():
        pen = Pen(library, Here(record_page("models", model.id)), model.source)
        if library.speaks(model):
            listing = _practices(model, library, paging)
            yield _model_page(model, listing, pen)
            yield from listing.pages()
        else:
            yield _gone_page(model, pen)


def model_card(model: Model, pen: Pen) -> ModelCard:
    """Prepare a model for a list."""
    return ModelCard(
        model=pen.model(model.id),
        definition=excerpt(model.definition[0].text, CARD_LENGTH),
        parts=tuple(part.name for part in model.parts),
        practices=len(pen.library.running(model.id)),
        pick=pen.pick(f"models/{model.id}"),
    )


def _list_page(library: Library) -> Page:
    here = Here(MODELS)
    pen = Pen(library, here)
    families = tuple(
        (term, tuple(m for m in library.models if m.family == term.label))
        for term in library.terms("model_family")
    )
    return Page(
        path=MODELS,
        kind="models",
        is_list=True,
        assets=PICK_ASSETS,
        title="模式",
        description="库中的警务组织模式：定义、组成、各地叫法和彼此的关系。",
        content=lambda: Content(
            render("pages/models_lead", total=len(library.models)),
            tuple(
                section(
                    term.id,
                    term.label,
                    "model_cards",
                    definition=term.definition,
                    models=tuple(model_card(model, pen) for model in models),
                )
                for term, models in families
                if models
            ),
        ),
    )


def _gone_page(model: Model, pen: Pen) -> Page:
    review = review_view(model.review, "models", pen)
    return gone_page(model.name, "model", review, (Link("模式", pen.here.to(MODELS)),), pen)


def _model_page(model: Model, listing: Listing[PracticeEntry], pen: Pen) -> Page:
    return Page(
        path=pen.here.path,
        kind="model",
        title=model.name,
        description=excerpt(model.definition[0].text),
        content=lambda: Content(
            render(
                "pages/model_lead",
                model=model,
                asked=asked(model.asks),
                trail=(Link("模式", pen.here.to(MODELS)),),
                family=pen.defined("model_family", model.family),
                since=date_wording(model.since) if model.since else "",
                themes=tuple(pen.term("theme", label) for label in model.themes),
                problems=tuple(pen.term("problem", label) for label in model.problems),
                review=review_view(model.review, "models", pen),
                pick=pen.pick(f"models/{model.id}"),
            ),
            tuple(_sections(model, listing, pen)),
        ),
        record=f"practices/models/{model.id}.yaml",
        data=record_data("models", model.id),
        assets=(*PICK_ASSETS, *CHART_ASSETS),
    )


def _practices(model: Model, library: Library, paging: Paging) -> Listing[PracticeEntry]:
    """Return the practices that follow a model."""

    def fill(here: Here, group: Group[PracticeEntry], entries: Sequence[PracticeEntry]) -> Section:
        pen = Pen(library, here, model.source)
        rows = tuple(practice_row(entry, pen) for entry in entries)
        return section(group.id, group.title, "practice_table", rows=rows)

    return Listing(
        path=record_page("models", model.id),
        kind="model",
        title=model.name,
        counter="项做法",
        groups=(Group("stations", "谁在做", library.running(model.id)),),
        fill=fill,
        choose=best_practices(library),
        rule=BEST,
        order=BY_ID,
        assets=PICK_ASSETS,
        paging=paging,
    )


def _sections(model: Model, listing: Listing[PracticeEntry], pen: Pen) -> Iterator[Section]:
    yield section("definition", "定义", "statements", statements=pen.statements(model.definition))
    yield from listing.sections(pen.here)
    if model.parts:
        entries = pen.library.running(model.id)
        shown = best_practices(pen.library)(entries, listing.paging.few) if listing.is_long else entries
        parts = tuple(_part(part, shown, pen) for part in model.parts)
        yield section(
            "parts",
            "标准部分与各地叫法",
            "model_parts",
            chart=model_chart(model, pen),
            canonical=parts,
            left=len(entries) - len(shown),
            rule=BEST,
        )
    if model.principles:
        yield section("principles", "要点", "statements", statements=pen.statements(model.principles))
    if model.variants:
        yield section("variants", "各地变化", "statements", statements=pen.statements(model.variants))
    relations = tuple(_relations(model, pen))
    if relations:
        yield section("relations", "与其他模式的关系", "relations", relations=relations)
    yield section(
        "comparisons",
        "与其他模式对照",
        "links",
        links=tuple(_comparison(model, other, pen) for other in pen.library.models if other is not model),
        empty="库中还没有别的模式。",
    )
    if model.notes:
        yield section("notes", "编者注", "statements", statements=pen.statements(model.notes))
    yield from retired_sections(pen)
    yield model_summary(model, pen)


def _comparison(model: Model, other: Model, pen: Pen) -> Link:
    return Link(f"与{other.name}对照", pen.here.to(comparison_page(model.id, other.id)))


def _part(part: Part, entries: Sequence[PracticeEntry], pen: Pen) -> PartView:
    return PartView(
        anchor=f"part-{part.id}",
        name=part.name,
        kind=pen.defined("unit_kind", part.kind),
        function=pen.defined("part_function", part.function) if part.function else None,
        local_names=part.local_names,
        duties=pen.statements(part.duties),
        locals=tuple(local for entry in entries for local in _locals(part, entry, pen)),
    )


def _locals(part: Part, entry: PracticeEntry, pen: Pen) -> Iterator[LocalUnit]:
    page = record_page("stations", entry.station.id)
    local_pen = pen.about(entry.practice.source)
    for unit in entry.practice.structure.units:
        if unit.part == part.id:
            anchor = entry_anchor(entry.practice.id, "unit", unit.id)
            yield LocalUnit(
                station=pen.station(entry.station.id),
                name=Link(unit.name, pen.here.to(page, anchor)),
                staff="；".join(counted((s.who, s.number) for s in unit.staff)),
                leader=unit.leader or "",
                duties=local_pen.about(unit.source).statements(unit.duties),
            )


def _relations(model: Model, pen: Pen) -> Iterator[RelationView]:
    """Yield what the model says of others, then what others say of it that it does not say itself."""
    for relation in model.relations:
        yield _relation(relation.model, relation, pen, told_there=False)
    named = {relation.model for relation in model.relations}
    for other in pen.library.models:
        for relation in other.relations:
            if relation.model == model.id and other.id not in named:
                yield _relation(other.id, relation, pen.about(other.source), told_there=True)


def relations_between(first: Model, second: Model, pen: Pen) -> tuple[RelationView, ...]:
    """Return what two models say of each other, each thing once."""
    told = [
        _relation(other.id, relation, pen.about(relation.source or model.source), told_there=False)
        for model, other in ((first, second), (second, first))
        for relation in model.relations
        if relation.model == other.id
    ]
    return tuple({(view.kind.label, view.text): view for view in told}.values())


def _relation(other: str, relation: Relation, pen: Pen, *, told_there: bool) -> RelationView:
    kind = pen.defined("model_relation", relation.kind)
    return RelationView(pen.model(other), kind, relation.text, pen.cite(relation), told_there)

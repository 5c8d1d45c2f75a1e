"""Models that are one structure under several names: a comparison puts what follows any of them side by side."""

from collections.abc import Iterator

from generator.model.known_terms import SAME_PARTS
from generator.model.organisation import Model
from generator.views.library import Library


def names_of_one_structure(model: Model, library: Library) -> tuple[Model, ...]:
    """Return a model and all that its own relations, or theirs, hold for the same structure, in the order of ids."""
    known = {model.id}
    waiting = [model]
    while waiting:
        for other in _twins(waiting.pop(), library):
            if other.id not in known:
                known.add(other.id)
                waiting.append(other)
    return tuple(library.catalog.models[model_id] for model_id in sorted(known))


def same_structure(first: Model, second: Model, library: Library) -> str:
    """Return what the library calls two models that it holds for one structure, or nothing if it does not."""
    is_told = any(twin.id == second.id for twin in _twins(first, library))
    return library.term_by_id("model_relation", SAME_PARTS).label if is_told else ""


def _twins(model: Model, library: Library) -> Iterator[Model]:
    for other in library.models:
        if _holds_for_same(model, other, library) or _holds_for_same(other, model, library):
            yield other


def _holds_for_same(model: Model, other: Model, library: Library) -> bool:
    return any(
        relation.model == other.id and library.term("model_relation", relation.kind).id == SAME_PARTS
        for relation in model.relations
    )

"""The editor's eye: what is wrong with the words of a record, whatever the record says.

A lint is one module of this package whose name has no leading underscore. Its id is the module's name with hyphens;
the body of its docstring, in Chinese, is its manual. ``MAY_HOLD`` matches whatever text is worth a closer look, and
``find(written, names)`` yields what is wrong with one text, where ``names`` are the
characters that the names of stations are written with. To add a lint, add a module.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from re import Pattern

from generator.diagnostics import Finding
from generator.lint._copied import CODE, MANUAL, Sources, copied
from generator.lint._found import Found
from generator.model.base import Record, TextKind
from generator.model.catalog import VOCABULARY_KEY, Catalog
from generator.model.walk import Written, text_of, written_texts

__all__ = ["Lint", "Sources", "copied", "lint_catalog", "lint_record", "lints", "manuals"]


@dataclass(frozen=True, slots=True)
class Lint:
    """One lint: its id, its manual in Chinese, the kinds of text that it looks at, and how it looks."""

    id: str
    manual: str
    kinds: frozenset[TextKind]
    may_hold: Pattern[str]
    find: Callable[[Written, str], Iterable[Found]]


@cache
def lints() -> tuple[Lint, ...]:
    """Return all lints in the order of their ids."""
    names = sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    return tuple(_lint(name) for name in names)


def _lint(name: str) -> Lint:
    module = importlib.import_module(f"{__name__}.{name}")
    _, _, manual = (module.__doc__ or "").partition("\n\n")
    return Lint(name.replace("_", "-"), manual.strip(), module.KINDS, module.MAY_HOLD, module.find)


def lint_catalog(catalog: Catalog) -> Iterator[tuple[str, Finding]]:
    """Yield every finding of every lint with the lint's id, record by record."""
    names = "".join(sorted({sign for station in catalog.stations.values() for sign in station.name}))
    for key, record in catalog.records():
        if key != VOCABULARY_KEY:
            yield from lint_record(key, record, names)


def lint_record(key: str, record: Record, names: str) -> Iterator[tuple[str, Finding]]:
    """Yield what is wrong with the words of one record; ``names`` holds the characters of the stations' names."""
    whole = text_of(record)
    doubtful = [lint for lint in lints() if lint.may_hold.search(whole)]
    texts = tuple(written_texts(record)) if doubtful else ()
    for lint in doubtful:
        for written in (each for each in texts if each.kind in lint.kinds):
            yield from ((lint.id, finding) for finding in _findings(lint, key, written, names))


def _findings(lint: Lint, key: str, written: Written, names: str) -> Iterator[Finding]:
    if not lint.may_hold.search(written.text):
        return
    for found in lint.find(written, names):
        yield Finding(key, written.path, found.message, found.hint, found.level, found.wrong, found.right)


def manuals() -> Mapping[str, str]:
    """Return the manual of every lint by its id, and of what is told when the texts of sources are at hand."""
    return {**{lint.id: lint.manual for lint in lints()}, CODE: MANUAL}

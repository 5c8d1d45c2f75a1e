"""Rules between records: what no single record can tell is wrong.

A rule is one module of this package whose name has no leading underscore. Its id is the module's name with
hyphens; the body of its docstring, in Chinese, is its manual; ``check(catalog)`` yields its findings. To
add a rule, add a module.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.diagnostics import Finding
from generator.model.catalog import Catalog


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its id, its manual in Chinese and its check."""

    id: str
    manual: str
    check: Callable[[Catalog], Iterator[Finding]]


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules in the order of their ids."""
    names = sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    return tuple(_rule(name) for name in names)


def _rule(name: str) -> Rule:
    module = importlib.import_module(f"{__name__}.{name}")
    _, _, manual = (module.__doc__ or "").partition("\n\n")
    return Rule(name.replace("_", "-"), manual.strip(), module.check)


def check_catalog(catalog: Catalog) -> Iterator[tuple[str, Finding]]:
    """Yield every finding of every rule with the rule's id, rule by rule."""
    for rule in rules():
        for finding in rule.check(catalog):
            yield rule.id, finding


def manuals() -> Mapping[str, str]:
    """Return the manual of every rule by its id."""
    return {rule.id: rule.manual for rule in rules()}

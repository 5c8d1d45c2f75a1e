"""What a query file calls by name, found among the real records: the pages that count as an answer.

A station or a model is found on its own page. A named practice or method is found on any page that has it as
a section. A controlled term or a source answers only where no station, model or practice bears the name.
Names may be given as the records give them, without marks, or shortened: 人民调解入所 for 人民调解入驻派出所.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set

from generator.model.catalog import Catalog
from generator.model.practice import Practice
from generator.views.addresses import record_page, term_page

_MARKS = str.maketrans("", "", "“”‘’「」『』《》\"' ·（）()")
_TERM_SETS = ("theme", "problem", "province")


class UnknownAnswerError(LookupError):
    """A query file expects something that no record is called."""


class Answers:
    """The pages of the real records, by every name."""

    def __init__(self, catalog: Catalog) -> None:
        self._names = _gathered(_record_names(catalog))
        self._others = _gathered(_other_names(catalog))

    def pages(self, name: str) -> Set[str]:
        """Return the pages that count as ``name``; raise ``UnknownAnswerError`` if there is none."""
        plain = name.translate(_MARKS)
        for known in (self._names, self._others):
            if plain in known:
                return known[plain]
        longer = [pages for full, pages in self._names.items() if _shortens(plain, full)]
        if not longer:
            message = f"no station, model, practice, term or source is called {name}"
            raise UnknownAnswerError(message)
        return frozenset().union(*longer)


def _shortens(short: str, full: str) -> bool:
    """Tell whether ``short`` is ``full`` with characters left out between its first and its last."""
    if len(short) < 2 or short[0] != full[:1] or short[-1] != full[-1:]:
        return False
    rest = iter(full)
    return all(character in rest for character in short)


def _gathered(pairs: Iterator[tuple[str, str]]) -> Mapping[str, Set[str]]:
    pages: defaultdict[str, set[str]] = defaultdict(set)
    for name, page in pairs:
        pages[name.translate(_MARKS)].add(page)
    return {name: frozenset(found) for name, found in pages.items()}


def _record_names(catalog: Catalog) -> Iterator[tuple[str, str]]:
    for station in catalog.stations.values():
        page = record_page("stations", station.id)
        former = (other.name for other in station.former_names)
        for name in (station.name, station.full_name, *station.aliases, *former):
            if name:
                yield name, page
        for practice in station.practices:
            yield from ((name, page) for name in _practice_names(practice))
    for model in catalog.models.values():
        page = record_page("models", model.id)
        yield from ((name, page) for name in (model.name, *model.aliases))


def _practice_names(practice: Practice) -> Iterator[str]:
    yield from (practice.name, *practice.other_names)
    if practice.local_name:
        yield practice.local_name
    for method in practice.methods:
        yield from (method.name, *method.other_names)


def _other_names(catalog: Catalog) -> Iterator[tuple[str, str]]:
    for set_id in _TERM_SETS:
        terms = catalog.vocabulary.set(set_id)
        for term in terms.terms if terms else ():
            yield term.label, term_page(set_id, term.id)
    for source in catalog.sources.values():
        if source.title:
            yield source.title, record_page("sources", source.id)

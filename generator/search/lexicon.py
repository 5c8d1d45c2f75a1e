"""The names that people may mean, found by how they sound, by their first letters or by a single character.

Typing errors, pinyin and initials lead to a name first and only then, by the name, to pages.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from generator.search.documents import Collection, Document
from generator.search.normalise import compact
from generator.search.pinyin import initials, readings_of, syllable_pairs
from generator.search.tokens import characters

INITIALS = "#"
"""Stands before the first letters of a name, to tell them from syllables and words."""

MOST_NAMES = 40
"""How many names one key leads to: the weightiest."""

SHORTEST, LONGEST = 2, 12
"""How long a name may be: longer ones are found by their parts."""

_TERM_WEIGHT, _SYNONYM_WEIGHT = 6, 4
_NAME_WEIGHT, _HEADING_WEIGHT = 8, 3


@dataclass(slots=True)
class Lexicon:
    """All names with their weights (1 to 9)."""

    weights: dict[str, int] = field(default_factory=dict)

    def add(self, name: str, weight: int) -> None:
        """Take a name in, or up to this weight."""
        known = compact(name)
        if SHORTEST <= len(known) <= LONGEST and any(characters(known)):
            self.weights[known] = max(weight, self.weights.get(known, 1))

    def entries(self) -> dict[str, str]:
        """Return for every key the names that it leads to: each with its weight before it, joined by bars."""
        found: dict[str, list[str]] = {}
        for name in sorted(self.weights, key=lambda name: (-self.weights[name], len(name), name)):
            weighted = f"{self.weights[name]}{name}"
            for key in _keys(name):
                names = found.get(key)
                if names is None:
                    found[key] = [weighted]
                elif len(names) < MOST_NAMES:
                    names.append(weighted)
        return {key: "|".join(names) for key, names in found.items()}


def make_lexicon(collection: Collection, spelling: Callable[[str], str]) -> Lexicon:
    """Gather the names of all documents and controlled terms, in the spelling of the index."""
    lexicon = Lexicon()
    for term in collection.terms:
        lexicon.add(spelling(term.label), _TERM_WEIGHT)
        for synonym in term.synonyms:
            lexicon.add(spelling(synonym), _SYNONYM_WEIGHT)
    for document in collection.documents:
        for name, weight in _names(document):
            lexicon.add(spelling(name), max(1, round(weight * document.name_weight)))
    return lexicon


def _names(document: Document) -> Iterable[tuple[str, int]]:
    yield document.title, _NAME_WEIGHT
    for name in document.names:
        yield name, _NAME_WEIGHT
    for heading in document.headings:
        yield heading, _HEADING_WEIGHT


def _keys(name: str) -> Iterator[str]:
    readings = readings_of(name)
    keys = [*syllable_pairs(readings), *(INITIALS + letters for letters in initials(readings))]
    yield from dict.fromkeys((*keys, *characters(name)))

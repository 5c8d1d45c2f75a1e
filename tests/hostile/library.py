"""The small library of the golden pages, in which every field is filled in, with other words in every field.

Which fields hold words, the model tells. Ids, addresses, dates and figures have a form that the reader insists on;
labels of the vocabulary are changed together with the records that write them.
"""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import count
from typing import Any, TypeVar, cast, get_args

from pydantic.fields import FieldInfo

from generator.model.base import LocalId, LocalRef, Record, Ref, Term
from generator.model.catalog import RECORD_TYPES, Catalog
from generator.model.known_terms import MEASURE_UNIT
from generator.model.quantity import Change, Quantity
from generator.model.release import Release
from generator.model.vocabulary import TermSet, Vocabulary, VocabularyTerm
from tests.hostile.strings import packs
from tests.views.library import golden_catalog

R = TypeVar("R", bound=Record)

Words = Callable[[int, int], str]
"""Gives the text of a place, by its number and by how long it may be."""

LINE, PARAGRAPH, SHORT = 110, 500, 120
"""How long the texts are that stand in fields for a line and for a paragraph, and how long the former may be."""

CALM = "平静的文字"
"""What stands where the comparison wants no harm."""

COMPARED = {(VocabularyTerm, "code"), (VocabularyTerm, "evidence")}
"""Fields that hold words by their type, but in which the rules take nothing but a code."""

ROOTS: tuple[type[Record], ...] = (*RECORD_TYPES.values(), Vocabulary, Release)

Place = tuple[type[Record], str]
"""A field of a type of record."""


def calm(number: int, size: int) -> str:
    """Give a text in which nothing is wrong, another one for every place."""
    return f"{CALM}{number:05d}"


def hostile(turn: int) -> Words:
    """Return what gives hostile texts: in another turn, other ones.

    Each has its place's number, so that no two are the same: in front or at the end, for some harm is done by what
    comes first.
    """

    def words(number: int, size: int) -> str:
        texts = packs(size)
        text = texts[(number + turn) % len(texts)]
        return f"{text} {number:05d}" if number % 2 else f"{number:05d} {text}"

    return words


def turns() -> int:
    """Return after how many turns every place has had every string."""
    return len(packs(LINE))


@cache
def model_fields() -> tuple[tuple[type[Record], str, FieldInfo], ...]:
    """Return every field of every type of record in the model."""
    types: set[type[Record]] = set()
    for root in ROOTS:
        _collect(root, types)
    return tuple((kind, name, field) for kind in types for name, field in kind.model_fields.items())


@cache
def word_places() -> frozenset[Place]:
    """Return every field of the model that holds words of a contributor."""
    return frozenset((kind, name) for kind, name, field in model_fields() if _is_words(field)) - COMPARED


@dataclass
class Filled:
    """A library with other words, and the fields in which they stand."""

    catalog: Catalog
    places: set[Place]


def filled(words: Words) -> Filled:
    """Return the golden library with other words in every field that holds words."""
    filler = _Filler(words)
    old = golden_catalog()
    vocabulary = filler.vocabulary(old.vocabulary)
    catalog = replace(
        old,
        vocabulary=vocabulary,
        sources={key: filler.record(record) for key, record in old.sources.items()},
        models={key: filler.record(record) for key, record in old.models.items()},
        stations={key: filler.record(record) for key, record in old.stations.items()},
        courses={key: filler.record(record) for key, record in old.courses.items()},
        releases={key: filler.record(record) for key, record in old.releases.items()},
    )
    return Filled(catalog, filler.places)


class _Filler:
    """Makes records anew with other words, numbering the places as it goes."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._numbers = count()
        self._labels: dict[tuple[str, str], str] = {}
        self.places: set[Place] = set()

    def vocabulary(self, old: Vocabulary) -> Vocabulary:
        """Return the vocabulary anew; the labels of units stay, for quantities are read by them."""
        changed = [terms for terms in old.sets if terms.id != MEASURE_UNIT]
        self._labels = {(terms.id, term.label): self._text(LINE) for terms in changed for term in terms.terms}
        return Vocabulary.model_construct(
            sets=tuple(self._set(terms) for terms in old.sets),
            retired=tuple(self.record(one) for one in old.retired),
        )

    def _set(self, old: TermSet) -> TermSet:
        terms = tuple(self._term(old.id, term) for term in old.terms)
        return TermSet.model_construct(**{**self._values(old, but=("terms",)), "terms": terms})

    def _term(self, set_id: str, old: VocabularyTerm) -> VocabularyTerm:
        names = {name: getattr(old, name) for name in ("label", "broader")}
        labels = {name: self._labels.get((set_id, label), label) for name, label in names.items()}
        self.places.update((VocabularyTerm, name) for name in names)
        but = (*names, "synonyms") if set_id == MEASURE_UNIT else tuple(names)
        return VocabularyTerm.model_construct(
            **{"synonyms": old.synonyms, **self._values(old, but), **labels}
        )

    def record(self, old: R) -> R:
        """Return a record anew, with all that is inside it."""
        return cast("R", type(old).model_construct(**self._values(old)))

    def _values(self, old: Record, but: tuple[str, ...] = ()) -> dict[str, Any]:
        fields = type(old).model_fields
        return {name: self._value(type(old), name, getattr(old, name)) for name in fields if name not in but}

    def _value(self, kind: type[Record], name: str, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(self._value(kind, name, entry) for entry in value)
        if isinstance(value, Record):
            return self.record(value)
        if isinstance(value, Quantity | Change):
            # Pages say a figure again where what is printed does not have it.
            return replace(value, printed=f"{value.printed} {self._text(LINE)}")
        return self._worded(kind, name, value) if isinstance(value, str) else value

    def _worded(self, kind: type[Record], name: str, value: str) -> str:
        field = kind.model_fields[name]
        term = next((mark for mark in _marks(field) if isinstance(mark, Term)), None)
        if term:
            return self._labels.get((term.set_id, value), value)
        if (kind, name) not in word_places():
            return value
        self.places.add((kind, name))
        return self._text(LINE if _longest(field) <= SHORT else PARAGRAPH)

    def _text(self, size: int) -> str:
        return self._words(next(self._numbers), size)


def _is_words(field: FieldInfo) -> bool:
    """Tell whether a field holds texts without a form of their own."""
    held = set(parts(field.annotation)) | set(field.metadata)
    bound = any(isinstance(mark, Term | Ref | LocalRef | LocalId) for mark in held)
    formed = any(getattr(mark, "pattern", None) for mark in held)
    return str in held and not bound and not formed


def _marks(field: FieldInfo) -> list[Any]:
    return [*field.metadata, *parts(field.annotation)]


def _longest(field: FieldInfo) -> int:
    return max((getattr(mark, "max_length", None) or 0 for mark in _marks(field)), default=0)


def parts(annotation: Any) -> Iterator[Any]:
    """Yield every type in an annotation, and every mark on one."""
    if isinstance(annotation, FieldInfo):
        yield from annotation.metadata
    elif isinstance(annotation, Hashable):
        yield annotation
    for argument in get_args(annotation):
        yield from parts(argument)


def _collect(root: type[Record], found: set[type[Record]]) -> None:
    """Add a type of record and all types of records inside it."""
    found.add(root)
    for field in root.model_fields.values():
        for part in parts(field.annotation):
            if isinstance(part, type) and issubclass(part, Record) and part not in found:
                _collect(part, found)

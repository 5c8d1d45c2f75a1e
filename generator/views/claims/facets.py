"""By what a reader may narrow down the list of all claims, and by what it can be ordered.

A facet is one question that every claim answers with no, one or several options. Claims carry the ids of
their options, never the labels, so that a copied address stays good when a word is changed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.checks import EVIDENCE_LEVEL
from generator.checks.interval import UNREADABLE
from generator.checks.unit_groups import UnitGroup
from generator.model.base import title_of
from generator.model.claim import Claim
from generator.model.dates import Dated
from generator.model.known_terms import MEASURE_UNIT, RELATIVE_UNITS
from generator.model.quantity import Quantity
from generator.model.station import Station
from generator.model.vocabulary import VocabularyTerm
from generator.views.library import ClaimEntry, Library
from generator.views.wording import NO_MODEL

NONE = "_none"
"""The option of claims that answer a facet with nothing; no id can look like it."""

_MOVES = (("change", "增减量"), ("rate", "增减率"))
"""The fields of a claim that say how far something moved, each from a base of its own: never ranked."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer; ``also`` are further ids that mean the same, ``ranked`` says whether sizes compare."""

    id: str
    label: str
    also: str = ""
    ranked: bool = False
    count: int = 0


@dataclass(frozen=True, slots=True)
class Facet:
    """One question with the options that occur, in the order in which they are shown."""

    id: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one claim answers to one facet: ids with blanks between them."""

    facet: str
    ids: str


@dataclass(frozen=True, slots=True)
class Keys:
    """What orders a claim, lowest first; an empty text stands last. ``sizes`` holds ``unit:size`` pairs."""

    level: str
    period: str
    kind: str
    sizes: str


@dataclass(frozen=True)
class Facets:
    """The facets of a library."""

    library: Library

    def answers(self, entry: ClaimEntry) -> tuple[Answer, ...]:
        """Return what a claim answers to every facet, in the order of ``describe``."""
        claim = entry.claim
        model = entry.practice.model if entry.practice else None
        answers = {
            "station": (entry.station.id,),
            "model": (model,) if model else (),
            "about": (self.library.term("claim_about", claim.about).id,),
            "unit": tuple(option.id for option in self._units(claim)),
            "period": tuple(str(year) for year in years_of(claim.period)),
            "level": (str(entry.evidence.level),),
            "check": tuple(str(check.result) for check in entry.checks),
            "said": (self.library.term("claimant", claim.said_by).id,),
        }
        return tuple(Answer(facet, " ".join(dict.fromkeys(ids)) or NONE) for facet, ids in answers.items())

    def keys(self, entry: ClaimEntry) -> Keys:
        """Return what orders a claim: best evidence first, latest period first, kinds as in the vocabulary."""
        levels = [term.id for term in self.library.terms(EVIDENCE_LEVEL)]
        kinds = [term.label for term in self.library.terms("claim_about")]
        latest = _latest(entry.claim.period)
        return Keys(
            level=str(-levels.index(str(entry.evidence.level))),
            period=f"-{latest}" if latest else "",
            kind=str(kinds.index(entry.claim.about)),
            sizes=" ".join(self._sizes(entry.claim)),
        )

    def describe(self, entries: Iterable[ClaimEntry]) -> tuple[Facet, ...]:
        """Return every facet with the options that these claims have, and how many claims have each."""
        all_of_them = tuple(entries)
        found: dict[str, Counter[str]] = {}
        for entry in all_of_them:
            for answer in self.answers(entry):
                found.setdefault(answer.facet, Counter()).update(answer.ids.split())
        return tuple(
            Facet(name, label, tuple(_occurring(options, found.get(name, Counter()))))
            for name, label, options in self._all(all_of_them)
        )

    def _all(self, entries: Iterable[ClaimEntry]) -> Iterator[tuple[str, str, list[Option]]]:
        """Yield the id and the label of every facet with all the options that there could be."""
        library = self.library
        yield "station", "单位", [Option(station.id, station.name) for station in self._stations(entries)]
        models = [Option(model.id, model.name) for model in library.catalog.models.values()]
        yield "model", "模式", [*models, Option(NONE, NO_MODEL)]
        yield "about", title_of(Claim, "about"), _terms(library.terms("claim_about"))
        yield (
            "unit",
            library.set_label(MEASURE_UNIT),
            [*self._unit_options(entries), Option(NONE, "没有数字")],
        )
        years = sorted({year for entry in entries for year in years_of(entry.claim.period)})
        period = title_of(Claim, "period")
        options = [Option(str(year), f"{year}年") for year in years]
        yield "period", period, [*options, Option(NONE, f"{period}未报道")]
        yield "level", library.set_label(EVIDENCE_LEVEL), _terms(library.terms(EVIDENCE_LEVEL))
        results = _terms(library.terms("check_result"))
        yield "check", library.set_label("check_result"), [*results, Option(NONE, "没有可核算的")]
        yield "said", title_of(Claim, "said_by"), _terms(library.terms("claimant"))

    def _stations(self, entries: Iterable[ClaimEntry]) -> list[Station]:
        """Return the stations of these claims, by province and then by id."""
        provinces = [term.label for term in self.library.terms("province")]
        stations = {entry.station.id: entry.station for entry in entries}.values()
        return sorted(stations, key=lambda one: (provinces.index(one.location.province), one.id))

    def _unit_options(self, entries: Iterable[ClaimEntry]) -> list[Option]:
        """Return an option for each group of units in use, naming the units that occur; levels come first."""
        words: dict[Option, dict[str, None]] = {}
        for entry in entries:
            for option, quantity in self._figures(entry.claim):
                words.setdefault(option, {}).setdefault(quantity.unit)
        order = {group.id: place for place, group in enumerate(self.library.bases.units.all)}
        moves = {name: place for place, (name, _) in enumerate(_MOVES, 1)}

        def place(option: Option) -> tuple[int, int]:
            kind, _, group = option.id.rpartition("--")
            return moves.get(kind, 0), order.get(group, len(order))

        return [
            replace(option, label=f"{option.label}（{'、'.join(units)}）" if all(units) else option.label)
            for option, units in sorted(words.items(), key=lambda pair: place(pair[0]))
        ]

    def _units(self, claim: Claim) -> Iterator[Option]:
        return (option for option, _ in self._figures(claim))

    def _figures(self, claim: Claim) -> Iterator[tuple[Option, Quantity]]:
        """Yield the figures of a claim, each with the option of its unit."""
        for quantity in (claim.value, *claim.value.also) if claim.value else ():
            group = self.library.bases.units.of(quantity.unit)
            yield (_level_option(group) if group else Option("_bare", "不带单位或其他")), quantity
        for name, label in _MOVES:
            move = claim.change if name == "change" else claim.rate
            if move:
                group = self.library.bases.units.of(move.amount.unit)
                unit, dimension = (group.id, group.dimension) if group else ("_bare", "不带单位或其他")
                yield Option(f"{name}--{unit}", f"{label}：{dimension}"), move.amount

    def _sizes(self, claim: Claim) -> Iterator[str]:
        """Yield ``unit:size`` for each figure whose size may be ranked: its lower end, or else its upper one."""
        for option, quantity in self._figures(claim):
            based = self.library.bases.units.comparable((quantity,)) if option.ranked else None
            size = None if based is None else _size(based[0])
            if size is not None:
                yield f"{option.id}:{float(size):.12g}"


def years_of(period: Dated | None) -> tuple[int, ...]:
    """Return the years that a period may touch; of one that is open on a side, the year that is known."""
    if period is None:
        return ()
    ends = [day.year for day in (period.value.earliest, period.value.latest) if day]
    return tuple(range(ends[0], ends[-1] + 1)) if ends else ()


def _latest(period: Dated | None) -> str:
    day = (period.value.latest or period.value.earliest) if period else None
    return f"{day:%Y%m%d}" if day else ""


def _size(quantity: Quantity) -> Fraction | None:
    if quantity.bound in UNREADABLE:
        return None
    return quantity.high if quantity.low is None else quantity.low


def _level_option(group: UnitGroup) -> Option:
    others = " ".join(unit.id for unit in group.units[1:])
    return Option(group.id, group.dimension, also=others, ranked=group.id not in RELATIVE_UNITS)


def _terms(terms: Iterable[VocabularyTerm]) -> list[Option]:
    return [Option(term.id, term.label) for term in terms]


def _occurring(options: Iterable[Option], counts: Counter[str]) -> Iterator[Option]:
    return (replace(option, count=counts[option.id]) for option in options if counts[option.id])

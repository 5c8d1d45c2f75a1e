"""A unit of measure that the vocabulary does not hold.

计量单位不在词表里。

什么意思：数字后面的单位（人、起、平方公里、%）不在词表的“计量单位”里，多半是写错了字。

为什么要查：单位认得，数字才能相加、比较。只有数、没有单位的写法也可以。

怎样改：先看是不是写错了字，或数值里混进了别的话；确实是新单位，就在 vocabulary.yaml 的“计量单位”里加一条。

检查会说：“12入”的单位“入”不在词表里

不对：
    profile:
      - measure: 民警
  >     value: 12入
对：
    profile:
      - measure: 民警
        value: 12人
"""

from collections.abc import Iterator

from generator.diagnostics import Finding, Path
from generator.model.base import Record
from generator.model.catalog import Catalog
from generator.model.known_terms import MEASURE_UNIT
from generator.model.quantity import Change, Quantity, standard_unit
from generator.model.vocabulary import TermSet
from generator.model.walk import figures_of
from generator.suggestions import nearest


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every quantity whose unit is neither a label nor a synonym of the set of units."""
    terms = catalog.vocabulary.set(MEASURE_UNIT)
    if terms is None:
        return
    known = _known(terms)
    for key, record in catalog.records():
        for path, quantity in _quantities(record):
            for unit in (quantity.unit, *(also.unit for also in quantity.also)):
                if unit and unit not in known and standard_unit(unit) not in known:
                    message = f"“{quantity.printed}”的单位“{unit}”不在词表里"
                    yield Finding(key, path, message, _hint(unit, known, terms.label))


def _known(terms: TermSet) -> tuple[str, ...]:
    return tuple(word for term in terms.terms for word in (term.label, *term.synonyms))


def _hint(unit: str, known: tuple[str, ...], label: str) -> str:
    like = _beginning(unit, known) or nearest(unit, known)
    guess = f"是不是“{like}”？" if like else ""
    return f"{guess}如果是新的量词，请加进 practices/vocabulary.yaml 的“{label}”词表"


def _beginning(unit: str, known: tuple[str, ...]) -> str:
    """Return the longest known unit that this one begins with: the rest of it is other words."""
    return max((word for word in known if unit.startswith(word)), key=len, default="")


def _quantities(record: Record) -> Iterator[tuple[Path, Quantity]]:
    for path, figure in figures_of(record):
        yield path, figure.amount if isinstance(figure, Change) else figure

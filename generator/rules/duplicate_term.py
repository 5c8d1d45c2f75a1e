"""A set id, a term id, a label or a synonym that occurs twice in the vocabulary.

词表里有重复。

一个词表里，编号、规范词、同义词都只能出现一次：同义词不能又是别的词的规范词或同义词，否则分不清指哪一个。
编号不能重复的还有词表本身。

怎样改：删去重复的一处，或把它们分清楚。

不对：
    - {id: police-shortage, label: 警力不足, synonyms: [缺人]}
    - {id: turnover, label: 人员流动, synonyms: [缺人]}
对：
    - {id: police-shortage, label: 警力不足, synonyms: [缺人]}
    - {id: turnover, label: 人员流动, synonyms: [留不住人]}
"""

from collections.abc import Iterator

from generator.diagnostics import Finding, Path
from generator.model.catalog import VOCABULARY_KEY, Catalog
from generator.model.vocabulary import TermSet


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report everything in the vocabulary that an earlier entry of its scope has already taken."""
    seen: set[str] = set()
    for index, terms in enumerate(catalog.vocabulary.sets):
        if terms.id in seen:
            message = f"词表编号“{terms.id}”前面已经用过"
            yield Finding(VOCABULARY_KEY, ("sets", index, "id"), message, "合并两个词表，或换一个编号")
        seen.add(terms.id)
        yield from _in_set(terms, ("sets", index))


def _in_set(terms: TermSet, at: Path) -> Iterator[Finding]:
    ids: set[str] = set()
    labels: set[str] = set()
    for index, term in enumerate(terms.terms):
        if term.id in ids:
            yield _finding((*at, "terms", index, "id"), f"编号“{term.id}”", terms)
        if term.label in labels:
            yield _finding((*at, "terms", index, "label"), f"规范词“{term.label}”", terms)
        ids.add(term.id)
        labels.add(term.label)
    taken = set(labels)
    for index, term in enumerate(terms.terms):
        for number, synonym in enumerate(term.synonyms):
            if synonym in taken:
                path = (*at, "terms", index, "synonyms", number)
                yield _finding(path, f"同义词“{synonym}”", terms)
            taken.add(synonym)


def _finding(path: Path, what: str, terms: TermSet) -> Finding:
    return Finding(VOCABULARY_KEY, path, f"{what}在词表“{terms.label}”里已经用过", "删去重复的一处")

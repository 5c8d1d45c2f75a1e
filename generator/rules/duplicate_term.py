"""A set id, a term id, a label or a synonym that occurs twice in the vocabulary.

词表里有重复。

什么意思：词表里同一个编号、规范词或同义词出现了两次。同义词又是别的词的规范词，也算重复。

为什么要查：一个词归到两处，就分不清指哪一个。

怎样改：删去重复的一处，或把它们分清楚。

检查会说：同义词“缺人”在词表“问题”里已经用过

不对（vocabulary）：
      - id: problem
        label: 问题
        definition: 做法针对的问题
        terms:
          - id: police-shortage
            label: 警力不足
            definition: 人少事多
            synonyms: [缺人]
          - id: turnover
            label: 人员流动
            definition: 人留不住
  >         synonyms: [缺人]
对（vocabulary）：
      - id: problem
        label: 问题
        definition: 做法针对的问题
        terms:
          - id: police-shortage
            label: 警力不足
            definition: 人少事多
            synonyms: [缺人]
          - id: turnover
            label: 人员流动
            definition: 人留不住
            synonyms: [留不住人]
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

"""A vocabulary without a set or a term that fields or checks rely on, or with a page that the library does not have.

词表和程序要用的词对不上。

什么意思：词表里少了一个词表或一个词，而程序要用它；或者词表“本库网页”里多了一个词，而本库没有那个网页。

为什么要查：记录的栏目、核算和网页都按词表里的编号（id）取词。少一个，就有内容显示不出来；多一个网页，课程指向它就没有地方可去。

怎样改：在 practices/vocabulary.yaml 里补上提示的词表或词条，删去没有网页的词条。规范词（label）可以改，编号（id）不能改。

检查会说：词表“列项完整程度”缺少编号为“unlisted”的词

不对（vocabulary）：
      - id: completeness
        label: 列项完整程度
        definition: 名称里有数字的，各项列全没有
        terms:
  >       - id: complete
            label: 已列全
            definition: 各项都列出
          - id: partial
            label: 未列全
            definition: 只列出一部分
对（vocabulary）：
      - id: completeness
        label: 列项完整程度
        definition: 名称里有数字的，各项列全没有
        terms:
          - id: complete
            label: 已列全
            definition: 各项都列出
          - id: partial
            label: 未列全
            definition: 只列出一部分
          - id: unlisted
            label: 未列出
            definition: 一项也没有列出
"""

from collections.abc import Iterator

from generator.checks import NEEDED_TERMS as NEEDED_BY_CHECKS
from generator.diagnostics import Finding
from generator.model.addresses import OWN_PAGES
from generator.model.base import Term
from generator.model.catalog import RECORD_TYPES, VOCABULARY_KEY, Catalog
from generator.model.known_terms import NEEDED_TERMS as KNOWN_TERMS
from generator.model.pointer import OWN_PAGE
from generator.model.review import REVIEW_STATUS, State
from generator.model.vocabulary import Vocabulary, all_needed
from generator.model.walk import marks_of, types_below

NEEDED_TERMS = all_needed(NEEDED_BY_CHECKS, KNOWN_TERMS, {REVIEW_STATUS: frozenset(State)})
"""The terms that code relies on, by set."""


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report missing sets, missing terms, words that fields take when nothing is written, and pages there are not."""
    fields = tuple(term_fields())
    for set_id in sorted({set_id for set_id, _ in fields} | set(NEEDED_TERMS)):
        terms = catalog.vocabulary.set(set_id)
        if terms is None:
            yield Finding(VOCABULARY_KEY, ("sets",), f"缺少词表“{set_id}”", f"加一个编号为 {set_id} 的词表")
            continue
        index = catalog.vocabulary.sets.index(terms)
        for term_id in sorted(NEEDED_TERMS.get(set_id, frozenset())):
            if terms.term_by_id(term_id) is None:
                message = f"词表“{terms.label}”缺少编号为“{term_id}”的词"
                yield Finding(VOCABULARY_KEY, ("sets", index, "terms"), message, "补上这个词条，编号照写")
        for word in sorted({default for own, default in fields if own == set_id and default}):
            if terms.term(word) is None:
                message = f"词表“{terms.label}”缺少规范词“{word}”，不填时就用它"
                yield Finding(VOCABULARY_KEY, ("sets", index, "terms"), message, "补上这个词条")
    yield from _pages_there_are_not(catalog.vocabulary)


def _pages_there_are_not(vocabulary: Vocabulary) -> Iterator[Finding]:
    pages = vocabulary.set(OWN_PAGE)
    if pages is None:
        return
    place = vocabulary.sets.index(pages)
    for at, term in enumerate(pages.terms):
        if term.id not in OWN_PAGES:
            message = f"词表“{pages.label}”里的“{term.label}”（{term.id}）没有网页"
            hint = f"删去这个词条，或改用有网页的编号：{'、'.join(OWN_PAGES)}"
            yield Finding(VOCABULARY_KEY, ("sets", place, "terms", at, "id"), message, hint)


def term_fields() -> Iterator[tuple[str, str]]:
    """Yield the set of every field of the model that holds a controlled term, and the field's default."""
    for record_type in types_below(*RECORD_TYPES.values()):
        for field in record_type.model_fields.values():
            default = field.default if isinstance(field.default, str) else ""
            yield from ((mark.set_id, default) for mark in marks_of(field) if isinstance(mark, Term))

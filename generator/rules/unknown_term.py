"""A controlled term that its list does not hold.

规范词不在词表里。

什么意思：有的字段只能填词表 practices/vocabulary.yaml 里的规范词。词表里没有这个词，或填的是同义词。

为什么要查：大家用同一个词，才能按词归类、检索和比较。

怎样改：换成提示里的规范词。确实需要新词的，先在 vocabulary.yaml 的那个词表里加一条，写明定义，再在记录里用。

检查会说：“城郊”是同义词，“辖区类型”里的规范词是“城乡接合部”

不对：
    settings:
  >   - 城郊
对：
    settings:
      - 城乡接合部
"""

from collections.abc import Iterator

from generator.diagnostics import Finding
from generator.model.base import Term
from generator.model.catalog import Catalog
from generator.model.vocabulary import TermSet
from generator.model.walk import Marked, marked_values
from generator.rules._nearest import likely, nearest, suggestion


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report every marked value that is no label of its set; missing sets are another rule's."""
    for key, record in catalog.records():
        for marked in marked_values(record):
            terms = catalog.vocabulary.set(marked.mark.set_id) if isinstance(marked.mark, Term) else None
            if terms is not None and terms.term(marked.value) is None:
                yield _finding(key, marked, terms)


def _finding(key: str, marked: Marked, terms: TermSet) -> Finding:
    proper = terms.term_by_synonym(marked.value)
    if proper is not None:
        message = f"“{marked.value}”是同义词，“{terms.label}”里的规范词是“{proper.label}”"
        hint = f"改成“{proper.label}”"
        return Finding(key, marked.path, message, hint, wrong=marked.value, right=proper.label)
    words = [term.label for term in terms.terms]
    by_synonym = {synonym: term.label for term in terms.terms for synonym in term.synonyms}
    hint = suggestion(marked.value, words) or _by_synonym(marked.value, by_synonym)
    message = f"“{terms.label}”里没有“{marked.value}”这个词"
    hint = hint or f"请在 vocabulary.yaml 的“{terms.label}”里找规范词"
    return Finding(key, marked.path, message, hint, wrong=marked.value, right=likely(marked.value, words))


def _by_synonym(word: str, labels: dict[str, str]) -> str:
    like = nearest(word, labels)
    return f"是不是“{labels[like]}”？" if like else ""

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

import re
from collections.abc import Iterator

from generator.diagnostics import Finding
from generator.model.base import Term
from generator.model.catalog import Catalog
from generator.model.vocabulary import TermSet
from generator.model.walk import Marked, marked_values
from generator.suggestions import likely, nearest, suggestion

_SIGN = re.compile(r"[\W_]")
_BETWEEN = re.compile(r"[\s,，、;；/／|和及与+&]+")


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
    by_id = terms.term_by_id(marked.value.strip().lower())
    if by_id is not None:
        message = f"“{marked.value}”是编号，“{terms.label}”里的规范词是“{by_id.label}”"
        return Finding(
            key, marked.path, message, f"改成“{by_id.label}”", wrong=marked.value, right=by_id.label
        )
    words = [term.label for term in terms.terms]
    several = _several(marked.value, words)
    if several:
        return _joined(key, marked, terms, several)
    by_synonym = {synonym: term.label for term in terms.terms for synonym in term.synonyms}
    leading = _leading(marked.value, words)
    if leading:
        message = f"“{terms.label}”里没有“{marked.value}”这个词"
        hint = f"只写“{leading}”，别的话写进编者注"
        return Finding(key, marked.path, message, hint, wrong=marked.value, right=leading)
    hint = suggestion(marked.value, words) or _by_synonym(marked.value, by_synonym)
    message = f"“{terms.label}”里没有“{marked.value}”这个词"
    hint = hint or f"请在 vocabulary.yaml 的“{terms.label}”里找规范词"
    return Finding(key, marked.path, message, hint, wrong=marked.value, right=likely(marked.value, words))


def _leading(value: str, words: list[str]) -> str:
    """Return the longest term that a value begins with, if a sign and other words follow it."""
    begun = (word for word in words if value.startswith(word) and _SIGN.match(value, len(word)))
    return max(begun, key=len, default="")


def _several(value: str, words: list[str]) -> list[str]:
    """Return the terms that were written as one value with signs between them; none if there is but one."""
    pieces = [piece for piece in _BETWEEN.split(value) if piece]
    return pieces if len(pieces) > 1 and all(piece in words for piece in pieces) else []


def _joined(key: str, marked: Marked, terms: TermSet, several: list[str]) -> Finding:
    listed = "、".join(f"“{word}”" for word in several)
    message = f"“{marked.value}”把“{terms.label}”的 {len(several)} 个词写成了一项"
    in_list = isinstance(marked.path[-1], int)
    hint = f"{listed}各写一行，都以“- ”开头" if in_list else f"这里只能写一个，从{listed}里选"
    return Finding(key, marked.path, message, hint)


def _by_synonym(word: str, labels: dict[str, str]) -> str:
    like = nearest(word, labels)
    return f"是不是“{labels[like]}”？" if like else ""

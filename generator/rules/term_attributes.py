"""A term whose broader term, evidence level or province code makes no sense.

词条的上位词、证据等级或代码不对。

什么意思：词表里，“上位词”不是同一词表里的另一个规范词，或绕成了圈；或“最高证据等级”不是 E0 到 E5；或省份的代码不是两位数字。

为什么要查：程序按它们归类、评等级、核对代码，写错了整类都会错。

怎样改：按提示改成存在的词、正确的等级或代码。

检查会说：“问题”里没有上位词“队伍问题”

不对（vocabulary）：
      - id: problem
        label: 问题
        definition: 做法针对的问题
        terms:
          - id: turnover
            label: 人员流动
            definition: 人留不住
  >         broader: 队伍问题
对（vocabulary）：
      - id: problem
        label: 问题
        definition: 做法针对的问题
        terms:
          - id: turnover
            label: 人员流动
            definition: 人留不住
            broader: 队伍问题
          - id: team
            label: 队伍问题
            definition: 与队伍有关的问题
"""

from collections.abc import Iterator

from generator.checks import EVIDENCE_LEVEL
from generator.diagnostics import Finding, Path
from generator.model.catalog import VOCABULARY_KEY, Catalog
from generator.model.vocabulary import TermSet
from generator.rules._circles import circles, shown
from generator.suggestions import suggestion

_CODE_LENGTH = 2


def check(catalog: Catalog) -> Iterator[Finding]:
    """Report wrong attributes of terms, set by set."""
    known = catalog.vocabulary.set(EVIDENCE_LEVEL)
    levels = [term.label for term in known.terms] if known else []
    for index, terms in enumerate(catalog.vocabulary.sets):
        at: Path = ("sets", index, "terms")
        yield from _broader(terms, at)
        yield from _evidence(terms, at, levels)
        yield from _codes(terms, at)


def _broader(terms: TermSet, at: Path) -> Iterator[Finding]:
    labels = [term.label for term in terms.terms]
    for index, term in enumerate(terms.terms):
        if term.broader and term.broader not in labels:
            message = f"“{terms.label}”里没有上位词“{term.broader}”"
            hint = suggestion(term.broader, labels) or "填同一词表里的规范词，或删去"
            yield Finding(VOCABULARY_KEY, (*at, index, "broader"), message, hint)
    for circle in circles({term.label: term.broader for term in terms.terms if term.broader}):
        path = (*at, labels.index(circle[0]), "broader")
        yield Finding(VOCABULARY_KEY, path, f"上位词绕成了圈：{shown(circle)}", "最宽的词不写上位词")


def _evidence(terms: TermSet, at: Path, levels: list[str]) -> Iterator[Finding]:
    for index, term in enumerate(terms.terms):
        if term.evidence and term.evidence not in levels:
            message = f"“{term.evidence}”不是证据等级"
            yield Finding(VOCABULARY_KEY, (*at, index, "evidence"), message, f"可以写：{'、'.join(levels)}")


def _codes(terms: TermSet, at: Path) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for index, term in enumerate(terms.terms):
        if term.code is None:
            continue
        path = (*at, index, "code")
        if not (term.code.isascii() and term.code.isdigit() and len(term.code) == _CODE_LENGTH):
            message = f"“{term.code}”不是两位数字的代码"
            yield Finding(VOCABULARY_KEY, path, message, "省级代码是两位数字，如 37")
        elif term.code in seen:
            message = f"代码“{term.code}”已经是“{seen[term.code]}”的"
            yield Finding(VOCABULARY_KEY, path, message, "各省代码不同，请核对")
        seen.setdefault(term.code, term.label)

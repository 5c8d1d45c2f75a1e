"""The vocabulary: every controlled term once, with its id, label, definition and synonyms.

Records write the label; addresses and code use the id.
"""

from collections.abc import Mapping, Set
from functools import cached_property
from typing import Annotated

from pydantic import Field

from generator.model.base import LONGEST_ID, Identifier, Line, Record, Text
from generator.model.patterns import SET_ID_PATTERN
from generator.model.retirement import Retirement

SetId = Annotated[str, Field(pattern=SET_ID_PATTERN, max_length=LONGEST_ID)]


NeededTerms = Mapping[str, Set[str]]
"""The ids of the terms that code relies on, by set."""


def all_needed(*needs: NeededTerms) -> NeededTerms:
    """Return what all of these need together."""
    sets = dict.fromkeys(set_id for needed in needs for set_id in needed)
    return {set_id: frozenset().union(*(needed.get(set_id, ()) for needed in needs)) for set_id in sets}


class VocabularyTerm(Record, title="一个规范词"):
    """One controlled term."""

    id: Identifier = Field(
        title="编号",
        description="英文小写和连字符；网页地址和程序用它，永不更改",
        examples=["police-shortage"],
    )
    label: Line = Field(title="规范词", description="记录里写的词；一个词表里不重复", examples=["警力不足"])
    definition: Text = Field(
        title="定义", description="什么情况用这个词", examples=["派出所的人手不够做该做的事"]
    )
    synonyms: tuple[Line, ...] = Field(
        (), title="同义词", description="人们还会怎样说；记录里一律写规范词", examples=["人手不够"]
    )
    asks: tuple[Line, ...] = Field(
        (),
        title="读者会怎样问",
        description="遇到这个问题、想做这方面工作的人会怎样问，用他们自己的话，供搜索用，网页只列前六个；写在主题和问题上",
        examples=["缺人手怎么办"],
    )
    broader: Line | None = Field(
        None, title="上位词", description="同一词表中更宽的规范词", examples=["警力不足"]
    )
    code: Line | None = Field(None, title="代码", description="省级行政区的两位代码", examples=["37"])
    evidence: Line | None = Field(
        None, title="最高证据等级", description="光凭这样的说话者，一条说法能达到的等级", examples=["E3"]
    )
    dimension: Line | None = Field(None, title="量纲", description="计量单位所量的是什么", examples=["人数"])


class TermSet(Record, title="一个词表"):
    """A closed list of terms for one kind of field."""

    id: SetId = Field(title="编号", description="英文小写和下划线；程序用它找到词表", examples=["problem"])
    label: Line = Field(title="词表名", description="词表的中文名", examples=["问题"])
    definition: Text = Field(
        title="说明", description="这些词用在哪里", examples=["做法要解决的问题，用基层的话找得到"]
    )
    terms: tuple[VocabularyTerm, ...] = Field(title="词条", description="表里的词，一个一项", min_length=1)

    @cached_property
    def _by_label(self) -> dict[str, VocabularyTerm]:
        return {term.label: term for term in self.terms}

    @cached_property
    def _by_id(self) -> dict[str, VocabularyTerm]:
        return {term.id: term for term in self.terms}

    @cached_property
    def _by_synonym(self) -> dict[str, VocabularyTerm]:
        return {word: term for term in self.terms for word in term.synonyms}

    def term(self, label: str) -> VocabularyTerm | None:
        """Return the term with this label, or None."""
        return self._by_label.get(label)

    def term_by_id(self, term_id: str) -> VocabularyTerm | None:
        """Return the term with this id, or None."""
        return self._by_id.get(term_id)

    def term_by_synonym(self, word: str) -> VocabularyTerm | None:
        """Return the term that has this word among its synonyms, or None."""
        return self._by_synonym.get(word)


class Vocabulary(Record, title="规范词表"):
    """All sets of controlled terms."""

    sets: tuple[TermSet, ...] = Field(title="词表", description="全部词表，一种字段一个", min_length=1)
    retired: tuple[Retirement, ...] = Field(
        (), title="停用的词", description="发布以后删去、合并或换了编号的词，一个一项；旧链接靠它找到去处"
    )

    @cached_property
    def _by_id(self) -> dict[str, TermSet]:
        return {terms.id: terms for terms in self.sets}

    def set(self, set_id: str) -> TermSet | None:
        """Return the set with this id, or None."""
        return self._by_id.get(set_id)

    def term(self, set_id: str, label: str) -> VocabularyTerm | None:
        """Return the term with this label in this set, or None."""
        terms = self.set(set_id)
        return terms.term(label) if terms else None

    def terms(self, set_id: str) -> tuple[VocabularyTerm, ...]:
        """Return the terms of a set in their order; none if there is no such set."""
        terms = self.set(set_id)
        return terms.terms if terms else ()

    def term_by_id(self, set_id: str, term_id: str) -> VocabularyTerm | None:
        """Return the term with this id in this set, or None."""
        terms = self.set(set_id)
        return terms.term_by_id(term_id) if terms else None

    def id_of(self, set_id: str, label: str) -> str:
        """Return the id of the term with this label in this set; empty if there is none."""
        term = self.term(set_id, label)
        return term.id if term else ""

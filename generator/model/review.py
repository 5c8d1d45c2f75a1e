"""Review: the state of a record, who might be interested, and where it went."""

from collections.abc import Set
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.base import Identifier, Record, Term, Text
from generator.model.dates import Dated
from generator.model.vocabulary import Vocabulary

REVIEW_STATUS = "review_status"
"""The vocabulary's set of the states that a record can be in."""


class State(StrEnum):
    """The states of a record; the values are ids of the vocabulary's set ``review_status``."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"
    MERGED = "merged"
    SPLIT = "split"


GONE: Set[State] = frozenset({State.WITHDRAWN, State.MOVED, State.MERGED, State.SPLIT})
"""The states of records that no longer speak for themselves."""


class Review(Record, title="审核"):
    """How far a record may be relied on, and what became of it."""

    status: Annotated[str, Term(REVIEW_STATUS)] = Field(title="状态", description="新写的记录一律写“草稿”")
    reviewed_on: Dated | None = Field(
        None, title="审核日期", description="维护人审核的日期；草稿不写", examples=["2026-03-01"]
    )
    interest: Annotated[str, Term("interest")] = Field(
        title="利益关系", description="提交人与所记单位的关系；记的是自己的单位就选“本单位”"
    )
    reason: Text | None = Field(
        None, title="原因", description="撤回、移动、合并、拆分的原因", examples=["所依据的报道已经撤稿。"]
    )
    moved_to: tuple[Identifier, ...] = Field(
        (), title="去向", description="移动、合并、拆分后的编号", examples=["leling-guojia"]
    )
    note: Text | None = Field(
        None, title="编者注", description="本库编者的说明", examples=["等原发布者回复。"]
    )


def state_of(review: Review, vocabulary: Vocabulary) -> State | None:
    """Return the state of a record, or None if the vocabulary does not know it."""
    term = vocabulary.term(REVIEW_STATUS, review.status)
    return State(term.id) if term and term.id in set(State) else None

"""Errors that no field of the model gives now, tried on a model of its own, and the general translation."""

from typing import Annotated, Literal

import pytest
from pydantic import Field, ValidationError, field_validator

from generator.diagnostics import Diagnostic, UnreadableError
from generator.model.base import Record
from generator.reading.errors import record_diagnostics
from generator.text.document import Document
from generator.text.tree import grow


class Part(Record):
    """A part."""

    name: str = Field(title="名称")
    colour: str = Field("", title="颜色")


class Other(Record):
    """Another part."""

    size: tuple[str, ...] = Field((), title="大小")


class Toy(Record):
    """A record with all that the library's own records do without."""

    number: int = Field(0, title="数", examples=["12"])
    choice: Literal["甲", "乙"] = Field("甲", title="选项")
    shape: Annotated[str, Field(pattern="^x+$")] = Field("x", title="式样")
    few: tuple[str, ...] = Field((), title="几项", max_length=1)
    either: int | Other = Field(0, title="两可")
    own: str = Field("", title="自查")
    english: str = Field("", title="英文")
    unreadable: str = Field("", title="读数")
    parts: tuple[Part, ...] = Field((), title="部分", min_length=1)

    @field_validator("own")
    @classmethod
    def _own(cls, value: str) -> str:
        if value:
            message = "不能这样写"
            raise ValueError(message)
        return value

    @field_validator("english")
    @classmethod
    def _english(cls, value: str) -> str:
        if value:
            message = "not so"
            raise ValueError(message)
        return value

    @field_validator("unreadable")
    @classmethod
    def _unreadable(cls, value: str) -> str:
        raise UnreadableError(f"读不懂“{value}”", "照原文写")


def diagnostics(text: str) -> list[Diagnostic]:
    tree = grow(text)
    try:
        Toy.model_validate(tree.data)
    except ValidationError as error:
        return record_diagnostics(error, Toy, Document("f", text), tree.refused)
    return []


@pytest.mark.parametrize(
    ("text", "column", "code", "message"),
    [
        ("number: 三", 9, "invalid-value", "字段 `number`（数）的内容不合要求，这里写的是文字“三”"),
        ("choice: 丙", 9, "invalid-value", "字段 `choice`（选项）的“丙”不在可选的值里"),
        ("shape: y", 8, "bad-pattern", "字段 `shape`（式样）的“y”写法不合要求"),
        ("few: [甲, 乙]", 6, "too-long", "字段 `few`（几项）太长：有 2 项，最多 1 项"),
        ("own: 甲", 6, "invalid-value", "字段 `own`（自查）：不能这样写"),
        (
            "english: 甲",
            10,
            "invalid-value",
            "字段 `english`（英文）的内容不合要求，这里写的是文字“甲”",
        ),
        ("unreadable: 甲", 13, "unreadable-value", "字段 `unreadable`（读数）：读不懂“甲”"),
        ("parts: []", 8, "too-short", "字段 `parts`（部分）至少要有 1 项"),
        ("parts: [{colour: 红}]", 9, "missing-field", "缺少必填的字段 `name`（名称）"),
    ],
)
def test_every_error_is_told_in_chinese(text: str, column: int, code: str, message: str) -> None:
    (found,) = diagnostics(text)
    assert (found.position.column, found.code, found.message) == (column, code, message)
    assert found.hint


def test_a_path_with_the_names_of_a_unions_branches_leads_to_the_value() -> None:
    found = diagnostics("either:\n  size: 甲\n")
    assert {diagnostic.position.line for diagnostic in found} == {2}


def hint(text: str) -> str:
    (found,) = diagnostics(text)
    assert found.code == "unknown-field"
    return found.hint


def test_an_unknown_field_is_told_what_it_may_have_been() -> None:
    assert "`number`（数）" in hint("numbr: 1")
    assert "`number`（数）" in hint("数: 1")
    assert "number、choice、shape" in hint("zzz: 1")
    assert "是不是" not in hint("zzz: 1")


def test_an_unknown_field_is_told_where_it_belongs() -> None:
    assert "字段 `parts`（部分）之下，请检查缩进" in hint("colour: 红")
    assert "那一层，请检查缩进" in hint("parts:\n  - name: 甲\n    choice: 乙\n")


def test_a_misspelt_required_field_is_told_once() -> None:
    (found,) = diagnostics("parts:\n  - nmae: 甲\n")
    assert (found.position.line, found.code) == (2, "unknown-field")


def test_what_the_text_was_blamed_for_is_not_told_again() -> None:
    assert diagnostics("parts:\nname: 甲\n") == []
    assert diagnostics("number: &a 三\n") == []

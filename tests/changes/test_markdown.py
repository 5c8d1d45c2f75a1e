"""The comment tells the change and lets no text of a stranger do more than be read."""

import html
import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.changes import as_markdown
from generator.changes.markdown import escaped
from generator.changes.plain import ClaimState, Count
from tests.changes.test_exchange import CHANGES, STATE


def plain(markdown: str) -> str:
    """Return what a reader sees: entities resolved, empty spaces left out."""
    return html.unescape(markdown).replace("\u200b", "")


def test_pages_claims_checks_and_levels_are_told() -> None:
    before = ClaimState("甲", "90张", "E0", ())
    told = plain(as_markdown(replace(CHANGES, claims=(replace(CHANGES.claims[0], before=before),))))
    assert "检查：1 处错误，0 处警告。\n\n- a.yaml:1:1: 甲\n" in told
    assert "| 网页 | 1 | 0 | 0 |\n| 说法 | 0 | 1 | 0 |" in told
    assert "- 新增 **甲所** stations/a.html：概要\n" in told
    assert "- 另有 3 个列表页随之更新。" in told
    assert "- 改动 **甲所**：甲\n  - 改了：基期\n  - 数字：90张；证据等级：E0 → E1\n" in told
    assert "  - 核算：占比 相符（1 ÷ 2 = 50%）\n" in told


def test_what_could_not_be_compared_is_told() -> None:
    told = as_markdown(replace(CHANGES, comparable=False))
    assert "没有比较" in told
    assert "| 网页" not in told


def test_what_is_left_out_is_counted() -> None:
    told = as_markdown(replace(CHANGES, claim_count=Count(5, 1, 1), errors=7))
    assert "- 还有 6 条，没有列出。" in told
    assert "- 还有 6 处" in told


def test_what_is_left_out_is_counted_even_if_nothing_is_left() -> None:
    told = as_markdown(replace(CHANGES, pages=(), claims=()))
    assert "#### 网页\n\n- 还有 1 页，没有列出。\n" in told
    assert "#### 说法\n\n- 还有 1 条，没有列出。\n" in told
    nothing = Count(0, 0, 0)
    told = as_markdown(
        replace(CHANGES, pages=(), claims=(), lists=0, page_count=nothing, claim_count=nothing)
    )
    assert "####" not in told


def test_the_comment_is_no_longer_than_the_host_takes() -> None:
    claim = replace(CHANGES.claims[0], before=STATE, after=replace(STATE, text="！" + "@" * 239))
    told = as_markdown(replace(CHANGES, claims=(claim,) * 100))
    assert len(told) < 65_536
    assert told.endswith("不一一列出。\n")


@pytest.mark.parametrize(
    "text",
    [
        "@someone 请看",
        "见 #12、GH-12、!12、~bug、%v1、$3",
        "![图](https://evil.example/x.png)",
        "[点我](javascript:alert(1))",
        "<img src=x onerror=alert(1)><!-- -->",
        "https://evil.example http://evil.example www.evil.example a@b.cn",
        "`code` **粗** __粗__ ~~删~~ $x$ :smile:",
        "第一行\n\n# 标题\n/close\r\n| 表 | 格 |",
        "&lt;script&gt; &#64;someone",
        "甲\u202e乙\u2066丙\u200b丁\x1b[31m",
    ],
)
def test_a_text_is_only_shown(text: str) -> None:
    shown = escaped(text)
    assert not set("<>[]()`*_|!@\n\r\x1b\u202e\u2066~$:/.\\\"'") & set(shown)
    assert not re.search(r"&(?!#[0-9]+;)", shown)
    seen = html.unescape(shown)
    assert not re.search(r"[@#!~%$&^:][^\u200b]", seen)
    assert not re.search(r"(?i)www\.|gh-", seen)
    assert " ".join(plain(shown).split()) == " ".join(
        "".join(c for c in text if c.isspace() or unicodedata.category(c)[0] != "C").split()
    )


@given(st.text())
def test_every_text_stays_on_one_line_without_markup(text: str) -> None:
    shown = escaped(text)
    assert len(shown.splitlines()) <= 1
    assert not set("<>[]()`*_|@\\") & set(shown)

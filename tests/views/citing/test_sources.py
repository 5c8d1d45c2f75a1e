"""A source is cited as what it is: the article, without names, and without guessing what was not seen."""

from typing import Any

import pytest

from generator.model.source import Source
from generator.model.vocabulary import Vocabulary
from generator.views.citing.gbt import plain, reference
from generator.views.citing.sources import source_item

KINDS = {
    "newspaper": "报纸",
    "journal": "期刊",
    "book": "书籍",
    "news-site": "新闻网站",
    "document": "文件",
    "video": "视频",
    "unknown": "未知",
}
VOCABULARY = Vocabulary.model_validate(
    {
        "sets": [
            {
                "id": "source_kind",
                "label": "来源种类",
                "definition": "一",
                "terms": [{"id": key, "label": label, "definition": "一"} for key, label in KINDS.items()],
            }
        ]
    }
)


def cited(**fields: Any) -> str:
    review = {"status": "已发布", "interest": "无"}
    record = {"id": "a", "kind": "新闻网站", "extent": "全文", "review": review, **fields}
    return plain(reference(source_item(Source.model_validate(record), VOCABULARY)))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"kind": "报纸"}, "题[N]. 甲，2021-10-08."),
        ({"kind": "报纸", "url": "https://a.example/1"}, "题[N/OL]. 甲，2021-10-08. https://a.example/1."),
        ({"kind": "期刊"}, "题[J]. 甲，2021-10-08."),
        ({"kind": "书籍"}, "题[M]. 甲，2021."),
        ({"kind": "新闻网站"}, "甲. 题[EB/OL]. （2021-10-08）."),
        ({"kind": "文件"}, "甲. 题[Z]. 2021."),
        ({"kind": "视频"}, "题[Z]. 甲，2021."),
        ({"kind": "未知"}, "题[Z]. 甲，2021."),
        (
            {"kind": "未知", "url": "https://a.example/1"},
            "甲. 题[EB/OL]. （2021-10-08）[〔访问日期〕]. https://a.example/1.",
        ),
    ],
)
def test_each_kind_has_its_form(fields: dict[str, str], expected: str) -> None:
    assert cited(title="题", publisher="甲", published="2021-10-08", **fields) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2021-10", "（2021-10）"),
        ("2021", "（2021）"),
        ("2021~", "（[2021]）"),
        ("2021-10-08?", "（[2021-10-08]）"),
        ({"value": "2021-10-08", "basis": "编者推定"}, "（[2021-10-08]）"),
        ("2021-XX-08", "（2021）"),
        ("2021-22", "（2021）"),
    ],
)
def test_a_date_is_given_as_far_as_it_is_known(published: Any, expected: str) -> None:
    assert cited(title="题", published=published) == f"题[EB/OL]. {expected}."


@pytest.mark.parametrize("published", ["XXXX-03-24", "202X", "2019/2021", "2019/..", None])
def test_a_date_without_a_year_is_left_out(published: str | None) -> None:
    assert cited(title="题", published=published) == "题[EB/OL]."


def test_a_subtitle_follows_the_title_in_the_marks_of_its_language() -> None:
    assert cited(title="题", subtitle="副题") == "题：副题[EB/OL]."
    assert cited(title="Title", subtitle="A Case") == "Title: A Case[EB/OL]."


def test_a_title_that_was_not_seen_is_not_made_up() -> None:
    assert cited(publisher="甲") == "甲. [未见题名][EB/OL]."


def test_names_of_posts_are_no_authors() -> None:
    assert "记者" not in cited(title="题", byline="记者、通讯员")

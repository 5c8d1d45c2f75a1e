from typing import Any

import pytest

from generator.checks import Evidence, evidence_of
from generator.model.catalog import Catalog
from generator.model.source import Source
from tests.checks.samples import VOCABULARY, claim, practice, station

_REVIEW = {"status": "已发布", "interest": "无"}


def _source(source_id: str, **fields: Any) -> Source:
    given = {"id": source_id, "kind": "报道", "extent": "全文", "review": _REVIEW}
    return Source.model_validate({**given, **fields})


CATALOG = Catalog(
    VOCABULARY,
    sources={
        source.id: source
        for source in (
            _source(
                "paper",
                publisher="甲报",
                title="一件事",
                reprints=[{"publisher": "丙网", "url": "https://c.example/1"}],
            ),
            _source("other", publisher="乙报", title="另一件事"),
            _source("copy", publisher="丙网", title="换了标题"),
            _source("same-title", publisher="丁网", title="一件事"),
            _source("same-paper", publisher="甲报", title="又一件事"),
            _source("unsigned", title="没有发布者"),
        )
    },
    models={},
    stations={},
)


def level(**fields: Any) -> Evidence:
    return evidence_of(claim(**fields), station(), practice(), CATALOG)


@pytest.mark.parametrize(
    ("fields", "expected", "reason"),
    [
        ({}, "e0", "没有数字，是口号或好坏的评价。"),
        ({"value": "近4000余起"}, "e0", "数字自相矛盾或读不出，等于没有数字。"),
        ({"value": "□200余起", "said_by": "考核"}, "e0", "数字自相矛盾或读不出，等于没有数字。"),
        ({"value": "22起"}, "e1", "有数字，但没有写与什么相比。"),
        ({"parts": [{"label": "民警", "value": "3名"}]}, "e1", "有数字，但没有写与什么相比。"),
        (
            {"rate": "下降32.65%", "baseline": {"printed": "同比"}},
            "e1",
            "有数字，但没有印出基期数值，也推算不出。",
        ),
        ({"value": "7985件", "change": "增加2765件"}, "e1", "有数字，但没有写与什么相比。"),
        (
            {"value": "7985件", "change": "增加2765件", "rate": "提高52.9%", "baseline": {"printed": "同比"}},
            "e2",
            "有数字，基期数值印出或可以推算，核算没有不符。",
        ),
        (
            {"value": "7985件", "change": "增加2765件", "rate": "提高62.9%", "baseline": {"printed": "同比"}},
            "e1",
            "有数字，也有基期，但核算不符。",
        ),
        (
            {"value": "617宗", "baseline": {"printed": "上年", "value": "800宗"}},
            "e2",
            "有数字，基期数值印出或可以推算，核算没有不符。",
        ),
        (
            {
                "value": "617宗",
                "rate": "下降20%以上",
                "consecutive": "3年",
                "baseline": {"printed": "2016年以来"},
            },
            "e1",
            "有数字，但基期只能推算出一头，无从核对。",
        ),
        (
            {"value": "95.74%", "share_of": {"label": "村", "value": "47个"}},
            "e2",
            "有数字，分母由原文写明，核算相符。",
        ),
        (
            {"value": "95.74%", "share_of": {"label": "村", "value": "47个", "stated": "否"}},
            "e1",
            "有数字，但分母原文没有写明，是编者推断的。",
        ),
        (
            {"value": "95.74%", "share_of": {"label": "村"}},
            "e1",
            "有数字，但分母的数原文没有印出，无从核对。",
        ),
        (
            {"value": "94.5%", "share_of": {"label": "村", "value": "47个"}},
            "e1",
            "有数字，也有分母，但核算不符。",
        ),
        ({"said_by": "考核"}, "e3", "说话者是考核。"),
        ({"value": "3次", "said_by": "考核"}, "e3", "说话者是考核。"),
        ({"value": "3次", "said_by": "对照研究"}, "e5", "说话者是对照研究。"),
        (
            {"value": "22起", "also_in": [{"source": "other", "text": "同样的话"}]},
            "e4",
            "两个互相独立的来源都这样说（甲报、乙报）。",
        ),
    ],
)
def test_the_level_and_its_first_reason(fields: dict[str, Any], expected: str, reason: str) -> None:
    evidence = level(**fields)
    assert (evidence.level, evidence.reasons[0]) == (expected, reason)


@pytest.mark.parametrize("other", ["copy", "same-title", "same-paper", "unsigned", "nowhere", "paper"])
def test_a_reprint_or_an_unknown_publisher_is_no_second_source(other: str) -> None:
    assert level(value="22起", also_in=[{"source": other, "text": "同样的话"}]).level == "e1"


def test_another_source_with_another_figure_does_not_confirm_a_claim() -> None:
    assert level(value="22起", also_in=[{"source": "other", "text": "说是26起"}]).level == "e1"


def test_a_slogan_in_two_papers_stays_a_slogan() -> None:
    assert level(also_in=[{"source": "other", "text": "同样的话"}]).level == "e0"

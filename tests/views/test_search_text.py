"""What pages say as search shows it: one line that is read without the page around it."""

import pytest
from markupsafe import Markup

from generator.views.search_text import told
from tests.views.library import golden_page


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param(
            '<p>同构异名：<a href="x">一室两队</a>。欢迎<a href="y">供稿</a> 。</p>',
            "同构异名：一室两队。欢迎供稿。",
            id="marks inside a sentence leave no blank",
        ),
        pytest.param(
            "<dl><div><dt>针对的问题</dt><dd><a>邻里纠纷</a>、 <a>矛盾纠纷多</a></dd></div>\n<div><dt>起始</dt>\n<dd>2020年</dd></div></dl>",
            "针对的问题：邻里纠纷、矛盾纠纷多；起始：2020年",
            id="terms keep to what they are told to be",
        ),
        pytest.param(
            '<ul><li><span class="label-name">谁说的</span> <a>记者</a></li>\n<li><span class="label-name">范围</span> 杭州市</li></ul>',
            "谁说的：记者；范围：杭州市",
            id="labels keep to what they label",
        ),
        pytest.param(
            '<dl><dt>起始</dt><dd><span class="unreported">未报道</span></dd></dl>'
            '<ul><li><span class="label-name">出处</span> <a class="cite">第1段</a></li><li>其余</li></ul>',
            "其余",
            id="no label stands without a value",
        ),
        pytest.param(
            '<p class="label-name">步骤</p>\n<ol><li>先试点。</li>\n<li>再推开</li></ol><p class="note"><b>编者注</b> 何时没有写。</p>',
            "步骤：先试点。再推开；编者注：何时没有写。",
            id="items are parted unless a sign does so",
        ),
        pytest.param(
            '<dd><strong>12人</strong> <span class="aside">约2021年</span> <span class="aside">（推定）</span></dd>',
            "12人，约2021年（推定）",
            id="asides follow a comma",
        ),
        pytest.param(
            '<li><b>班组</b> <span class="unit-kind"><a>机制</a></span></li><li><span class="unit-kind">人员</span> 每岗一人</li>',
            "班组（机制）；（人员）每岗一人",
            id="kinds stand in brackets",
        ),
        pytest.param(
            '<ul><li class="claim" id="a"><p>甲</p></li><li class="claim" id="b"><p>乙。</p></li><li class="claim" id="c"><p>丙</p></li></ul>',
            "甲。乙。丙",
            id="each claim is a statement of its own",
        ),
        pytest.param("<td>590天</td><td>&lt;10分钟&gt;</td>", "590天；<10分钟>", id="cells are parted"),
        pytest.param(
            "<p>共 <b>3</b> 项<br>另有 <b>4</b> 项</p>", "共 3 项；另有 4 项", id="lines are parted"
        ),
    ],
)
def test_a_page_is_told_on_one_line(markup: str, text: str) -> None:
    assert told(Markup(markup)) == text  # noqa: S704  (our own)


def test_a_claim_keeps_its_labels_and_its_evidence() -> None:
    page = golden_page("stations/shili-zhen.html")
    claims = " ".join(told(section.html) for section in page.content().all_sections())
    assert "；谁说的：" in claims
    assert "。E1 " in claims or "；E1 " in claims
    assert "编者注：" in claims
    for misplaced in (" 。", " ；", " ，", "；；", "，，", "：；"):
        assert misplaced not in claims

"""Records of kinds that no source has shown yet can be written down without a change of the model.

All places, units and figures in ``cases/imagined/`` are made up. They are read beside the records of the
project, whose vocabulary they use; new ones are picked up by themselves.
"""

from functools import cache
from pathlib import Path

import pytest

from generator.disk import read_practices
from generator.model.catalog import AnyRecord, Catalog
from generator.reading import Reading, read_catalog
from generator.text.files import overlay
from generator.views import Page, Site, make_site
from generator.views.addresses import record_page
from tests.projects import ROOT
from tests.views.texts import lost_texts, text_of

IMAGINED = Path(__file__).parent / "cases" / "imagined"
CASES = sorted(path.relative_to(IMAGINED).with_suffix("").as_posix() for path in IMAGINED.rglob("*.yaml"))

cases = pytest.mark.parametrize("case", CASES)


@cache
def reading() -> Reading:
    files = read_practices(ROOT / "practices")
    imagined = read_practices(IMAGINED)
    assert {file.path for file in files}.isdisjoint(file.path for file in imagined)
    return read_catalog(overlay(files, imagined))


def catalog() -> Catalog:
    found = reading().catalog
    assert found is not None
    return found


@cache
def site() -> Site:
    return make_site(catalog())


def page_of(case: str) -> Page:
    folder, record_id = case.split("/")
    return next(page for page in site().pages if page.path == record_page(folder, record_id))


def record_of(case: str) -> AnyRecord:
    folder, record_id = case.split("/")
    return catalog().folder(folder)[record_id]


def test_nothing_is_wrong_with_them() -> None:
    assert reading().diagnostics == ()


@cases
def test_every_text_is_on_the_page(case: str) -> None:
    record = record_of(case)
    if not catalog().is_gone(record):
        assert lost_texts(case.split("/")[0], record, page_of(case)) == []


@cases
def test_a_record_that_is_gone_says_why_and_leads_on(case: str) -> None:
    record = record_of(case)
    if catalog().is_gone(record):
        text = text_of(page_of(case))
        assert record.review.reason
        assert record.review.reason in text
        assert all(f'href="{target}.html"' in text for target in record.review.moved_to)
        assert "供测试用" not in text


@pytest.mark.parametrize(
    ("case", "anchor", "said"),
    [
        ("yunjian-liangyuan", "station--profile", ("两个来源不一致", "18名", "22名", "云笺日报", "云笺在线")),
        ("yunjian-liangbao", "station--timeline", ("两个来源不一致", "1986年", "1988年", "柳桥水陆派出所")),
        ("yunjian-liangbao", "matou-gangting--economics", ("两个来源不一致", "10台", "12台")),
        (
            "yunjian-liangbao",
            "matou-gangting--structure",
            ("4个", "5个", "岗亭的数量", "岗亭的民警", "把渡口的一个也算上", "两个来源不一致"),
        ),
        ("yunjian-liangbao", "matou-gangting--claim-disputes", ("两个来源不一致", "26起", "云笺在线")),
        ("yunjian-liangbao", "matou-gangting--claim-disputes-wang", ("两个来源不一致", "22起", "云笺日报")),
        ("yunjian-liangyuan", "yeshi-gangting--claim-calls-wang", ("两处说的增减方向不一样", "不符")),
        ("yunjian-liangyuan", "yeshi-gangting--claim-booths", ("E4", "云笺日报、云笺在线")),
        ("yunjian-duizhao", "dingdian-xunluo--claim-burglary", ("E5", "对照研究", "31起")),
        ("yunjian-tingban", "fenshi-shangmen--claim-no-change", ("持平", "存疑")),
        ("yunjian-tingban", "station--timeline", ("停止", "约2023年3月")),
        ("heyang-daosuo", "haidao-shouwang--case-typhoon", ("原文残缺", "□□□□年□月十七日")),
        ("heyang-daosuo", "station--profile", ("20,000～30,000人", "无法确定（原文残缺）")),
        ("luming-xianju", "siju-lianxi--method-boat-rule", ("应有 3 组（1、3、N）", "相符")),
        ("luming-xianju", "siju-lianxi", ("sansheng-xianju.html", "yangbei-fenju.html")),
        ("yunjian-wushuzi", "chaguan-tiaojie--economics", ("未报道",)),
    ],
)
def test_what_is_particular_is_said_in_its_place(case: str, anchor: str, said: tuple[str, ...]) -> None:
    _, found, after = text_of(page_of(f"stations/{case}")).partition(f'id="{anchor}"')
    assert found
    place = after.split("<section")[0] if "--claim" not in anchor else after.split("</article>")[0]
    assert [words for words in said if words not in place] == []


def test_all_who_share_a_practice_lead_to_it() -> None:
    for unit in ("heyuan-xianju", "yangbei-fenju", "sansheng-xianju"):
        assert 'href="luming-xianju.html#siju-lianxi"' in text_of(page_of(f"stations/{unit}"))
    for unit in ("luming-heyuan", "heting-bei", "heting-nan"):
        assert 'href="xubei-sansuo.html#sansuo-yiti"' in text_of(page_of(f"stations/{unit}"))

from hypothesis import given
from hypothesis import strategies as st

from generator.checks import NEEDED_TERMS, CheckKind, CheckResult, check_claim, siblings_of
from tests.checks.samples import VOCABULARY, claim, practice, station, told


def test_all_kinds_of_checks_are_made_of_one_claim() -> None:
    sample = claim(value="28个", parts=[{"label": "所", "value": "28个"}], subset_of="all", same_as="twin")
    siblings = (claim(id="all", value="30个"), claim(id="twin", value="29个"))
    assert told(check_claim(sample, siblings, VOCABULARY)) == [
        ("sum", "holds", "28 = 28"),
        ("subset", "holds", "28 ≤ 30，28 ÷ 30 ≈ 93.33%"),
        ("same", "mismatch", "28个 ≠ 29个"),
    ]


def test_the_nearest_claim_with_an_id_is_the_one_meant() -> None:
    near = practice(id="near", claims=[claim(id="all", value="1起")])
    far = practice(id="far", claims=[claim(id="all", value="2起")])
    whole = station(practices=[far, near])
    found = siblings_of(whole, whole.practices[1])
    assert [sibling.value.printed for sibling in found if sibling.value] == ["1起", "2起"]


def test_every_kind_and_result_is_asked_of_the_vocabulary() -> None:
    assert NEEDED_TERMS["check_kind"] == set(CheckKind)
    assert NEEDED_TERMS["check_result"] == set(CheckResult)


PRINTED = st.sampled_from(
    ["0起", "28起", "1.8万余人", "近4万人", "不足3天", "3至5年", "约22平方公里", "七成", "三分之一", "100%", "0%",
     "近4000余起", "□200余起", "284批462人次", "90%以上", "3年", "590天", "半小时", "0.5万件", "数十个"]
)  # fmt: skip
CHANGED = st.sampled_from(
    ["下降32.65%", "增加2765件", "下降20%以上", "翻一番", "持平", "提高20个百分点", "缩短三分之一", "下降100%",
     "增长0%", "减少0起", "下降近4000余起"]
)  # fmt: skip
DATES = st.sampled_from(["2018", "2021-09~", "2014-09/2022-11", "2018/..", "2021-XX-19", "0001"])


def _maybe(values: st.SearchStrategy[str]) -> st.SearchStrategy[str | None]:
    return st.none() | values


@given(st.data())
def test_any_figures_together_can_be_checked(data: st.DataObject) -> None:
    def figures() -> list[dict[str, str]]:
        return [{"label": "一项", "value": value} for value in data.draw(st.lists(PRINTED, max_size=3))]

    base, whole = data.draw(_maybe(PRINTED)), data.draw(_maybe(PRINTED))
    sample = claim(
        value=data.draw(_maybe(PRINTED)),
        change=data.draw(_maybe(CHANGED)),
        rate=data.draw(_maybe(CHANGED)),
        period=data.draw(_maybe(DATES)),
        until=data.draw(_maybe(DATES)),
        consecutive=data.draw(_maybe(PRINTED)),
        baseline={"printed": "同比", "value": base},
        share_of={"label": "总体", "value": whole} if whole else None,
        parts=figures(),
        factors=figures(),
        subset_of="other",
        same_as="other",
    )
    other = claim(id="other", value=data.draw(PRINTED), rate=data.draw(CHANGED))
    for check in check_claim(sample, (other,), VOCABULARY):
        assert check.formula
        assert check.explanation.endswith(("。", "）"))

import pytest

from generator.checks import check_method, check_structure
from tests.checks.samples import VOCABULARY, method, only, practice, told


def test_four_parties_of_which_three_are_named() -> None:
    check = only(check_method(method("四方对接", ["民辅警", "村社干部", "相关部门"]), VOCABULARY))
    assert (check.kind, check.result) == ("name-number", "mismatch")
    assert check.formula == "“四方对接”应有 4 项，列出 3 项"
    assert check.explanation == "名称说的是 4 项，列出的是 3 项。"


def test_four_reals_are_four() -> None:
    check = only(check_method(method("四实", ["实体运行", "实在奖励", "实地走访", "实心化解"]), VOCABULARY))
    assert (check.result, check.explanation) == ("holds", "名称里的数与列出的项数一致。")


def test_every_digit_of_a_code_is_a_group() -> None:
    items = [
        {"name": "支部建设", "items": ["支部"]},
        {"name": "警种融合", "items": ["治安", "交警"]},
        {"name": "主责", "items": ["治安稳定", "交通秩序", "基层治理"]},
        {"name": "制度", "items": ["工作报表", "轮岗培训", "执法监督"]},
    ]
    assert told(check_method(method("“1234”工作机制", items), VOCABULARY)) == [
        ("name-number", "holds", "““1234”工作机制”应有 4 组（1、2、3、4），列出 4 项"),
        ("name-number", "holds", "“支部建设”应有 1 项，列出 1 项"),
        ("name-number", "holds", "“警种融合”应有 2 项，列出 2 项"),
        ("name-number", "holds", "“主责”应有 3 项，列出 3 项"),
        ("name-number", "mismatch", "“制度”应有 4 项，列出 3 项"),
    ]


def test_items_with_numbers_of_their_own_are_checked_under_any_name() -> None:
    items = [{"name": "三个一", "items": ["每月创星", "每季警示"]}]
    checks = check_method(method("党建引领", items), VOCABULARY)
    assert told(checks) == [("name-number", "mismatch", "“三个一”应有 3 项，列出 2 项")]


@pytest.mark.parametrize(
    ("name", "count", "complete", "result"),
    [
        ("二十五项重点任务", 0, "未列出", "not-computable"),
        ("十八项任务", 4, "未列全", "not-computable"),
        ("十八项任务", 18, "未列全", "holds"),
        ("十八项任务", 19, "未列全", "mismatch"),
        ("十八项任务", 17, "已列全", "mismatch"),
        ("十八项任务", 0, "已列全", "mismatch"),
        ("三精三专三高", 3, None, "holds"),
        ("三精三专三高", 9, None, "holds"),
        ("三精三专三高", 4, None, "mismatch"),
        ("两队一室", 3, None, "holds"),
        ("两队一室", 2, None, "holds"),
        ("1+1+7+N", 4, None, "holds"),
        ("两个当场", 2, "已列全", "holds"),
    ],
)
def test_names_and_numbers_of_items(name: str, count: int, complete: str | None, result: str) -> None:
    items = [f"某{index}" for index in range(count)]
    assert only(check_method(method(name, items, complete), VOCABULARY)).result == result


@pytest.mark.parametrize("name", ["一门通办", "一呼百应", "一站联调", "警民联系卡"])
def test_names_that_count_nothing_have_no_check(name: str) -> None:
    assert check_method(method(name, ["户政", "交管"]), VOCABULARY) == ()


def test_a_name_without_items_and_without_a_word_on_them_has_no_check() -> None:
    assert check_method(method("九小场所"), VOCABULARY) == ()


def _units(*names: str, **inside: str) -> dict[str, object]:
    units = [{"id": f"u{i}", "name": name, "kind": "队"} for i, name in enumerate(names)]
    for unit in units:
        if unit["id"] in inside:
            unit["inside"] = inside[unit["id"]]
    return {"units": units}


def test_two_teams_and_one_room() -> None:
    structure = _units("案件侦办队", "社区警务队", "综合指挥室", "调解室", u3="u1")
    check = only(check_structure(practice("两队一室", structure=structure)))
    assert (check.result, check.formula) == ("holds", "“两队一室”：队 2 个，室 1 个")


def test_a_team_that_is_missing() -> None:
    check = only(check_structure(practice("一室两队", structure=_units("案件办理队", "综合指挥室"))))
    assert (check.result, check.explanation) == ("mismatch", "列出的机构比名称里说的少。")


def test_more_rooms_than_the_name_promises_prove_nothing() -> None:
    structure = _units("甲队", "乙队", "综合指挥室", "调解室")
    assert only(check_structure(practice("两队一室", structure=structure))).result == "not-computable"


def test_structures_of_other_names_are_not_counted() -> None:
    assert check_structure(practice("交所合一", structure=_units("主班"))) == ()
    assert check_structure(practice("五议一创", structure=_units("主班"))) == ()

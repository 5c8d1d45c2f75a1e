"""Other words for what the index holds."""

from generator.search.documents import Term
from generator.search.everyday import GROUPS
from generator.search.synonyms import MOST_KIN, by_beginning, kin, meanings

TERMS = (Term("警力不足", ("人手不够", "缺人")), Term("盗窃", ("缺人", "盗窃")))


def test_synonyms_lead_to_all_their_terms() -> None:
    assert meanings(TERMS) == {"人手不够": ("警力不足",), "缺人": ("警力不足", "盗窃")}


def test_a_single_character_stands_for_no_word() -> None:
    assert meanings((Term("队", ("中队",)), Term("%", ("百分之",)), Term("E2", ("有基期",)))) == {
        "有基期": ("E2",)
    }


def test_a_word_leads_to_those_of_its_group_that_pages_hold_the_usual_first() -> None:
    postings = {"夜间": [1, 2, 3], "晚上": [1], "凌晨": []}
    found = kin([("半夜", "晚上", "夜间", "凌晨")], postings)
    assert found["半夜"] == ("夜间", "晚上")
    assert found["夜间"] == ("晚上",)


def test_a_word_is_on_no_more_pages_than_its_rarest_token() -> None:
    postings = {"交通": [1, 2, 3], "通事": [1], "事故": [1, 2], "车祸": [1, 2]}
    assert kin([("撞车", "交通事故", "车祸")], postings)["撞车"] == ("车祸", "交通事故")


def test_few_words_are_kept_and_none_that_only_lengthens_another() -> None:
    postings = {token: [1] for token in ("甲乙", "乙丙", "丁戊", "己庚", "辛壬", "癸子")}
    found = kin([("甲乙", "甲乙丙", "丁戊", "己庚", "辛壬", "癸子")], postings)
    assert "甲乙丙" not in found["甲乙"]
    assert len(found["甲乙"]) == MOST_KIN


def test_a_word_is_kept_beside_the_token_that_it_begins_with() -> None:
    entries = by_beginning({"人手不够": ("警力不足",), "人手紧": ("警力不足",)}, {"人手": ("警力",)}, str)
    assert entries == {"~人手": "人手不够=警力不足|人手紧=警力不足|人手~警力"}


def test_everyday_words_are_words_each_once_in_a_group() -> None:
    assert all(len(word) > 1 for group in GROUPS for word in group)
    assert all(len(group) > 1 and len({*group}) == len(group) for group in GROUPS)

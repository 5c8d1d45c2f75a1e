from generator.model.station import Station
from generator.model.vocabulary import Vocabulary
from generator.reading.fields import spot_at


def test_fields_are_named_with_their_chinese_titles() -> None:
    assert spot_at(Station, ("belongs_to",)).label == "字段 `belongs_to`（上级单位）"
    assert spot_at(Station, ("location", "city")).label == "字段 `city`（市州）"
    assert spot_at(Station, ("practices", 0, "claims", 1, "baseline", "printed")).label == (
        "字段 `printed`（原文说法）"
    )
    assert spot_at(Vocabulary, ("sets", 0, "terms", 2)).label == "字段 `terms`（词条）的第 3 项"


def test_steps_that_the_model_does_not_know_are_skipped() -> None:
    assert spot_at(Station, ("location", "function-before[x()]", "city")).name == "city"
    assert spot_at(Station, ("gone",)).label == "这条记录"


def test_the_type_of_a_part_is_known() -> None:
    practice = spot_at(Station, ("practices", 0)).record_type
    assert practice
    assert practice.__name__ == "Practice"
    items = spot_at(Station, ("practices", 0, "methods", 0, "items", 0, "items", 1)).record_type
    assert items
    assert items.__name__ == "Item"

"""A word that nobody knows is answered with the one that was meant, or with none."""

from generator.manual import manuals
from generator.suggestions import likely, nearest, suggestion


def test_a_misspelt_code_is_guessed() -> None:
    assert nearest("fullwidth-colon", manuals()) == "full-width-colon"
    assert nearest("九月", manuals()) is None


def test_no_suggestion_turns_a_word_into_its_denial() -> None:
    assert nearest("不公开", ["公开", "不宜公开"]) == "不宜公开"
    assert nearest("公开的", ["不公开", "未公开"]) is None


def test_only_what_was_surely_meant_is_put_into_the_corrected_line() -> None:
    assert likely("郭家派所", ["郭家派出所", "河西派出所"]) == "郭家派出所"
    assert likely("东派出所", ["东一派出所", "东二派出所"]) == ""


def test_few_known_words_are_all_told() -> None:
    assert suggestion("乡村", ["城区", "乡镇"]).endswith("可以写：城区、乡镇")
    assert "可以写" not in suggestion("乡村", [f"词{i}" for i in range(20)])

"""Garbled text is told from text that is only rare."""

import pytest

from generator.text.mojibake import mojibake_in


@pytest.mark.parametrize("text", ["中文乱码", "社区警务", "综合指挥室的民警"])
def test_text_read_in_a_wrong_encoding_is_found_and_can_be_read_back(text: str) -> None:
    found = mojibake_in(f"name: {text.encode().decode('gb18030')}")
    assert found is not None
    assert found.repaired == f"name: {text}"


@pytest.mark.parametrize(
    "text", ["1月，琬畈村看鱼塘的人在河滩上崴了脚。", "滎阳派出所", "垚鑫垭口警务室", "漷县派出所"]
)
def test_rare_names_are_not_taken_for_garbled(text: str) -> None:
    assert mojibake_in(f"text: {text}") is None

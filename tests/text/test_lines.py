"""Lines of texts that may be no YAML."""

import pytest

from generator.text.lines import depth_of, has_content


@pytest.mark.parametrize(("line", "depth"), [("", 0), ("id: a", 0), ("  - a", 2), ("\u3000a", 0), ("   ", 3)])
def test_depth_is_counted_in_spaces_alone(line: str, depth: int) -> None:
    assert depth_of(line) == depth


@pytest.mark.parametrize(
    ("line", "says"), [("", False), ("  \t", False), ("  # 注", False), ("a # 注", True), ("%YAML 1.2", True)]
)
def test_empty_lines_and_comments_say_nothing(line: str, says: bool) -> None:  # noqa: FBT001 - a value to compare with
    assert has_content(line) is says

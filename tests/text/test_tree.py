"""Values and places must not depend on which of PyYAML's two parsers is there."""

from pathlib import Path

import pytest
import yaml

from generator.text.codes import TextCode, YamlCode
from generator.text.tree import MAX_DEPTH, TooMuchError, grow

STATIONS = Path(__file__).parent.parent / "cases" / "reading" / "stations"
# What the YAML parsers never get to see: another encoding, and characters that are taken out or told of before.
UNSEEN = frozenset("\t\x00\x07\u2028\ufeff\ufffd")
CASES = [
    path
    for path in sorted(STATIONS.glob("*.yaml"))
    if not UNSEEN & set(path.read_bytes().decode("utf-8-sig", "replace"))
]
LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]


@pytest.mark.parametrize("loader", LOADERS)
def test_every_scalar_is_text(loader: object) -> None:
    text = "a: 110\nb: yes\nc: 2021-09-26\nd: 1.8\ne: [1, on]\nf: 0o17\n"
    assert grow(text, loader).data == {
        "a": "110",
        "b": "yes",
        "c": "2021-09-26",
        "d": "1.8",
        "e": ["1", "on"],
        "f": "0o17",
    }


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("甲乙，\n  丙丁", "甲乙，丙丁"),
        ("'甲乙\n  丙丁'", "甲乙丙丁"),
        (">-\n  甲乙\n  丙丁", "甲乙丙丁"),
        ("GB/T\n  2260", "GB/T 2260"),
        ("甲 乙", "甲 乙"),
        ("|-\n  甲\n  乙", "甲\n乙"),
    ],
)
def test_folding_puts_no_space_between_chinese_characters(loader: object, written: str, value: str) -> None:
    assert grow(f"a: {written}\n", loader).data == {"a": value}


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("bomb", ["[" * 9000, "{a: " * 2000, "- " * 4000, "[\n" * 9000, "a: &b [" * 99])
def test_depth_is_bounded_before_it_does_harm(loader: object, bomb: str) -> None:
    with pytest.raises((TooMuchError, yaml.YAMLError)) as caught:
        grow(bomb, loader)
    if isinstance(caught.value, TooMuchError):
        assert caught.value.slip.code is TextCode.NESTED_TOO_DEEP


@pytest.mark.parametrize("loader", LOADERS)
def test_keys_that_are_no_names_are_passed_over_however_deep(loader: object) -> None:
    assert [slip.code for slip in grow("? " * 4000, loader).slips] == [YamlCode.BAD_KEY]


def test_the_deepest_allowed_value_is_read() -> None:
    assert grow("a: " + "[" * (MAX_DEPTH - 1) + "x" + "]" * (MAX_DEPTH - 1)).slips == []


def test_the_first_of_two_equal_fields_is_kept() -> None:
    tree = grow("a: 1\na: {b: [c, d]}\ne: 2\n")
    assert tree.data == {"a": "1", "e": "2"}
    assert [slip.code for slip in tree.slips] == [YamlCode.DUPLICATE_KEY]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_both_parsers_find_the_same(path: Path) -> None:
    def outcome(loader: object) -> object:
        try:
            tree = grow(path.read_bytes().decode("utf-8-sig"), loader)
        except yaml.YAMLError as error:
            return type(error)
        return tree.data, tree.place, tree.slips, tree.refused

    first, second = (outcome(loader) for loader in LOADERS)
    assert first == second

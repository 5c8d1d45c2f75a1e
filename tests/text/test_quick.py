"""The quick reader reads what the careful one reads, and leaves to it whatever is doubtful."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text.characters import inspect
from generator.text.quick import quick_read
from generator.text.tree import TooMuchError, grow

ROOT = Path(__file__).parent.parent.parent
RECORDS = sorted((ROOT / "practices").rglob("*.yaml"))
TEXTS = [
    *RECORDS,
    *sorted((ROOT / "tests" / "cases").rglob("*.yaml")),
]
SEED = (ROOT / "practices" / "stations" / "lingao-xinying.yaml").read_text("utf-8")


def agrees(text: str) -> bool:
    """Tell whether the quick reader read the text; fail when the careful one does not read it alike."""
    if inspect(text).slips:
        return False
    quick = quick_read(text)
    if quick is None:
        return False
    tree = grow(text)
    assert (tree.data, tree.slips, tree.refused) == (quick, [], set())
    return True


def test_nearly_all_records_are_read_quickly() -> None:
    read = [agrees(path.read_text("utf-8")) for path in RECORDS]
    assert sum(read) >= 0.9 * len(read), [str(p) for p, ok in zip(RECORDS, read, strict=True) if not ok]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_both_readers_agree(path: Path) -> None:
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return
    agrees(text)


PIECES = [
    *" -:#\"'[]{}&*!|>%@?~,.：，－“”（\n",
    "\n  ",
    "\n- ",
    "  ",
    ": ",
    " #",
    "- ",
    "null",
    "~",
    "\r\n",
    "---\n",
    "a: ",
    "甲",
    "name: 乙\n",
]
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 5), st.sampled_from(PIECES)), min_size=1, max_size=5
)


@given(EDITS)
@settings(max_examples=600)
def test_both_readers_agree_on_whatever_was_typed(edits: list[tuple[float, int, str]]) -> None:
    text = SEED
    for at, length, piece in edits:
        start = int(at * len(text))
        text = text[:start] + piece + text[start + length :]
    agrees(text)


LINES = st.lists(
    st.tuples(
        st.sampled_from(["", "  ", "    ", " "]),
        st.sampled_from(["", "- ", "-"]),
        st.sampled_from(["a: ", "b: ", "c:", ""]),
        st.sampled_from(["甲", "", "x y", "'q'", '"z"', "1"]),
    ).map("".join),
    max_size=8,
).map("\n".join)


@given(LINES)
@settings(max_examples=800)
def test_both_readers_agree_on_the_shape_of_things(text: str) -> None:
    try:
        agrees(text)
    except (yaml.YAMLError, TooMuchError) as error:
        pytest.fail(f"the careful reader refuses it: {error}")


def test_a_line_that_ends_as_on_old_macs_is_read_with_care() -> None:
    """To YAML it ends there, too: found by fuzzing."""
    assert quick_read("id: leling\nname: 郭家\r派出所\n") is None
    assert quick_read("id: leling\r\nname: 郭家\r\n") == {"id": "leling", "name": "郭家"}

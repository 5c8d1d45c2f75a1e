"""``--fix`` mends what is certain, and what a file said before it says afterwards."""

from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.station import Station
from generator.reading.fixing import Fix, fix, says_the_same
from generator.reading.looking import look_at
from tests.mistakes import Case, cases

READING = Path(__file__).parent.parent / "cases" / "reading" / "stations"
GOOD = (READING / "good-colon-and-hash-in-text.yaml").read_text("utf-8") + "aliases:\n  - 郭家所  # 简称\n"
look = partial(look_at, "f", record_type=Station)


def fixed(content: bytes) -> Fix:
    found = fix(content, look)
    assert found
    return found


def test_a_good_file_is_left_alone() -> None:
    assert fix(GOOD.encode(), look) is None


@pytest.mark.parametrize(
    "encoding", ["gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"]
)
def test_what_was_stored_otherwise_is_stored_as_utf_8(encoding: str) -> None:
    assert fixed(GOOD.encode(encoding)).after == GOOD


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("kind: 派出所\n", "kind: 派出所\r\n"),
        ("kind: 派出所\n", "kind: 派出所  \n"),
        ("kind: 派出所\n", "kind：派出所\n"),
        ("kind: 派出所\n", "kind:　派出所\n"),
        ("kind: 派出所\n", "kind:派出所\n"),
        ("  - 郭家所  # 简称", "  －郭家所  # 简称"),
        ("  - 郭家所  # 简称", "  -郭家所  # 简称"),
        ("  province: 山东省", "\u00a0\u00a0province: 山东省"),
        ("kind: 派出所\n", "“kind”: 派出所\n"),
    ],
)
def test_signs_that_only_look_like_those_of_yaml_are_mended(written: str, meant: str) -> None:
    assert written in GOOD
    assert fixed(GOOD.replace(written, meant, 1).encode()).after == GOOD


def test_mojibake_is_read_back_only_when_nothing_is_lost() -> None:
    spoilt = "守护新盈中心渔港的海岸派出所".encode().decode("gb18030")
    assert "守护新盈中心渔港的海岸派出所" in fixed(f"{GOOD}place: {spoilt}\n".encode()).after
    assert fix((GOOD + "place: 锟斤拷渔港\n").encode(), look) is None


def test_spaces_that_belong_to_a_text_stay() -> None:
    block = GOOD.replace("name：不是字段", "name：不是字段  ")
    assert block != GOOD
    assert fix(block.encode(), look) is None


def test_a_mixture_of_encodings_is_left_to_people() -> None:
    assert fix(GOOD.encode() + "place: 郭家".encode("gbk"), look) is None


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_no_fix_changes_what_could_be_read(case: Case) -> None:
    content = case.path.read_bytes()
    found = fix(content, look)
    if found:
        assert says_the_same(look(content), look(found.content))
        comments = [line for line in found.before.split("\n") if line.lstrip().startswith("#")]
        assert [line for line in found.after.split("\n") if line.lstrip().startswith("#")] == comments
        assert fix(found.content, look) is None, "fixing twice changes more"


EDITS = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.integers(0, 3),
        st.sampled_from([*" \t：，、－“”　\u00a0\ufeff#-:'\"\r", "  ", " \n", "\r\n"]),
    ),
    min_size=1,
    max_size=4,
)


@given(EDITS)
@settings(max_examples=400)
def test_whatever_was_typed_keeps_its_meaning(edits: list[tuple[float, int, str]]) -> None:
    text = GOOD
    for at, length, piece in edits:
        start = int(at * len(text))
        text = text[:start] + piece + text[start + length :]
    content = text.encode()
    found = fix(content, look)
    if found:
        assert says_the_same(look(content), look(found.content))
        assert (
            len(look(found.content).diagnostics) <= max(len(look(content).diagnostics), 1)
            or not look(content).parsed.data
        )

"""Whatever a file holds, reading it ends in diagnostics that point into it."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text.parsing import Parsed, parse

GOOD = (
    Path(__file__).parent.parent / "cases" / "reading" / "stations" / "good-colon-and-hash-in-text.yaml"
).read_bytes()
PIECES = st.sampled_from(
    [
        *"'\"[]{}:,-#&*!|>%@`?\\\t\n\r ：，、－“”　~<=.0x甲",
        *(
            ": ",
            "- ",
            "\n  ",
            "\n- ",
            "---\n",
            "...\n",
            '"\\',
            "|\n",
            "? ",
            " #",
            "<<: ",
            "%YAML 1\n",
            "!!x ",
        ),
        *("\x00", "\u202e", "\u200b", "\ufffd", "\ufeff", "\u2028", "\ue000", "\U0001f46e"),
    ]
).map(str.encode) | st.binary(max_size=4)
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 6), PIECES), min_size=1, max_size=6)


def check(content: bytes) -> Parsed:
    parsed = parse("f", content)
    assert parsed.diagnostics or parsed.data is not None
    lines = (
        content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    )
    for diagnostic in parsed.diagnostics:
        position = diagnostic.position
        assert 1 <= position.line <= len(lines)
        assert 1 <= position.column <= len(lines[position.line - 1]) + 1
        assert diagnostic.message
        assert diagnostic.hint
    return parsed


@given(st.binary(max_size=400))
def test_random_bytes_end_in_diagnostics(content: bytes) -> None:
    check(content)


@given(st.text(max_size=200))
def test_random_text_ends_in_diagnostics(text: str) -> None:
    check(text.encode("utf-8", errors="surrogatepass"))


@given(EDITS)
@settings(max_examples=300)
def test_random_edits_of_a_good_record_end_in_diagnostics(edits: list[tuple[float, int, bytes]]) -> None:
    content = GOOD
    for at, length, piece in edits:
        start = int(at * len(content))
        content = content[:start] + piece + content[start + length :]
    check(content)


def test_a_good_record_has_nothing_to_say() -> None:
    parsed = check(GOOD)
    assert parsed.diagnostics == ()
    assert parsed.refused == frozenset()

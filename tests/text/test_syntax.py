"""The two parsers word their complaints differently; contributors must not notice."""

from pathlib import Path

import pytest
import yaml

from generator.text.decoding import LINE_BREAK
from generator.text.syntax import PARSER_ERRORS, syntax_slips
from generator.text.tree import grow

STATIONS = Path(__file__).parent.parent / "cases" / "reading" / "stations"
# What the YAML parsers never get to see: another encoding, and characters that are taken out or told of before.
UNSEEN = frozenset("\t\x00\x07\u2028\ufeff\ufffd")
CASES = [
    path
    for path in sorted(STATIONS.glob("*.yaml"))
    if not UNSEEN & set(path.read_bytes().decode("utf-8-sig", "replace"))
]


def slips(text: str, loader: object) -> list[tuple[int, str]]:
    try:
        grow(text, loader)
    except PARSER_ERRORS as error:
        return [(slip.line, slip.code) for slip in syntax_slips(error, LINE_BREAK.split(text))]
    return []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_both_parsers_lead_to_the_same_words(path: Path) -> None:
    text = path.read_bytes().decode("utf-8-sig")
    assert slips(text, yaml.SafeLoader) == slips(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("a: \"x\nb: 1\nc: '2'\n", 1, "unclosed-quote"),
        ("a:\n  - 'x\n  - y\n", 2, "unclosed-quote"),
        ("a: |\n  name：甲\n  @乙\nb: @丙\n", 4, "reserved-character"),
        ("a: '多行\n  name：甲'\nb：丙\nc: d\n", 3, "full-width-colon"),
        ("a: 甲 # 注: 乙\nb: 'c\n", 2, "unclosed-quote"),
        ("名称：甲\nkind: b\n", 1, "full-width-colon"),
        ("a:\n  b: c\n d: e\n", 3, "wrong-indentation"),
        ("a: b\n- c\n", 2, "wrong-indentation"),
        ("a: [b, 'c\nd: e\n", 1, "unclosed-bracket"),
        ('a: "\\UFFFFFFFF"\n', 1, "bad-escape"),
        ("%YAML 9999999.1\n---\na: b\n", 1, "directive"),
        ("a: b\n\n\n\n  c: d\n", 5, "wrong-indentation"),
    ],
)
@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
def test_the_mistake_is_blamed_where_it_is(text: str, line: int, code: str, loader: object) -> None:
    assert slips(text, loader) == [(line, code)]

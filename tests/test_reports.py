import json

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Level, Position
from generator.reports import FORMATS, as_github, as_gitlab, as_json, as_text, summary

PLACE = Position("practices/stations/x.yaml", 12, 5)
ERROR = Diagnostic(PLACE, "unknown-field", "没有字段 `naem`", "改成 name")
WARNING = Diagnostic(PLACE, "late", "日期晚于来源", level=Level.WARNING)
HOSTILE = Diagnostic(
    Position("a,b:c%.yaml", 1, 2), "x", "第一行\n::error::第二行\r100%, 完:\u202e", "提示\n二"
)


def test_text_is_one_line_a_person_can_read() -> None:
    assert as_text([ERROR, WARNING]).splitlines() == [
        "practices/stations/x.yaml:12:5: unknown-field 没有字段 `naem`（提示：改成 name）",
        "practices/stations/x.yaml:12:5: late 警告：日期晚于来源",
    ]


def test_text_of_a_hostile_record_stays_on_its_line() -> None:
    assert as_text([HOSTILE]) == (
        "a,b:c%.yaml:1:2: x 第一行\\u000a::error::第二行\\u000d100%, 完:\\u202e（提示：提示\\u000a二）"
    )


def test_json_is_a_list_of_objects() -> None:
    assert json.loads(as_json([ERROR])) == [
        {
            "file": "practices/stations/x.yaml",
            "line": 12,
            "column": 5,
            "code": "unknown-field",
            "level": "error",
            "message": "没有字段 `naem`",
            "hint": "改成 name",
        }
    ]
    assert json.loads(as_json([])) == []


def test_annotations_stand_at_their_line() -> None:
    assert as_github([ERROR, WARNING]).splitlines() == [
        "::error file=practices/stations/x.yaml,line=12,col=5,title=unknown-field::没有字段 `naem`（提示：改成 name）",
        "::warning file=practices/stations/x.yaml,line=12,col=5,title=late::日期晚于来源",
    ]


def test_annotations_escape_what_the_runner_would_obey() -> None:
    assert as_github([HOSTILE]) == (
        "::error file=a%2Cb%3Ac%25.yaml,line=1,col=2,title=x::"
        "第一行%0A::error::第二行%0D100%25, 完:\u202e（提示：提示%0A二）"
    )


@given(st.lists(st.builds(Diagnostic, st.just(PLACE), st.text(), st.text(), st.text())))
def test_every_format_takes_every_diagnostic(diagnostics: list[Diagnostic]) -> None:
    assert len(as_text(diagnostics).splitlines()) == len(diagnostics)
    assert len(json.loads(as_json(diagnostics))) == len(diagnostics)
    assert as_github(diagnostics).count("\n") == max(len(diagnostics) - 1, 0)


def test_the_formats_have_the_names_of_the_command_line() -> None:
    assert list(FORMATS) == ["text", "json", "github", "gitlab"]


def test_the_summary_counts() -> None:
    assert summary([ERROR, ERROR, WARNING]) == "1 个文件中共有 2 处错误、1 处警告。"
    assert summary([WARNING]) == "1 个文件中共有 1 处警告。"
    assert summary([]) == ""


def test_gitlab_gets_a_code_quality_report() -> None:
    first, second = json.loads(as_gitlab([ERROR, WARNING]))
    assert first["description"] == "没有字段 `naem`（提示：改成 name）"
    assert first["location"] == {"path": "practices/stations/x.yaml", "lines": {"begin": 12}}
    assert (first["check_name"], first["severity"], second["severity"]) == ("unknown-field", "major", "minor")
    assert json.loads(as_gitlab([])) == []


def test_gitlab_knows_a_fault_again_on_another_line_and_tells_two_apart() -> None:
    moved = Diagnostic(Position(PLACE.file, 99, 1), ERROR.code, ERROR.message, ERROR.hint)
    alone = [entry["fingerprint"] for entry in json.loads(as_gitlab([moved]))]
    both = [entry["fingerprint"] for entry in json.loads(as_gitlab([ERROR, moved, WARNING, HOSTILE]))]
    assert alone == both[:1]
    assert len(set(both)) == 4

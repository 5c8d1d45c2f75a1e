"""VS Code shows no fault in a record that is right, the fault in one that is wrong, and help in Chinese."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.schema import schema_path
from tests.judges.language_server import Editor, editor

ROOT = Path(__file__).resolve().parent.parent.parent
STATION = ROOT / "practices" / "stations" / "leling-guojia.yaml"

WRONG = """\
id: Leling
name: 郭家街道派出所
kind: 派出索
source: dezhou-guojia
location:
  province: 山东
  code: 37148
weather: 晴
profile:
  - measure: 民警
    value: 若干
    as_of: 2021年
claims:
  - id: fines
    text: 罚单少了。
    value: 22
    rate: 5%
    period: 2021
    about: 成效
review:
  status: 草稿
"""


@pytest.fixture(scope="module")
def vs_code() -> Iterator[Editor]:
    with editor() as opened:
        yield opened


def with_schema(text: str, name: str) -> str:
    """Return a record with the line that leads to its schema from any folder."""
    return f"# yaml-language-server: $schema={(ROOT / schema_path(name)).as_uri()}\n{text}"


@pytest.mark.parametrize("name", ["stations", "sources", "models", "vocabulary"])
def test_no_fault_is_shown_in_any_record(vs_code: Editor, name: str) -> None:
    folder = ROOT / "practices"
    paths = [folder / "vocabulary.yaml"] if name == "vocabulary" else sorted((folder / name).glob("*.yaml"))
    shown = {path.name: vs_code.faults(path, with_schema(path.read_text("utf-8"), name)) for path in paths}
    assert paths
    assert {name: faults for name, faults in shown.items() if faults} == {}


def test_the_first_line_of_a_new_record_leads_to_its_schema(vs_code: Editor) -> None:
    template = (ROOT / "docs" / "record-templates" / "station.yaml").read_text("utf-8")
    path = STATION.with_name("ceshi-chengguan.yaml")
    assert vs_code.faults(path, template) == []
    ((line, _),) = vs_code.faults(
        path.with_name("ceshi.yaml"), template.replace("kind: 派出所", "kind: 派出索")
    )
    assert template.splitlines()[line - 1] == "kind: 派出所"


def test_every_fault_is_shown_at_its_line(vs_code: Editor) -> None:
    shown = vs_code.faults(STATION.with_name("wrong.yaml"), with_schema(WRONG, "stations"))
    assert sorted({line - 1 for line, _ in shown}) == [1, 3, 6, 7, 8, 11, 12, 14, 17, 20]
    said = {line - 1: message for line, message in shown}
    assert said[1] == "只能用小写英文字母、数字和连字符 -"
    assert said[11].startswith("照原文写数字和单位")
    assert said[17].startswith("以“增加、下降、持平”")


def test_help_is_shown_over_a_field_and_a_term(vs_code: Editor) -> None:
    vs_code.faults(STATION, with_schema(STATION.read_text("utf-8"), "stations"))
    over_id, over_kind = vs_code.help(STATION, 2, 2), vs_code.help(STATION, 4, 8)
    assert "编号" in over_id
    assert "县区拼音-名称拼音" in over_id
    assert "leling-guojia" in over_id
    assert "公安机关的基层派出机构" in over_kind

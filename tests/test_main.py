"""The command line as people use it: its words, its exit codes, its formats."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import ROOT, copy_project, files_of, run_generator
from tests.terminals import converse

STATION = "practices/stations/leling-guojia.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


def replace(project: Path, path: str, old: str, new: str) -> None:
    file = project / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def test_check_of_the_library_prints_nothing_and_succeeds() -> None:
    done = run_generator(ROOT, "check")
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


def test_check_names_file_line_column_code_and_what_to_do(project: Path) -> None:
    replace(project, STATION, "kind: 派出所", "kind: 派出索")
    done = run_generator(project, "check")
    assert done.returncode == 1
    assert done.stdout.startswith(f"{STATION}:3:7: unknown-term ")
    assert "派出所" in done.stdout
    counted, _, more = done.stderr.partition("\n")
    assert counted == "1 个文件中共有 1 处错误。"
    assert "check --explain unknown-term" in more


def test_check_reports_everything_at_once(project: Path) -> None:
    replace(project, STATION, "kind: 派出所", "kind: 派出索")
    replace(project, "practices/models/jiaosuo-heyi.yaml", "id: jiaosuo-heyi", "id: jiaosuo")
    done = run_generator(project, "check")
    assert "unknown-term" in done.stdout
    assert "id-is-not-file-name" in done.stdout


def test_check_of_single_files_looks_at_these_alone(project: Path) -> None:
    replace(project, STATION, "kind: 派出所", "kind: 派出索")
    good = run_generator(project, "check", "practices/stations/conghua-hexi.yaml")
    bad = run_generator(project, "check", STATION)
    assert (good.stdout, good.returncode) == ("", 0)
    assert bad.returncode == 1


def test_check_of_a_draft_outside_the_library(project: Path, tmp_path: Path) -> None:
    draft = tmp_path / "stations" / "ceshi-zhen.yaml"
    draft.parent.mkdir()
    text = (project / STATION).read_text(encoding="utf-8").replace("id: leling-guojia", "id: ceshi-zhen", 1)
    draft.write_text(text.replace("name: 郭家街道派出所", "name: 测试镇派出所", 1), encoding="utf-8")
    assert run_generator(project, "check", str(draft)).returncode == 0
    draft.write_text(text + "weather: 晴\n", encoding="utf-8")
    done = run_generator(project, "check", str(draft))
    assert done.returncode == 1
    assert "unknown-field" in done.stdout


def test_check_of_a_file_that_is_not_there(project: Path) -> None:
    done = run_generator(project, "check", "practices/stations/none.yaml")
    assert done.returncode == 1
    assert "practices/stations/none.yaml" in done.stdout
    assert "从仓库里恢复" in done.stdout


def test_fix_shows_the_difference_and_changes_nothing_without_a_yes(project: Path) -> None:
    replace(project, STATION, "kind: 派出所", "kind：派出所")
    before = (project / STATION).read_bytes()
    done = run_generator(project, "check", "--fix")
    assert "-kind：派出所\n+kind: 派出所" in done.stderr
    assert "没有改动" in done.stderr
    assert done.returncode == 1
    assert (project / STATION).read_bytes() == before


def test_fix_with_yes_mends_the_file_and_checks_it(project: Path) -> None:
    original = (project / STATION).read_bytes()
    text = original.decode().replace("kind: 派出所", "kind：派出所", 1).replace("\n", "\r\n")
    (project / STATION).write_bytes(text.encode("gb18030"))
    done = run_generator(project, "check", "--fix", "--yes", STATION)
    assert "编码从 GBK 改成 UTF-8" in done.stderr
    assert (done.stdout, done.returncode) == ("", 0)
    assert (project / STATION).read_bytes() == original


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_fix_mends_also_what_lies_where_the_name_cannot_be_printed(project: Path, tmp_path: Path) -> None:
    original = (project / STATION).read_bytes()
    odd = tmp_path / "a\nb" / "stations" / "ceshi-zhen.yaml"
    odd.parent.mkdir(parents=True)
    for path in (odd, project / STATION):
        path.write_bytes(original.replace("kind: 派出所".encode(), "kind：派出所".encode(), 1))
    done = run_generator(project, "check", "--fix", "--yes", STATION, str(odd))
    assert "改好了 2 个文件。" in done.stderr
    assert odd.read_bytes() == (project / STATION).read_bytes() == original
    assert "a\\u000ab/stations/ceshi-zhen.yaml:1:5: duplicate-id" in done.stdout


def test_fix_of_a_good_library_has_nothing_to_do(project: Path) -> None:
    done = run_generator(project, "check", "--fix", "--yes")
    assert (done.stdout, done.stderr, done.returncode) == ("", "没有可以自动改的。\n", 0)


def test_a_code_is_explained_at_the_terminal() -> None:
    done = run_generator(ROOT, "check", "--explain", "full-width-colon")
    assert (done.returncode, done.stderr) == (0, "")
    for words in ("什么意思", "错的写法", "  > name：郭家街道派出所", "对的写法", "怎样改", "为什么要查"):
        assert words in done.stdout


def test_all_codes_are_listed_when_none_is_named() -> None:
    done = run_generator(ROOT, "check", "--explain")
    assert done.returncode == 0
    assert {"  tab  用了制表符（Tab 键）", "文字本身"} <= set(done.stdout.splitlines())


@pytest.mark.parametrize(("code", "said"), [("fullwidth-colon", "full-width-colon"), ("九月", "列出全部")])
def test_a_code_that_is_none_is_wrong_use(code: str, said: str) -> None:
    done = run_generator(ROOT, "check", "--explain", code)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_json_is_a_list_of_objects(project: Path) -> None:
    replace(project, STATION, "kind: 派出所", "kind: 派出索")
    done = run_generator(project, "check", "--format", "json")
    (found,) = json.loads(done.stdout)
    assert found.keys() == {"file", "line", "column", "code", "level", "message", "hint"}
    assert (found["file"], found["line"], found["column"], found["code"]) == (STATION, 3, 7, "unknown-term")


def test_json_of_a_good_library_is_an_empty_list() -> None:
    assert json.loads(run_generator(ROOT, "check", "--format", "json").stdout) == []


def test_github_annotates_the_line(project: Path) -> None:
    replace(project, STATION, "kind: 派出所", "kind: 派出索")
    done = run_generator(project, "check", "--format", "github")
    assert done.stdout.startswith(f"::error file={STATION},line=3,col=7,title=unknown-term::")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "缺少参数"),
        (["chek"], "不能是"),
        (["check", "--format", "xml"], "不能是"),
        (["build", "--nothing"], "不认识的参数"),
        (["new", "station", "Bad Id"], "不能作编号"),
        (["serve", "--address", "nowhere"], "不是地址"),
        (["serve", "--address", "[:8000"], "不是地址"),
        (["build", "--site-dir", ""], "不能是空的"),
        (["check", ""], "不能是空的"),
    ],
)
def test_wrong_use_is_explained_in_chinese_with_exit_code_2(arguments: list[str], said: str) -> None:
    done = run_generator(ROOT, *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("用法：") == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["", "check", "build", "serve", "new", "schema", "changes"])
def test_help_is_chinese(command: str) -> None:
    done = run_generator(ROOT, *([command] if command else []), "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("用法：")
    for english in ("usage", "options", "positional", "show this"):
        assert english not in done.stdout


def test_outside_a_project_it_says_so(tmp_path: Path) -> None:
    done = run_generator(tmp_path, "check", PYTHONPATH=str(ROOT))
    assert done.returncode == 2
    assert "practices" in done.stderr


def test_a_new_record_passes_check(project: Path) -> None:
    source = (
        "new",
        "source",
        "ceshi-bao",
        "--title",
        "测试: “报道” # 一",
        "--kind",
        "报纸",
        "--extent",
        "全文",
    )
    station = (
        *("new", "station", "ceshi-zhen", "--name", "测试镇派出所", "--kind", "派出所"),
        *("--province", "山东省", "--source", "ceshi-bao"),
    )
    assert run_generator(project, *source).returncode == 0
    assert run_generator(project, *station).returncode == 0
    done = run_generator(project, "check")
    assert (done.stdout, done.returncode) == ("", 0)


def test_new_never_overwrites(project: Path) -> None:
    before = (project / STATION).read_bytes()
    done = run_generator(
        project, "new", "station", "leling-guojia", "--name", "甲", "--kind", "派出所",
        "--province", "山东省", "--source", "dezhou-guojia",
    )  # fmt: skip
    assert done.returncode == 1
    assert "已经有了" in done.stderr
    assert (project / STATION).read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("station", "con", "--kind", "派出所", "--province", "山东省"), "con"),
        (("station", "ceshi", "--kind", "派出索", "--province", "山东省"), "派出所"),
        (("station", "ceshi", "--kind", "派出所", "--province", "山东"), "山东省"),
    ],
)
def test_new_writes_nothing_that_check_would_refuse(
    project: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = run_generator(project, "new", *arguments, "--name", "甲所", "--source", "dezhou-guojia")
    assert done.returncode == 1
    assert said in done.stderr
    assert not (project / f"practices/stations/{arguments[1]}.yaml").exists()


def test_new_without_words_asks_only_where_somebody_can_answer(project: Path) -> None:
    done = run_generator(project, "new")
    assert done.returncode == 2
    assert "缺少参数" in done.stderr
    assert done.stderr.count("用法：") == 1


ANSWERS = ["测试镇派出所", "", "山东省", "", "", "ceshi-zhen", "无"]
ANSWERS += ["", "测试: “报道” # 一", "报纸", "", "2021年", "2021", "", ""]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminals")
def test_new_asks_in_a_terminal_and_writes_station_and_source(project: Path) -> None:
    code, shown = converse(project, typed(*ANSWERS), "new")
    assert code == 0, shown
    assert "请再写一次" in shown
    done = run_generator(project, "check")
    assert (done.stdout, done.returncode) == ("", 0)
    written = (project / "practices/sources/ceshi-zhen.yaml").read_text("utf-8")
    assert "测试: “报道” # 一" in written
    assert (project / "practices/stations/ceshi-zhen.yaml").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminals")
@pytest.mark.parametrize(("end", "said"), [(b"\x03", "已停止"), (b"\x04", "没有新建文件")])
def test_giving_up_half_way_leaves_nothing_behind(project: Path, end: bytes, said: str) -> None:
    before = files_of(project)
    code, shown = converse(project, [*typed(*ANSWERS[:-2]), end], "new")
    assert code == 1
    assert said in shown
    assert "Traceback" not in shown
    assert files_of(project) == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminals")
def test_what_a_terminal_garbles_is_asked_again(project: Path) -> None:
    garbled = "测试镇派出所\n".encode("gb18030")
    code, shown = converse(project, [garbled, *typed(*ANSWERS)], "new")
    assert code == 0, shown
    assert "认不出的字" in shown


def typed(*answers: str) -> list[bytes]:
    return [f"{answer}\n".encode() for answer in answers]


def test_schema_is_there_while_records_are_wrong(project: Path) -> None:
    replace(project, STATION, "kind: 派出所", "kind: 派出索")
    assert json.loads(run_generator(project, "schema", "sources").stdout)["title"] == "来源"


def test_schema_writes_all_that_editors_need(project: Path) -> None:
    (project / "docs/schema/stations.json").write_text("old", "utf-8")
    (project / "docs/record-templates/source.yaml").unlink()
    assert run_generator(project, "schema", "--write").returncode == 0
    for folder in ("docs/schema", "docs/record-templates"):
        for path in (ROOT / folder).iterdir():
            assert (project / folder / path.name).read_bytes() == path.read_bytes()


def test_schema_offers_the_terms_as_choices() -> None:
    schema = json.loads(run_generator(ROOT, "schema", "stations").stdout)
    assert "派出所" in json.dumps(schema["properties"]["kind"], ensure_ascii=False)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_reader_who_has_seen_enough_is_no_error(project: Path) -> None:
    replace(project, STATION, "kind: 派出所", "kind: 派出索")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "generator", "check"],
            cwd=project,
            stdout=writing,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    finally:
        os.close(writing)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_changes_tells_what_becomes_of_the_site(project: Path) -> None:
    replace(project, STATION, "summary: ", "summary: 改过的。")
    for older in (ROOT, ROOT / "practices"):
        done = run_generator(project, "changes", "--against", str(older))
        assert done.returncode == 0
        assert "| 网页 | 0 | 1 | 0 |" in done.stdout
    same = run_generator(project, "changes", "--against", str(project))
    assert "| 网页 | 0 | 0 | 0 |" in same.stdout


def test_changes_reads_what_was_reckoned_elsewhere(project: Path, tmp_path: Path) -> None:
    replace(project, STATION, "summary: ", "summary: 改过的。")
    told = run_generator(project, "changes", "--against", str(ROOT)).stdout
    reckoned = run_generator(project, "changes", "--against", str(ROOT), "--format", "json").stdout
    file = tmp_path / "changes.json"
    file.write_text(reckoned, "utf-8")
    assert run_generator(ROOT, "changes", "--read", str(file)).stdout == told
    file.write_text(reckoned.replace('"lists"', '"lists_of_a_stranger"'), "utf-8")
    refused = run_generator(ROOT, "changes", "--read", str(file))
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "不是" in refused.stderr
    file.write_bytes(b" " * (1024 * 1024 + 1))
    assert run_generator(ROOT, "changes", "--read", str(file)).returncode == 1


def test_changes_of_wrong_records_tells_what_is_wrong(project: Path) -> None:
    replace(project, STATION, "kind: 派出所", "kind: 派出索")
    done = run_generator(project, "changes", "--against", str(ROOT))
    assert done.returncode == 0
    assert "1 处错误" in done.stdout
    assert "没有比较" in done.stdout

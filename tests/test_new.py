"""What a new record begins with is right as it stands, and also after its commented fields are put to use."""

import re
from pathlib import Path

import pytest

from generator.new import NewCourse, NewRecord, NewSource, NewStation, new_record, record_templates
from tests.projects import ROOT, copy_project, run_generator

TEMPLATES = ROOT / "docs" / "record-templates"
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def without_comments(text: str) -> str:
    """Return a template with its commented fields put to use: what stands behind one ``#`` and a space."""
    first, rest = text.split("\n", 1)
    used = re.sub(r"(?m)^( *)# (.*)$", r"\1\2", rest)
    return f"{first}\n{used}"


def put(project: Path, folder: str, text: str) -> str:
    """Write a record under the name that its id asks for; return its path in the project."""
    found = re.search(r"(?m)^id: (\S+)$", text)
    assert found
    path = f"practices/{folder}/{found[1]}.yaml"
    (project / path).write_text(text, "utf-8", newline="\n")
    return path


def test_the_templates_in_the_documents_are_up_to_date() -> None:
    found = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in TEMPLATES.iterdir()}
    assert found == record_templates(), "run: python run.py schema --write"


def test_templates_that_are_copied_in_are_valid_records(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    for kind in ("station", "source", "course"):
        put(project, f"{kind}s", (TEMPLATES / f"{kind}.yaml").read_text("utf-8"))
    done = run_generator(project, "check")
    assert (done.stdout, done.returncode) == ("", 0)


def test_templates_are_valid_with_every_commented_field_put_to_use(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    for kind in ("station", "source", "course"):
        text = without_comments((TEMPLATES / f"{kind}.yaml").read_text("utf-8"))
        assert "\n# " not in text
        put(project, f"{kind}s", text)
    done = run_generator(project, "check")
    assert (done.stdout, done.returncode) == ("", 0)


def test_a_source_without_a_title_is_a_record_too(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    for text in (untitled := new_record(NewSource("ceshi", "", "报纸", "全文")), without_comments(untitled)):
        put(project, "sources", text)
        assert run_generator(project, "check").returncode == 0


def test_check_does_not_count_the_templates() -> None:
    assert not TEMPLATES.is_relative_to(ROOT / "practices")


@pytest.mark.parametrize(
    "record",
    [
        NewStation("a", "甲所", "派出所", "山东省", "b"),
        NewSource("a", "甲", "报纸", "全文"),
        NewSource("a", "", "报纸", "全文"),
        NewCourse("a", "甲", "乙", "丙", "丁", "b"),
    ],
)
def test_the_first_line_leads_editors_to_the_schema(record: NewRecord) -> None:
    found = MODELINE.match(new_record(record))
    assert found
    place = ROOT / "practices" / record.folder
    assert (place / found[1]).resolve() == (ROOT / "docs" / "schema" / f"{record.folder}.json")
    assert (place / found[1]).is_file()


def test_what_is_known_takes_the_place_of_the_comment(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    source = NewSource(
        "ceshi", "甲：“乙” # 丙", "报纸", "摘录", "本单位", "丁: 报", "2021-09/2021-10", "https://a.cn/?b=1#c"
    )
    station = NewStation("ceshi", "甲所", "派出所", "山东省", "ceshi", "媒体", "德州市", "乐陵市")
    for record in (source, station):
        text = new_record(record)
        put(project, record.folder, text)
        assert not re.search(r"# (?:city|county|publisher|published|url):", text)
    done = run_generator(project, "check")
    assert (done.stdout, done.returncode) == ("", 0)


@pytest.mark.parametrize(
    "title", ["yes", "2021", "- 甲", "甲: 乙", "'甲", "甲 #乙", "@甲", "《甲》", "true", "甲\\乙", "“甲”"]
)
def test_a_title_stays_what_it_is(tmp_path: Path, title: str) -> None:
    project = copy_project(tmp_path / "project")
    path = put(project, "sources", new_record(NewSource("ceshi", title, "报纸", "全文")))
    done = run_generator(project, "check", path)
    assert done.returncode == 0, done.stdout


def test_a_course_is_begun_by_one_command(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    words = ("--title", "某课：入门", "--summary", "讲：什么", "--goal", "能看", "--audience", "教官")
    done = run_generator(project, "new", "course", "ceshi", *words, "--station", "leling-guojia")
    assert done.returncode == 0, done.stderr
    assert run_generator(project, "check").returncode == 0
    again = run_generator(project, "new", "course", "ceshi-er", *words, "--station", "leling-guojai")
    assert again.returncode == 1
    assert "是不是“leling-guojia”" in again.stderr
    assert not (project / "practices" / "courses" / "ceshi-er.yaml").exists()

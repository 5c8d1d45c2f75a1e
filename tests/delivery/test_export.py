"""Exporting: the same files whenever and wherever it is done, and nothing of anybody else's is lost."""

from hashlib import sha256
from pathlib import Path

import pytest

from generator.delivery.export import NOTE
from tests.projects import copy_project, run_generator

STATION = "practices/stations/leling-guojia.yaml"


def fingerprints(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("exporting") / "某个 项目")


def test_an_export_is_the_same_each_time_and_takes_the_place_of_the_last(
    project: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out"
    assert run_generator(project, "export", "--into", str(target), PYTHONHASHSEED="1").returncode == 0
    assert {path.name for path in target.iterdir()} == {NOTE, "mkdocs.yml", "docs", "overrides"}
    before = fingerprints(target)
    (target / "site").mkdir()
    (target / "docs" / "gone.md").write_text("x")
    done = run_generator(project, "export", "--into", str(target), PYTHONHASHSEED="2", TZ="Asia/Shanghai")
    assert done.returncode == 0, done.stderr
    assert fingerprints(target) == before
    assert list(tmp_path.iterdir()) == [target]
    assert not [path for path in project.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize(
    "command", [("export", "--into"), ("pdf", "--browser", __file__, STATION, "--output")]
)
def test_an_address_that_is_none_stops_before_anything_is_written(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    project = copy_project(tmp_path / "project")
    settings = project / "mkdocs.yml"
    settings.write_text(f"site_url: [甲]\n{settings.read_text('utf-8')}", "utf-8")
    done = run_generator(project, *command, str(tmp_path / "out"))
    assert done.returncode != 0
    assert "mkdocs.yml 里的 site_url 应直接写成文字。" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_old_addresses_answer_in_an_export_and_its_engine_makes_the_site_map(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    config = (project / "mkdocs.yml").read_text("utf-8")
    config = config.replace("extra:\n", "extra:\n  moved:\n    old/guide.html: contributing.html\n")
    (project / "mkdocs.yml").write_text(f"site_url: https://library.example/\n{config}", "utf-8")
    many = project / "generator/views/finding/sitemap.py"
    many.write_text(many.read_text("utf-8").replace("LONGEST = 50_000", "LONGEST = 100"), "utf-8")
    done = run_generator(project, "export", "--into", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr
    docs = tmp_path / "out" / "docs"
    assert '<a href="../contributing.html">' in (docs / "old/guide.md").read_text("utf-8")
    assert list(docs.glob("sitemap*")) == []
    assert (docs / "robots.txt").is_file()


@pytest.mark.parametrize("present", ["notes.txt", ".git/HEAD", "docs/index.md", "mkdocs.yml", f"{NOTE}/x"])
def test_a_folder_with_anything_else_is_refused(project: Path, tmp_path: Path, present: str) -> None:
    file = tmp_path / "target" / present
    file.parent.mkdir(parents=True)
    file.write_text("x")
    done = run_generator(project, "export", "--into", str(tmp_path / "target"))
    assert done.returncode == 1
    assert "那里有别的文件" in done.stderr
    assert present.partition("/")[0] in done.stderr
    assert list(fingerprints(tmp_path)) == [f"target/{present}"]


def test_an_export_beside_files_of_others_is_refused(project: Path, tmp_path: Path) -> None:
    for name in (NOTE, "mkdocs.yml", "docs/index.md", "mine.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    done = run_generator(project, "export", "--into", str(tmp_path))
    assert "mine.txt" in done.stderr
    assert done.returncode == 1


@pytest.mark.parametrize("into", [".", "..", "practices", "docs/deep/er", "generator", "mkdocs.yml"])
def test_the_project_itself_is_refused(project: Path, into: str) -> None:
    before = fingerprints(project)
    done = run_generator(project, "export", "--into", into)
    assert done.returncode == 1
    assert f"到 {into}：" in done.stderr
    assert "Traceback" not in done.stderr
    assert fingerprints(project) == before


def test_wrong_records_are_not_exported(tmp_path: Path) -> None:
    wrong = copy_project(tmp_path / "project")
    station = wrong / STATION
    station.write_text(station.read_text("utf-8").replace("kind: 派出所", "kind: 派出索", 1), "utf-8")
    done = run_generator(wrong, "export", "--into", str(tmp_path / "out"))
    assert done.returncode == 1
    assert "没有导出" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_must_be_named(project: Path) -> None:
    done = run_generator(project, "export")
    assert done.returncode == 2
    assert "缺少参数：--into" in done.stderr

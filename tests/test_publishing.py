"""Publishing and releasing by command: what is noted stays noted, and a release has the number that it needs."""

import shutil
from pathlib import Path

import pytest

from tests.permanence.libraries import PLACE, STATION, moved, retired
from tests.permanence.projects import CITATION, released_project, write
from tests.projects import copy_project, run_generator


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a small library that was released once."""
    return released_project(tmp_path_factory.mktemp("released") / "project")


@pytest.fixture
def project(released: Path, tmp_path: Path) -> Path:
    """A copy of the released project, to be changed."""
    place = copy_project(tmp_path / "project")
    shutil.rmtree(place / "practices")
    shutil.copytree(released / "practices", place / "practices")
    shutil.copy(released / CITATION, place / CITATION)
    return place


def published(project: Path) -> list[str]:
    lines = (project / "practices" / "published.txt").read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("# ")]


def test_the_first_release_is_written_so_that_people_can_read_it(released: Path) -> None:
    text = (released / "practices/releases/1.0.0.yaml").read_text("utf-8")
    assert text == (
        "version: 1.0.0\ndate: 2026-11-22\n"
        'holds: 2个单位、2项做法、0种模式、6条说法、1篇来源\nnote: "第一次：河边"\n'
    )
    assert published(released) == sorted(published(released))
    assert {
        "index.html",
        "about.html",
        "diagnostics/vanished-address.html",
        "data/library.xlsx",
        "api/v1/stations.json",
        "stations/yuhe-chengguan.html#hebian--claim-thefts",
    } <= set(published(released))


def test_deleting_a_record_stops_check_and_build(project: Path) -> None:
    (project / "practices" / PLACE).unlink()
    for command in ("check", "build"):
        done = run_generator(project, command)
        assert done.returncode == 1
        said = done.stdout + done.stderr
        assert "vanished-address 发布过的地址不见了：单位 stations/yuhe-chengguan.html" in said
        assert "把文件放回来" in said
    assert not (project / "site").exists()


def test_publishing_adds_and_never_takes_away(project: Path) -> None:
    before = set(published(project))
    write(project, {PLACE: retired(STATION.replace("thefts", "cases"), "hebian--claim-thefts")})
    checked = run_generator(project, "publish", "--check")
    assert checked.returncode == 1
    assert "少了 1 个地址，如 stations/yuhe-chengguan.html#hebian--claim-cases" in checked.stderr
    assert run_generator(project, "publish").returncode == 0
    assert set(published(project)) - before == {"stations/yuhe-chengguan.html#hebian--claim-cases"}
    assert before <= set(published(project))
    assert run_generator(project, "publish", "--check").returncode == 0


def test_only_an_address_that_is_named_is_taken_away(project: Path) -> None:
    before = set(published(project))
    assert run_generator(project, "publish", "--remove", "nowhere.html").returncode == 1
    (project / "practices/published.txt").write_text(
        "\n".join(sorted([*before, "slip.html"])) + "\n", "utf-8"
    )
    assert run_generator(project, "publish", "--remove", "slip.html").returncode == 0
    assert set(published(project)) == before


def test_looking_and_taking_away_exclude_each_other(project: Path) -> None:
    before = published(project)
    done = run_generator(project, "publish", "--check", "--remove", "about.html")
    assert done.returncode == 2
    assert "参数 --remove 不能与 --check 同用" in done.stderr
    assert published(project) == before


def test_nothing_is_taken_away_while_records_are_wrong(project: Path) -> None:
    path = project / "practices/published.txt"
    path.write_text(f"{path.read_text('utf-8')}slip.html\n", "utf-8")
    before = path.read_bytes()
    write(project, {PLACE: STATION.replace("kind: 派出所", "kind: 派出索", 1)})
    done = run_generator(project, "publish", "--remove", "slip.html")
    assert done.returncode == 1
    assert "记录有错，清单没有改动" in done.stderr
    assert path.read_bytes() == before


def test_an_address_of_a_record_that_was_noted_by_mistake_can_be_taken_away(project: Path) -> None:
    path, before = project / "practices/published.txt", published(project)
    path.write_text("\n".join([*before, "stations/yuhe-slip.html"]) + "\n", "utf-8")
    assert run_generator(project, "check").returncode == 1
    done = run_generator(project, "publish", "--remove", "stations/yuhe-slip.html")
    assert done.returncode == 0, done.stderr
    assert published(project) == before


def test_a_list_that_is_gone_is_not_made_anew(project: Path) -> None:
    (project / "practices/published.txt").unlink()
    done = run_generator(project, "publish")
    assert done.returncode == 1
    assert "practices/published.txt:1:1" in done.stderr
    assert "把文件放回来" in done.stderr
    assert not (project / "practices/published.txt").exists()


def test_a_citation_that_is_no_text_stops_the_release_before_anything_is_written(project: Path) -> None:
    (project / CITATION).write_bytes("title: 基层警务实践库\n".encode("gb18030"))
    write(project, {PLACE: STATION.replace("230户", "231户")})
    done = run_generator(project, "release", "--date", "2027-01-05")
    assert done.returncode == 1
    assert f"{CITATION} 不是 UTF-8 编码，没有发布" in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in (project / "practices/releases").iterdir()] == ["1.0.0.yaml"]


def test_a_release_says_what_changed_and_keeps_the_citation_in_step(project: Path) -> None:
    new = {"stations/yuhe-hebian.yaml": STATION.replace("yuhe-chengguan", "yuhe-hebian")}
    write(project, {PLACE: moved("yuhe-chengguan", "已移动", "yuhe-hebian"), **new})
    low = run_generator(project, "release", "1.1.0", "--date", "2027-01-05")
    assert low.returncode == 1
    assert "版本号 1.1.0 太低：撤下了" in low.stderr
    assert "至少要 2.0.0" in low.stderr
    early = run_generator(project, "release", "--date", "2026-11-01")
    assert "早于上一次发布（1.0.0，2026-11-22）" in early.stderr

    done = run_generator(project, "release", "--date", "2027-01-05")
    assert done.returncode == 0, done.stderr
    lines = (project / "practices/releases/2.0.0.txt").read_text("utf-8").splitlines()
    assert "- stations/yuhe-chengguan.html#hebian--claim-thefts" in lines
    assert "+ stations/yuhe-hebian.html#hebian--claim-thefts" in lines
    cited = (project / CITATION).read_text("utf-8")
    assert "\nversion: 2.0.0\ndate-released: 2027-01-05\n" in cited

    again = run_generator(project, "release", "--date", "2027-01-06")
    assert again.returncode == 1
    assert "没有变化，不必发布" in again.stderr


def test_a_page_of_the_program_may_only_go_when_it_is_said_where_to(project: Path) -> None:
    text = (project / "practices/published.txt").read_text("utf-8")
    (project / "practices/published.txt").write_text(f"{text}old-guide.html\n", "utf-8")
    done = run_generator(project, "build")
    assert done.returncode == 1
    assert "发布过的网页不见了：old-guide.html" in done.stderr
    assert "「moved:」" in done.stderr
    config = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(
        config.replace(
            "extra:\n", "extra:\n  moved:\n    old-guide.html: contributing.html\n  pinned: v/{version}/\n"
        ),
        "utf-8",
    )
    built = run_generator(project, "build")
    assert built.returncode == 0, built.stderr
    page = (project / "site/old-guide.html").read_text("utf-8")
    assert '<a href="contributing.html">' in page
    station = (project / "site/stations/yuhe-chengguan.html").read_text("utf-8")
    assert 'href="../v/1.0.0/stations/yuhe-chengguan.html">1.0.0 版的这一页' in station

    pinned = run_generator(project, "build", "--pinned", "--site-dir", "kept")
    assert pinned.returncode == 0, pinned.stderr
    kept = (project / "kept/stations/yuhe-chengguan.html").read_text("utf-8")
    assert "的固定版本，不再更新" in kept
    assert 'href="../../../stations/yuhe-chengguan.html">看这一页最新的内容' in kept


def test_a_pinned_copy_is_as_it_was_released(project: Path) -> None:
    write(project, {PLACE: STATION.replace("230户", "231户")})
    done = run_generator(project, "build", "--pinned")
    assert done.returncode == 1
    assert "不能作固定版本" in done.stderr

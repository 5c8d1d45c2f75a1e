"""Whoever answers the questions loses no answer when ``check`` refuses one of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import PRACTICES, BuildError
from generator.creating import ask_and_create, create
from generator.disk import read_practices
from generator.model.catalog import Catalog
from generator.new import NewSource
from generator.reading import read_catalog
from tests.projects import copy_project, files_of

STATION = ["测试镇派出所", "", "山东省", "德州市", "", "ceshi-zhen", "无"]
SOURCE = ["", "联系电话13812345678", "新闻网站", "", "2021-10-08", "", ""]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("creating") / "project")


@pytest.fixture(scope="module")
def catalog(whole: Path) -> Catalog:
    found = read_catalog(read_practices(whole / PRACTICES)).catalog
    assert found
    return found


@pytest.fixture
def project(whole: Path) -> Iterator[Path]:
    """The project, from which what a test wrote is taken away again."""
    before = set(files_of(whole))
    yield whole
    for path in set(files_of(whole)) - before:
        (whole / path).unlink()


def talk(project: Path, catalog: Catalog, answers: list[str]) -> tuple[tuple[str, ...], list[str], list[str]]:
    """Return the files that come of the answers, what was asked, and what was said; every answer must be wanted."""
    asked: list[str] = []
    said: list[str] = []
    given = iter(answers)

    def ask(question: str) -> str:
        asked.append(question)
        answer = next(given, None)
        if answer is None:
            raise EOFError
        return answer + "\n"

    paths = ask_and_create(project, catalog, ask, said.append)
    assert not list(given)
    return paths, asked, said


def test_only_what_was_refused_is_asked_again(project: Path, catalog: Catalog) -> None:
    paths, asked, said = talk(project, catalog, [*STATION, *SOURCE, "警务室搬到百姓身边"])
    assert paths == ("practices/sources/ceshi-zhen.yaml", "practices/stations/ceshi-zhen.yaml")
    assert len(asked) == len(STATION) + len(SOURCE) + 1
    assert asked[-1].startswith("标题（")
    assert "直接回车就是“联系电话13812345678”" in asked[-1]
    assert any("文字里有手机号" in one and "别的都记着" in one for one in said)
    source, station = ((project / path).read_text("utf-8") for path in paths)
    assert "title: 警务室搬到百姓身边\n" in source
    assert "published: 2021-10-08\n" in source
    assert "13812345678" not in source
    assert "city: 德州市\n" in station


def test_several_answers_are_asked_again_each_once(project: Path, catalog: Catalog) -> None:
    answers = ["<b>镇派出所", *STATION[1:4], "<x>县", *STATION[5:], SOURCE[0], "标题", *SOURCE[2:]]
    _, asked, _ = talk(project, catalog, [*answers, "测试镇派出所", "乐陵市"])
    assert [one.partition("（")[0] for one in asked[-2:]] == ["名称", "县区"]


def test_who_gives_the_same_answer_again_may_mend_every_other(project: Path, catalog: Catalog) -> None:
    every = [""] * (len(STATION) + len(SOURCE))
    every[8] = "警务室搬到百姓身边"
    paths, asked, _ = talk(project, catalog, [*STATION, *SOURCE, "", *every])
    assert len(asked) == 2 * (len(STATION) + len(SOURCE)) + 1
    assert "德州市" in (project / paths[1]).read_text("utf-8")


def test_an_id_whose_file_is_there_though_the_library_cannot_read_it_is_asked_again(
    project: Path, catalog: Catalog
) -> None:
    (project / "practices/stations/ceshi-zhen.yaml").write_text("id：ceshi-zhen\n", "utf-8")
    paths, asked, said = talk(project, catalog, [*STATION, SOURCE[0], "标题", *SOURCE[2:], "ceshi-zhen-er"])
    assert asked[-1].startswith("编号（")
    assert "已经有了" in said[-1]
    assert paths[1] == "practices/stations/ceshi-zhen-er.yaml"


def test_giving_up_after_a_refusal_leaves_nothing_behind(project: Path, catalog: Catalog) -> None:
    before = files_of(project)
    with pytest.raises(EOFError):
        talk(project, catalog, [*STATION, *SOURCE])
    assert files_of(project) == before


def test_what_is_told_on_the_command_line_is_refused_whole(project: Path) -> None:
    before = files_of(project)
    with pytest.raises(BuildError, match="文字里有手机号"):
        create(project, [NewSource("ceshi-bao", "电话13812345678", "报纸", "全文")])
    assert files_of(project) == before

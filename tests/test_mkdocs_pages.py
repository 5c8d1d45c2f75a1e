"""MkDocs is given few pages, and knows all of them."""

from pathlib import Path

import pytest
from markupsafe import Markup
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.mkdocs_pages import KnownFiles, named_in
from generator.views.page import Content, Page, Section
from tests.conftest import ROOT
from tests.projects import copy_project, run_generator


@pytest.fixture(scope="module")
def config() -> MkDocsConfig:
    made = load_config(str(ROOT / "mkdocs.yml"))
    made.plugins._current_plugin = "practices"  # as while MkDocs calls us
    return made


def page_of(path: str, *anchors: str) -> Page:
    sections = tuple(Section(anchor, anchor, Markup()) for anchor in anchors)
    return Page(path, "station", "示例", "", lambda: Content(Markup(), sections))


def test_a_page_beside_mkdocs_is_found_by_its_path_and_not_among_the_files(config: MkDocsConfig) -> None:
    files = KnownFiles(Files([]), [page_of("stations/a.html", "gaikuang")], config)
    found = files.get_file_from_path("stations/a.md")
    assert found
    assert found.dest_uri == "stations/a.html"
    assert found.page
    assert found.page.present_anchor_ids == {"gaikuang"}
    assert files.get_file_from_path("stations/b.md") is None
    assert not list(files)


def test_the_navigation_names_paths_at_any_depth() -> None:
    nav = [{"首页": "index.md"}, {"单位": [{"单位": "stations/index.md"}, "places/index.md"]}, "search.md"]
    assert list(named_in(nav)) == ["index.md", "stations/index.md", "places/index.md", "search.md"]
    assert not list(named_in(None))


def test_pages_written_by_hand_may_link_to_pages_of_records(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    about = project / "docs" / "about.md"
    own = about.read_text("utf-8")
    link = "\n\n[一个单位](stations/leling-guojia.md#jiaosuo-heyi)\n"
    about.write_text(own + link, "utf-8")
    done = run_generator(project, "build", "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    page = (project / "site" / "about.html").read_text("utf-8")
    assert 'href="stations/leling-guojia.html#jiaosuo-heyi"' in page
    about.write_text(f"{own}{link}\n[没有的](stations/meiyou.md)\n", "utf-8")
    done = run_generator(project, "build", "--strict")
    assert done.returncode
    assert "stations/meiyou.md" in done.stdout + done.stderr

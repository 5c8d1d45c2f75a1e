"""MkDocs runs within the program, is told what is wanted, and leaves nothing behind but the site."""

import logging
import os
from pathlib import Path

import pytest

from generator.mkdocs_running import Order, run_build
from tests.views.library import golden_catalog

SETTINGS = "site_name: 小站\nplugins: []\nnav: [index.md]\nhooks: [hook.py]\n"

HOOK = """
import os

from generator.mkdocs_running import current_order

def on_page_markdown(markdown, *, config, **_):
    order = current_order()
    return f"{markdown} pinned={order.pinned} alone={order.alone} catalog={order.catalog is not None}" \\
        f" moment={os.environ.get('SOURCE_DATE_EPOCH')}"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that MkDocs builds in no time, with a page that shows what was ordered."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# 首页\n\n订的是：", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (tmp_path / "hook.py").write_text(HOOK, "utf-8")
    return tmp_path


def build(
    project: Path, order: Order | None = None, *, strict: bool = False, epoch: int | None = None
) -> bool:
    return run_build(project, project / "site", order or Order(), strict=strict, epoch=epoch)


def test_the_hook_learns_what_is_wanted(project: Path) -> None:
    assert build(project, Order(pinned=True))
    page = (project / "site" / "index.html").read_text("utf-8")
    assert "pinned=True alone=False catalog=False" in page


def test_the_records_are_handed_over(project: Path) -> None:
    assert build(project, Order(golden_catalog()))
    assert "catalog=True" in (project / "site" / "index.html").read_text("utf-8")


def test_the_moment_that_stands_for_now_is_the_one_given_and_only_while_it_builds(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    before = dict(os.environ)
    assert build(project, epoch=1_600_000_000)
    assert "moment=1600000000" in (project / "site" / "index.html").read_text("utf-8")
    assert dict(os.environ) == before


def test_what_fails_is_said_and_told_apart(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (project / "mkdocs.yml").write_text("site_name: [\n", "utf-8")
    assert not build(project)
    assert "mkdocs.yml" in "".join(capfd.readouterr())


def test_a_warning_fails_a_strict_build_alone(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (project / "docs" / "index.md").write_text("[没有](gone.md)", "utf-8")
    assert build(project)
    assert "gone.md" in capfd.readouterr().err
    assert not build(project, strict=True)


def test_nobody_goes_on_listening_to_mkdocs(project: Path) -> None:
    log = logging.getLogger("mkdocs")
    before = (list(log.handlers), log.level)
    assert build(project)
    assert (log.handlers, log.level) == before

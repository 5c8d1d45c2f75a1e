"""A PDF of chosen pages, printed by the browser that is there: whole, linked, numbered, and in Chinese."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.delivery import pdf
from generator.delivery.pdf import chosen_browser
from tests.projects import ROOT, copy_project, run_generator
from tools.browser import find_browser

BROWSER = find_browser(os.environ)
STATION, MODEL, PAIR = "leling-guojia", "交所合一", "compare/liangdui-yishi--yishi-liangdui.html"

needs_browser = pytest.mark.skipif(BROWSER is None, reason="本机没有装 Chromium、Chrome 或 Edge")
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="本机没有装 poppler-utils")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A PDF of a station, a model and a comparison of two models."""
    target = tmp_path_factory.mktemp("printed") / "讲 义" / "选编.pdf"
    done = run_generator(ROOT, "pdf", STATION, MODEL, PAIR, "--output", str(target), "--title", "三页选编")
    assert done.returncode == 0, done.stderr
    return target


def told(program: str, *arguments: str) -> str:
    return subprocess.run([program, *arguments], capture_output=True, encoding="utf-8", check=True).stdout


def words_of(pdf: Path, first: int, last: int) -> str:
    return "".join(told("pdftotext", "-f", str(first), "-l", str(last), str(pdf), "-").split())


@needs_browser
def test_it_is_a_pdf_with_bookmarks_and_links_within(printed: Path) -> None:
    content = printed.read_bytes()
    assert content.startswith(b"%PDF-")
    assert b"/Outlines" in content
    assert len(re.findall(rb"/page-\d+(?:--[a-z0-9-]+)? \[", content)) > 50
    assert b"file://" not in content
    assert b"/URI (http" not in content.replace(b"/URI (https://creativecommons.org", b"")
    assert {path.name for path in printed.parent.iterdir()} == {printed.name}


@needs_browser
@needs_poppler
def test_its_cover_contents_and_pages_are_there_and_numbered(printed: Path) -> None:
    count = int(re.search(r"Pages:\s+(\d+)", told("pdfinfo", str(printed)))[1])  # type: ignore[index]
    assert "三页选编" in words_of(printed, 1, 1)
    rows = re.findall(
        r"(\S+?)\s+(\d+)\s*$", told("pdftotext", "-layout", "-f", "2", "-l", "2", str(printed), "-"), re.M
    )
    begins = {title: int(number) for title, number in rows}
    assert list(begins) == ["郭家街道派出所", "交所合一", "两队一室与一室两队对照"]
    assert list(begins.values()) == sorted(begins.values())
    for title, number in begins.items():
        assert words_of(printed, number, number).startswith(title)
        assert words_of(printed, number, number).endswith(str(number))
    assert words_of(printed, count, count).endswith(str(count))


@needs_browser
@needs_poppler
def test_sheets_are_a4_and_comparisons_lie_across(printed: Path) -> None:
    sizes = re.findall(r"size:\s+([\d.]+) x ([\d.]+)", told("pdfinfo", "-f", "1", "-l", "999", str(printed)))
    found = [(round(float(width)), round(float(height))) for width, height in sizes]
    assert set(found) == {(595, 842), (842, 595)}
    assert found == sorted(found)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ([], 2, "缺少参数：网页"),
        (["leling-gouja"], 1, "没有“leling-gouja”这一页。是不是leling-guojia"),
        ([STATION, "--browser", "/没有/这个"], 1, "--browser 指的文件不存在"),
        ([STATION, "--output", "practices/a.pdf"], 1, "那里是项目自己的文件"),
        ([STATION, "--output", "README.md"], 1, "不是 PDF"),
        ([STATION, "--output", "generator"], 1, "那里是项目自己的文件"),
    ],
)
def test_what_cannot_be_done_is_told(tmp_path: Path, arguments: list[str], code: int, said: str) -> None:
    project = copy_project(tmp_path / "project")
    (project / "README.md").write_text("x", "utf-8")
    browser = tmp_path / "browser"
    browser.write_text("#!/bin/sh\nexit 0\n")
    browser.chmod(0o755)
    done = run_generator(project, "pdf", *arguments, CHROMIUM=str(browser))
    assert done.returncode == code, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert (project / "README.md").read_text() == "x"
    assert not (project / "dist").exists()


def test_a_machine_without_a_browser_is_told_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    done = run_generator(ROOT, "pdf", STATION, CHROMIUM="", PATH=str(tmp_path))
    assert done.returncode == 1
    for words in ("Edge", "--browser", "打印成 PDF"):
        assert words in done.stderr


def test_a_browser_that_prints_nothing_is_told_and_the_old_file_stays(tmp_path: Path) -> None:
    browser, old = tmp_path / "browser", tmp_path / "a.pdf"
    browser.write_text("#!/bin/sh\necho 坏了 >&2\nexit 3\n")
    browser.chmod(0o755)
    old.write_bytes(b"%PDF-old")
    done = run_generator(ROOT, "pdf", STATION, "--browser", str(browser), "--output", str(old))
    assert done.returncode == 1
    assert "没有印出 PDF" in done.stderr
    assert "坏了" in done.stderr
    assert old.read_bytes() == b"%PDF-old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "browser"]


def test_a_file_that_is_no_pdf_stays_where_the_pdf_would_be_written_unasked(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    browser = tmp_path / "browser"
    browser.write_text(
        '#!/bin/sh\nfor option; do case "$option" in --print-to-pdf=*) printf %%PDF- > "${option#*=}"; esac; done\n'
    )
    browser.chmod(0o755)
    first = run_generator(project, "pdf", STATION, "--browser", str(browser))
    assert first.returncode == 0, first.stderr
    (written,) = (project / "dist").iterdir()
    written.write_bytes(b"my notes")
    done = run_generator(project, "pdf", STATION, "--browser", str(browser))
    assert done.returncode == 1
    assert "不是 PDF，没有改动" in done.stderr
    assert written.read_bytes() == b"my notes"


@pytest.mark.parametrize(
    ("program", "said"), [("exec sleep 60", []), ("exit 1", []), ("exit 0", [pdf.NO_FONTS])]
)
def test_fonts_are_asked_for_and_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, said: list[str]
) -> None:
    lister = tmp_path / "fc-list"
    lister.write_text(f"#!/bin/sh\n{program}\n")
    lister.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(pdf, "_SECONDS_FOR_FONTS", 0.5)
    told: list[str] = []
    pdf._tell_of_fonts(told.append)
    assert told == said


def test_the_named_browser_is_the_one(tmp_path: Path) -> None:
    browser = tmp_path / "my browser"
    browser.write_text("x")
    assert chosen_browser(str(browser)) == browser

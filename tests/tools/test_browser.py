"""The browser is found where people have it, and a wrong setting is told."""

import os
from pathlib import Path

import pytest

from tools.browser import find_browser
from tools.process import SetupError


def test_the_named_browser_comes_first(tmp_path: Path) -> None:
    _program(tmp_path / "chromium")
    named = _program(tmp_path / "elsewhere" / "my-browser")
    assert find_browser({"CHROMIUM": str(named), "PATH": str(tmp_path)}, "linux") == named


def test_a_named_browser_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=r"CHROMIUM 指的文件不存在：.*gone"):
        find_browser({"CHROMIUM": str(tmp_path / "gone")}, "linux")


@pytest.mark.skipif(os.name == "nt", reason="Windows finds programs by their endings")
@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome-stable", "microsoft-edge"])
def test_a_browser_on_the_search_path_is_found(tmp_path: Path, name: str) -> None:
    browser = _program(tmp_path / name)
    assert find_browser({"PATH": str(tmp_path)}, "linux") == browser


@pytest.mark.parametrize(
    ("variable", "place"),
    [
        ("PROGRAMFILES", "Google/Chrome/Application/chrome.exe"),
        ("PROGRAMFILES(X86)", "Microsoft/Edge/Application/msedge.exe"),
        ("LOCALAPPDATA", "Chromium/Application/chrome.exe"),
    ],
)
def test_a_browser_in_the_folders_of_windows_is_found(tmp_path: Path, variable: str, place: str) -> None:
    browser = _program(tmp_path / place)
    assert find_browser({"PATH": "", variable: str(tmp_path)}, "win32") == browser


@pytest.mark.skipif(os.name == "nt", reason="Windows finds programs by their endings")
def test_one_that_draws_no_window_is_preferred(tmp_path: Path) -> None:
    _program(tmp_path / "chromium")
    shell = _program(tmp_path / "chromium-headless-shell")
    assert find_browser({"PATH": str(tmp_path)}, "linux") == shell


def test_without_any_browser_there_is_none(tmp_path: Path) -> None:
    assert find_browser({"PATH": str(tmp_path)}, "linux") is None


def _program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n", "utf-8")
    path.chmod(0o755)
    return path

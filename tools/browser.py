"""Finds or installs the browser that the tests drive: Chromium without a window of its own, Chromium, Chrome or Edge."""

import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tools.debian import install
from tools.process import SetupError, program, run, succeeds

NO_BROWSER = """端到端测试要用浏览器，没有找到也没能装上。请任选一种办法后重试：
  装 Chromium、Chrome 或 Edge（Debian：sudo apt install chromium）；
  已经装了，就把环境变量 CHROMIUM 设为它的完整路径。"""

WRONG_BROWSER = "环境变量 CHROMIUM 指的文件不存在：{path}。请改正或删去这个环境变量。"

SHELL = "chromium-headless-shell"
"""Debian's package of the engine alone, and its program: the same pages for a third of the processor's time, because no
window is drawn around them. Playwright's own browser is of the same kind."""

Say = Callable[[str], None]


def find_browser(environment: Mapping[str, str], platform: str = sys.platform) -> Path | None:
    """Return the browser that ``CHROMIUM`` names, or else one that is installed, best one without a window, or None.

    Raises ``SetupError`` when ``CHROMIUM`` names no file.
    """
    shell = shutil.which(SHELL, path=environment.get("PATH", ""))
    if shell and not environment.get("CHROMIUM"):
        return Path(shell)
    # Only who looks for a browser needs it: the other commands set up the environment before they load the program.
    from generator.delivery import browsers

    try:
        return browsers.find_browser(environment, platform)
    except FileNotFoundError as error:
        raise SetupError(WRONG_BROWSER.format(path=error)) from error


def provide_browser(python: Path, root: Path, say: Say) -> Path | None:
    """Return the browser to test with, installing one if there is none.

    None means the one that Playwright downloaded for itself. Raises ``SetupError`` when there is no way
    to have one.
    """
    if os.environ.get("CI") and not os.environ.get("CHROMIUM") and not program(SHELL):
        _install_of_debian((SHELL,), root)
    found = find_browser(os.environ)
    if found:
        return found
    if _playwright_has_its_own(python):
        return None
    say("没有找到浏览器，正在安装……")
    _install_of_debian((SHELL, "fonts-noto-cjk"), root)
    found = find_browser(os.environ)
    if found:
        return found
    if run([python, "-m", "playwright", "install", "chromium"], root) == 0:
        return None
    raise SetupError(NO_BROWSER)


def _install_of_debian(packages: Sequence[str], root: Path) -> None:
    """Install packages where this is Debian; whether that worked is seen by what is found then."""
    if _is_debian(Path("/etc/os-release")):
        install(packages, root)


def _playwright_has_its_own(python: Path) -> bool:
    code = (
        "import pathlib, playwright.sync_api as api\n"
        "with api.sync_playwright() as p:\n"
        "    raise SystemExit(not pathlib.Path(p.chromium.executable_path).is_file())"
    )
    return succeeds([python, "-c", code])


def _is_debian(release_file: Path) -> bool:
    """Tell whether this is Debian itself: Ubuntu's package ``chromium`` only points to a snap."""
    try:
        lines = release_file.read_text("utf-8").splitlines()
    except OSError:
        return False
    return "ID=debian" in lines

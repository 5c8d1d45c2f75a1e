"""The project's own Python environment in ``.venv``: made once, and filled from the pinned requirements."""

import hashlib
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from tools.process import SetupError, run, succeeds

Say = Callable[[str], None]

BUILD = "build"
"""The group that is installed before every other: pip itself, and what builds source packages."""

INCLUDED = {"test": ("site",)}
"""Groups whose requirements hold those of other groups, version by version."""

NO_VENV = """无法建立 Python 虚拟环境：这个 Python 没有带 pip。
  Debian、Ubuntu：sudo apt install python3-venv
  Fedora：        sudo dnf install python3-pip
  其他系统：请安装 python.org 发布的 Python 3.11 或更新的版本。
装好后重新运行本命令即可。"""

NO_INSTALL = """依赖没有装好，原因见上。
  网络不通或太慢：可用环境变量 PIP_INDEX_URL 指定就近的 PyPI 镜像；
  不能上网：先在别处用 pip download 下载，再用 PIP_NO_INDEX=1 和 PIP_FIND_LINKS=文件夹 安装；
  环境损坏：删除 .venv 文件夹后重试。"""


class Environment:
    """The virtual environment of the project at ``root``."""

    def __init__(self, root: Path, say: Say) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.scripts = self.folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.scripts / ("python.exe" if os.name == "nt" else "python")
        self._say = say

    def install(self, group: str) -> None:
        """Make sure that everything in ``requirements/<group>.txt`` is installed, with checked hashes.

        Does nothing when the requirements have not changed since they were installed. Raises
        ``SetupError`` when it cannot be done.
        """
        self._create()
        wanted = self._digest(group)
        if self._stamps().get(group) == wanted:
            return
        self._say(f"正在安装依赖（requirements/{group}.txt），第一次要几分钟……")
        self._write_stamps({})
        for name in (BUILD, group):
            self._pip_install(name)
        self._write_stamps({name: self._digest(name) for name in (group, *INCLUDED.get(group, ()))})

    def add(self, group: str) -> None:
        """Install one more group beside those that are installed."""
        stamps = self._stamps()
        if stamps.get(group) != self._digest(group):
            self._pip_install(group)
            self._write_stamps({**stamps, group: self._digest(group)})

    def _create(self) -> None:
        check = "import sys; sys.exit(sys.version_info < (3, 11))"
        if self.python.exists() and succeeds([self.python, "-c", check]):
            return
        self._say("正在建立虚拟环境 .venv ……")
        make = [sys.executable, "-m", "venv", "--clear"]
        if succeeds([*make, self.folder]) or succeeds([*make, "--without-pip", self.folder]):
            return
        raise SetupError(NO_VENV)

    def _pip(self) -> list[str | Path]:
        """Return the command of the environment's pip, or of a system pip that works on the environment."""
        own: list[str | Path] = [self.python, "-m", "pip"]
        system: list[str | Path] = [sys.executable, "-m", "pip", "--python", self.python]
        for command in (own, system):
            if succeeds([*command, "--version"]):
                return command
        raise SetupError(NO_VENV)

    def _pip_install(self, group: str) -> None:
        options = ["--require-hashes", "--no-build-isolation", "--disable-pip-version-check", "--no-input"]
        quiet = [] if sys.stdout.isatty() else ["--quiet"]
        code = run([*self._pip(), "install", *quiet, *options, "-r", self._requirements(group)], self.root)
        if code != 0:
            raise SetupError(NO_INSTALL)

    def _requirements(self, group: str) -> Path:
        return self.root / "requirements" / f"{group}.txt"

    def _digest(self, group: str) -> str:
        texts = [self._requirements(name).read_bytes() for name in (BUILD, group)]
        return hashlib.sha256(b"\0".join(texts)).hexdigest()

    @property
    def _stamp_file(self) -> Path:
        return self.folder / "installed.json"

    def _stamps(self) -> dict[str, str]:
        """Return the digests of the requirements that were installed, by group; none if unreadable."""
        try:
            stamps = json.loads(self._stamp_file.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return stamps if isinstance(stamps, dict) else {}

    def _write_stamps(self, stamps: dict[str, str]) -> None:
        self._stamp_file.write_text(json.dumps(stamps), "utf-8")

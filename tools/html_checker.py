"""Fetches vnu, the HTML checker of the tests, with npm; ``package-lock.json`` pins it by its hash."""

import json
from pathlib import Path

from tools.environment import Environment
from tools.process import SetupError, program, run

JAR = Path("node_modules", "vnu-jar", "build", "dist", "vnu.jar")
"""Where npm puts the checker."""

NO_CHECKER = """网页校验器 vnu 没有装好，原因见上。
  网络不通或太慢：可用环境变量 NPM_CONFIG_REGISTRY 指定就近的 npm 镜像。"""


def provide_checker(environment: Environment) -> None:
    """Make sure that the version of vnu in the lock stands in ``node_modules``.

    Uses the system's npm, or where that is missing or too old, one from ``requirements/node.txt``.
    Raises ``SetupError`` when neither works.
    """
    root = environment.root
    if _is_installed(root):
        return
    system = program("npm")
    if system and run([system, "ci"], root) == 0 and _is_installed(root):
        return
    environment.add("node")
    own = program_in(environment.scripts, "npm")
    if own and run([own, "ci"], root) == 0 and _is_installed(root):
        return
    raise SetupError(NO_CHECKER)


def program_in(folder: Path, name: str) -> Path | None:
    """Return the program of this name in ``folder``, or None."""
    return next((path for path in (folder / name, folder / f"{name}.exe") if path.is_file()), None)


def _is_installed(root: Path) -> bool:
    """Tell whether the checker is there in the version that the lock wants."""
    if not (root / JAR).is_file():
        return False
    lock = json.loads((root / "package-lock.json").read_text("utf-8"))
    package = json.loads((root / "node_modules/vnu-jar/package.json").read_text("utf-8"))
    return bool(lock["packages"]["node_modules/vnu-jar"]["version"] == package["version"])

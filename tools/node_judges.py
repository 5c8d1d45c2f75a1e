"""Fetches the judges that come from npm: of HTML, of scripts, of workflows, and an editor's language server.

``package-lock.json`` pins them by their hashes.
"""

import json
from pathlib import Path

from tools.environment import Environment
from tools.process import SetupError, program, run

MODULES = "node_modules"

JAR = Path(MODULES, "vnu-jar", "build", "dist", "vnu.jar")
"""Where npm puts the checker of HTML."""

WORKFLOW_JUDGE = Path(MODULES, "@tktco", "node-actionlint", "bin", "node-actionlint.js")
"""actionlint, compiled for Node: checks workflows of GitHub."""

LANGUAGE_SERVER = Path(MODULES, "yaml-language-server", "bin", "yaml-language-server")
"""What VS Code's extension for YAML asks: reads the JSON Schemas."""

NO_JUDGES = """来自 npm 的校验器没有装好，原因见上。
  网络不通或太慢：可用环境变量 NPM_CONFIG_REGISTRY 指定就近的 npm 镜像。"""


def provide_judges(environment: Environment) -> None:
    """Make sure that the judges stand in ``node_modules`` in the versions of the lock.

    Uses the system's npm, or where that is missing or too old, one from ``requirements/node.txt``.
    Raises ``SetupError`` when neither works.
    """
    root = environment.root
    if _are_installed(root):
        return
    system = program("npm")
    if system and run([system, "ci"], root) == 0 and _are_installed(root):
        return
    environment.add("node")
    own = program_in(environment.scripts, "npm")
    if own and run([own, "ci"], root) == 0 and _are_installed(root):
        return
    raise SetupError(NO_JUDGES)


def compiler_in(root: Path) -> Path | None:
    """Return TypeScript's compiler, or None. It is a program of this system's own and needs no Node."""
    folders = sorted((root / MODULES / "@typescript").glob("typescript-*/lib"))
    return next((found for folder in folders if (found := program_in(folder, "tsc"))), None)


def node(scripts: Path) -> Path | None:
    """Return the Node of this system, or the one that npm came with into the environment, or None."""
    system = program("node")
    return Path(system) if system else program_in(scripts, "node")


def program_in(folder: Path, name: str) -> Path | None:
    """Return the program of this name in ``folder``, or None."""
    return next((path for path in (folder / name, folder / f"{name}.exe") if path.is_file()), None)


def _are_installed(root: Path) -> bool:
    """Tell whether every judge is there in the version that the lock wants."""
    if not (root / JAR).is_file() or compiler_in(root) is None:
        return False
    packages = json.loads((root / "package-lock.json").read_text("utf-8"))["packages"]
    return all(
        _installed_version(root, name) == packages[f"{MODULES}/{name}"]["version"]
        for name in packages[""]["devDependencies"]
    )


def _installed_version(root: Path, name: str) -> str | None:
    package = root / MODULES / name / "package.json"
    return json.loads(package.read_text("utf-8"))["version"] if package.is_file() else None

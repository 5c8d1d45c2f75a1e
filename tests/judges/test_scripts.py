"""The site's own scripts say what they take and give, and keep to it, as TypeScript sees them."""

import json
import subprocess
from pathlib import Path

from tools.node_judges import compiler_in

ROOT = Path(__file__).resolve().parent.parent.parent
CONFIGURATION = ROOT / "tsconfig.json"


def test_every_script_keeps_to_its_types() -> None:
    assert _messages(CONFIGURATION) == ""


def test_every_script_is_judged() -> None:
    scripts = {path.relative_to(ROOT).as_posix() for path in (ROOT / "generator").rglob("*.js")}
    listed = _compile(CONFIGURATION, "--listFilesOnly").stdout.splitlines()
    assert scripts
    assert scripts <= {Path(line).relative_to(ROOT).as_posix() for line in listed if _is_ours(line)}


def test_the_judge_sees_a_fault(tmp_path: Path) -> None:
    (tmp_path / "right.js").write_text(
        "/** @param {string} name */\nconst lengthOf = (name) => name.length;\n"
    )
    (tmp_path / "wrong.js").write_text("const half = (name) => lengthOf(name) / 2;\nlengthOf(2);\n")
    configuration = tmp_path / "tsconfig.json"
    options = {"extends": CONFIGURATION.as_posix(), "include": ["*.js"]}
    configuration.write_text(json.dumps(options), "utf-8")
    assert [line.partition(":")[0] for line in _messages(configuration).splitlines()] == [
        "wrong.js(1,15)",
        "wrong.js(2,10)",
    ]


def _messages(configuration: Path) -> str:
    done = _compile(configuration)
    assert not done.stderr
    assert bool(done.stdout) == bool(done.returncode)
    return done.stdout


def _compile(configuration: Path, *options: str) -> subprocess.CompletedProcess[str]:
    compiler = compiler_in(ROOT)
    assert compiler, "TypeScript is missing: python run.py test installs it"
    command = [str(compiler), "--project", str(configuration), "--pretty", "false", *options]
    return subprocess.run(
        command, cwd=configuration.parent, capture_output=True, text=True, check=False, encoding="utf-8"
    )


def _is_ours(line: str) -> bool:
    path = Path(line)
    return path.is_relative_to(ROOT) and "node_modules" not in path.parts

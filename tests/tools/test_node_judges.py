"""The judges from npm are found where npm puts them on each system, in the versions of the lock or not at all."""

import json
import os
from pathlib import Path

import pytest

from tools.environment import Environment
from tools.node_judges import JAR, compiler_in, provide_judges


@pytest.mark.parametrize(("system", "name"), [("linux-x64", "tsc"), ("win32-arm64", "tsc.exe")])
def test_the_compiler_is_found_on_every_system(tmp_path: Path, system: str, name: str) -> None:
    assert compiler_in(tmp_path) is None
    program = _file(tmp_path / "node_modules/@typescript" / f"typescript-{system}" / "lib" / name)
    assert compiler_in(tmp_path) == program


def test_judges_of_the_locked_versions_are_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    _install(tmp_path, locked="2.0.0", installed="2.0.0")
    provide_judges(Environment(tmp_path, print))


@pytest.mark.skipif(os.name == "nt", reason="the npm of this test is a shell script")
def test_judges_of_another_version_are_fetched_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    _install(tmp_path, locked="2.0.0", installed="1.0.0")
    npm = _file(tmp_path / "npm")
    npm.write_text(
        '#!/bin/sh\nfor each in node_modules/*/package.json; do echo \'{"version": "2.0.0"}\' > $each; done\n'
    )
    npm.chmod(0o755)
    provide_judges(Environment(tmp_path, print))
    assert "2.0.0" in (tmp_path / "node_modules/vnu-jar/package.json").read_text("utf-8")


def _install(root: Path, locked: str, installed: str) -> None:
    names = ("typescript", "vnu-jar")
    packages = {f"node_modules/{name}": {"version": locked} for name in names}
    lock = {"packages": {"": {"devDependencies": dict.fromkeys(names, locked)}, **packages}}
    (root / "package-lock.json").write_text(json.dumps(lock), "utf-8")
    _file(root / JAR)
    _file(root / "node_modules/@typescript/typescript-linux-x64/lib/tsc")
    for name in names:
        _file(root / "node_modules" / name / "package.json").write_text(json.dumps({"version": installed}))


def _file(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("", "utf-8")
    return path

"""What ``run.py`` says while it sets up stays out of the output, which may go into a file."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import generator.__main__ as command_line
from tests.projects import ROOT
from tools.commands import GENERATOR_COMMANDS, USAGE


def test_setting_up_writes_nothing_into_the_output(tmp_path: Path) -> None:
    shutil.copy(ROOT / "run.py", tmp_path)
    shutil.copytree(ROOT / "tools", tmp_path / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    for group in ("build", "site"):
        (tmp_path / "requirements").mkdir(exist_ok=True)
        (tmp_path / "requirements" / f"{group}.txt").write_text("", "utf-8")
    (tmp_path / "generator.py").write_text("print('{}')\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "run.py", "schema", "sources"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.stdout, done.returncode) == ("{}\n", 0)
    assert ".venv" in done.stderr
    assert "正在安装依赖" in done.stderr


@pytest.mark.parametrize("command", [*GENERATOR_COMMANDS, "test"])
def test_every_command_is_told_in_the_usage(command: str) -> None:
    assert re.search(rf"^  {command} +[\u4e00-\u9fff]", USAGE, re.MULTILINE)


def test_the_command_line_names_its_commands() -> None:
    (line,) = re.findall(r"^Commands: (.*)\.$", command_line.__doc__ or "", re.MULTILINE)
    assert sorted(line.split(", ")) == sorted(GENERATOR_COMMANDS)

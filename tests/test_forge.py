"""What contributors meet at the host of the repository: the same words everywhere, and a declaration of interest."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.changes.markdown import MARK
from tests.projects import ROOT

REQUEST = ROOT / ".github" / "PULL_REQUEST_TEMPLATE.md"
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def interests() -> list[str]:
    sets = read(ROOT / "practices" / "vocabulary.yaml")["sets"]
    return [term["label"] for terms in sets if terms["id"] == "interest" for term in terms["terms"]]


@pytest.mark.parametrize(
    "copy", [".gitee/PULL_REQUEST_TEMPLATE.zh-CN.md", ".gitlab/merge_request_templates/Default.md"]
)
def test_every_host_asks_the_same_of_a_pull_request(copy: str) -> None:
    assert (ROOT / copy).read_text("utf-8") == REQUEST.read_text("utf-8")


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.name)
def test_gitee_has_the_same_forms(form: Path) -> None:
    assert (ROOT / ".gitee" / "ISSUE_TEMPLATE" / form.name).read_bytes() == form.read_bytes()


def test_a_pull_request_declares_an_interest_in_the_words_of_the_vocabulary() -> None:
    section = REQUEST.read_text("utf-8").split("## 利益关系")[1].split("\n## ")[0]
    offered = [
        line.split("] ")[1].split("：")[0] for line in section.splitlines() if line.startswith("- [ ]")
    ]
    assert offered == interests()


def test_whoever_proposes_or_corrects_must_declare_an_interest() -> None:
    for name in ("clue.yml", "correction.yml"):
        (asked,) = (field for field in read(FORMS[0].parent / name)["body"] if field.get("id") == "interest")
        assert asked["attributes"]["options"] == interests()
        assert asked["validations"]["required"]


def test_the_forms_are_what_the_hosts_understand() -> None:
    for form in FORMS:
        if form.name == "config.yml":
            continue
        told = read(form)
        assert told.keys() >= {"name", "description", "body"}
        ids = [field["id"] for field in told["body"] if "id" in field]
        assert (
            len(ids) == len(set(ids)) == len([field for field in told["body"] if field["type"] != "markdown"])
        )
        assert {field["type"] for field in told["body"]} <= {"markdown", "input", "textarea", "dropdown"}


def test_gitlab_checks_builds_and_tells_by_the_commands_of_the_readme() -> None:
    told = read(ROOT / ".gitlab-ci.yml")
    scripts = "\n".join(line for job in told.values() for line in job.get("script", []))
    for command in ("check --format gitlab", "changes --against", "build"):
        assert f"python3 run.py {command}" in scripts
    assert ".ci/run" in scripts


def test_the_hook_before_a_commit_checks_the_records() -> None:
    ((hook,),) = (repo["hooks"] for repo in read(ROOT / ".pre-commit-config.yaml")["repos"])
    assert hook["entry"] == "python run.py check"
    assert hook["files"] == "^practices/"


def test_the_comment_is_found_again_by_its_mark() -> None:
    assert f"mark='{MARK}'" in (ROOT / ".github" / "workflows" / "comment.yml").read_text("utf-8")

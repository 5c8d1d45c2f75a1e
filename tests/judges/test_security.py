"""Bandit finds nothing in the programs that is not explained here, place by place."""

import json
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

STARTS_PROGRAMS = "fixed programs with arguments in a list, never through a shell"
SAFE_HTML = "made of parts that are escaped already"
WRITES_XML = "only makes XML of our own and reads none"

EXPLAINED = {
    ("B404", "generator/delivery/pdf.py"): STARTS_PROGRAMS,
    ("B603", "generator/delivery/pdf.py"): STARTS_PROGRAMS,
    ("B404", "tools/process.py"): STARTS_PROGRAMS,
    ("B603", "tools/process.py"): STARTS_PROGRAMS,
    ("B704", "generator/carrying/booklet.py"): SAFE_HTML,
    ("B704", "generator/views/courses/codes.py"): SAFE_HTML,
    ("B704", "generator/views/rendering.py"): SAFE_HTML,
    ("B704", "generator/views/scripts.py"): "leaves no way out of the script",
    ("B701", "generator/new.py"): "writes YAML, where HTML's escapes would be wrong; it quotes instead",
    ("B405", "generator/views/courses/cartridge.py"): WRITES_XML,
    ("B405", "generator/views/courses/quiz.py"): WRITES_XML,
    ("B608", "generator/views/data/database.py"): "the names of tables are our own",
}
"""What bandit finds, by its number and the module, and why it is right there."""


@cache
def bandit(*paths: str, folder: Path = ROOT) -> Counter[tuple[str, str]]:
    """Return how often bandit finds what in which module; remarks in the code that silence it do not count."""
    command = [sys.executable, "-m", "bandit", "--quiet", "--recursive", "--ignore-nosec", "--format", "json"]
    done = subprocess.run(
        [*command, *paths], cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode in (0, 1), done.stderr
    report = json.loads(done.stdout)
    assert not report["errors"]
    assert report["metrics"]["_totals"]["loc"]
    return Counter((found["test_id"], found["filename"]) for found in report["results"])


def test_bandit_finds_nothing_unexplained() -> None:
    found = bandit("generator", "tools", "run.py")
    assert sorted(found.keys() - EXPLAINED.keys()) == []


def test_no_explanation_outlives_what_it_explains() -> None:
    assert sorted(EXPLAINED.keys() - bandit("generator", "tools", "run.py").keys()) == []


def test_the_judge_sees_faults(tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_text("eval(input())  # nosec\n", "utf-8")
    assert list(bandit("bad.py", folder=tmp_path)) == [("B307", "./bad.py")]

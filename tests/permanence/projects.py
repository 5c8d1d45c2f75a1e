"""A project with a small library that was published and released once, to be changed, built and looked at."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from tests.permanence.libraries import BEGINNING, vocabulary
from tests.projects import ROOT, copy_project, run_generator

CITATION = "CITATION.cff"


def released_project(target: Path) -> Path:
    """Make the project and release it."""
    project = copy_project(target)
    shutil.rmtree(project / "practices")
    write(project, {**BEGINNING, "vocabulary.yaml": vocabulary()})
    shutil.copy(ROOT / CITATION, project / CITATION)
    done = run_generator(project, "release", "--date", "2026-11-22", "--note", "第一次：河边")
    assert done.returncode == 0, done.stderr
    return project


def write(project: Path, texts: Mapping[str, str]) -> None:
    """Write records of the project, by their paths below ``practices/``."""
    for path, text in texts.items():
        place = project / "practices" / path
        place.parent.mkdir(exist_ok=True, parents=True)
        place.write_text(text, "utf-8")

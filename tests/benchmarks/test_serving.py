"""What an author waits for is measured on a real server, with a record that really changed."""

from pathlib import Path

from tests.benchmarks.serving import STATION, measure
from tests.projects import copy_project


def test_every_wait_is_measured_and_the_record_has_changed(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    waits = measure(project, runs=1)
    assert (len(waits.pages), len(waits.searches)) == (1, 1)
    assert min(waits.start, *waits.pages, *waits.searches) > 0
    assert "派出所新\n" in (project / "practices" / "stations" / f"{STATION}.yaml").read_text("utf-8")

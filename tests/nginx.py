"""Runs nginx on this machine with the configuration that ``docs/deploy.md`` gives to those who run the site.

Only what must differ on a developer's machine is put in other words: ports, folders, and who the workers are.
"""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.projects import ROOT
from tools.debian import WEB_SERVER, administrator, web_server

DEPLOY = ROOT / "docs" / "deploy"

SITE = "/srv/www/library/current"
PORTAL = "/srv/www/portal"
CERTIFICATE = "/etc/ssl/library/fullchain.pem"
KEY = "/etc/ssl/library/privkey.pem"

MAIN = """
pid {folder}/nginx.pid;
error_log {folder}/error.log;
{user}
worker_processes 2;
events {{ worker_connections 1024; }}
http {{
    sendfile on;
    include mime.types;
    default_type application/octet-stream;
    log_format sent '$bytes_sent $uri';
    access_log {folder}/sent.log sent;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include conf.d/*.conf;
}}
"""
"""What Debian's own nginx.conf says, without its folders."""


@dataclass(frozen=True, slots=True)
class Ports:
    """Where the servers of a configuration listen."""

    http: int
    https: int


def needed(program: str | None, name: str) -> str:
    """Return the program's path; skip the test where it can be neither found nor installed."""
    if program is None and administrator() is None:
        pytest.skip(f"没有 {name}，也没有权限安装：sudo apt install {' '.join(WEB_SERVER)}")
    assert program, f"{name} is missing: apt install {' '.join(WEB_SERVER)}"
    return program


def configure(folder: Path, server: str, places: Mapping[str, Path]) -> Ports:
    """Lay out ``folder`` like /etc/nginx with one of the servers of the page; return where it listens."""
    ports = Ports(_free_port(), _free_port())
    for part in ("conf.d", "snippets"):
        (folder / part).mkdir(parents=True)
    shutil.copy("/etc/nginx/mime.types", folder)
    shutil.copy(DEPLOY / "library-common.conf", folder / "conf.d")
    shutil.copy(DEPLOY / "library.conf", folder / "snippets")
    text = (DEPLOY / server).read_text("utf-8")
    changes = {place: str(path) for place, path in places.items()}
    changes |= {"listen 80;": f"listen 127.0.0.1:{ports.http};"}
    changes |= {"listen 443 ": f"listen 127.0.0.1:{ports.https} "} if "listen 443 " in text else {}
    lines = [line for line in text.splitlines() if "listen [::]" not in line]
    text = "\n".join(lines) + "\n"
    for sample, here in changes.items():
        assert sample in text, sample
        text = text.replace(sample, here)
    (folder / "conf.d" / "library.conf").write_text(text, "utf-8")
    # Workers that are nobody cannot read what pytest keeps to its user.
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder, user=user), "utf-8")
    return ports


def sent(folder: Path) -> list[tuple[int, str]]:
    """Return how many bytes, with the head, every answer of the nginx in ``folder`` took so far, and for what."""
    lines = (folder / "sent.log").read_text("utf-8").splitlines()
    return [(int(size), path) for size, _, path in (line.partition(" ") for line in lines)]


def check(folder: Path) -> str:
    """Return what ``nginx -t`` complains of; empty if it takes the configuration without a word of warning."""
    done = _nginx(folder, "-t")
    said = [line for line in done.stderr.splitlines() if "[" in line]
    return "\n".join(said) if done.returncode == 0 else done.stderr


def certify(folder: Path) -> tuple[Path, Path]:
    """Make a certificate for this machine ourselves; return it and its key."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    command = [
        *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"),
        *("-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return certificate, key


@contextmanager
def serving(folder: Path, ports: Ports) -> Iterator[Ports]:
    """Run nginx with the configuration in ``folder``."""
    complaint = check(folder)
    assert not complaint, complaint
    command = [*_command(folder), "-g", "daemon off;"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            _await(ports.http, process)
            yield ports
        finally:
            process.terminate()
            process.wait(20)


def _nginx(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*_command(folder), *options], capture_output=True, text=True, check=False)


def _command(folder: Path) -> list[str]:
    # Without -e, it complains that it may not write where Debian keeps logs.
    return [needed(web_server(), "nginx"), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def _await(port: int, process: subprocess.Popen[str]) -> None:
    """Wait until something answers at the port."""
    for _ in range(200):
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert process.poll() is None, process.stderr.read() if process.stderr else ""
        time.sleep(0.05)
    raise AssertionError("nginx does not answer")

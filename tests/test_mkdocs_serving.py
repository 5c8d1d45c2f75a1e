"""What is served while somebody writes: pages that reload themselves, under the policy of the finished ones."""

import socket
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from generator.mkdocs_serving import reloading
from generator.policy import policy
from tests.projects import copy_project, started

STATION = "practices/stations/leling-guojia.yaml"
ADDED = "<script>\nfunction livereload() {}\nlivereload(12, 345);\n</script>"
HTML = f'<meta content="{policy(["x()"])}"><script>x()</script>{{}}</body>'


def asked(content: bytes, kind: str) -> tuple[str, dict[str, str], bytes]:
    """Return what is answered when the server would answer ``content``."""
    said: list[tuple[str, dict[str, str]]] = []

    def server(_: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        start("200 OK", [("Content-Type", kind), ("Content-Length", str(len(content)))])
        return [content[:9], content[9:]]

    pieces = reloading(server)({}, lambda status, headers: said.append((status, dict(headers))))
    return *said[0], b"".join(pieces)


def test_the_script_of_the_server_is_allowed_and_no_other() -> None:
    status, headers, body = asked(HTML.format(f"<script>y()</script>{ADDED}").encode(), "text/html")
    assert status == "200 OK"
    assert headers["Content-Length"] == str(len(body))
    allowed = policy([ADDED.removeprefix("<script>").removesuffix("</script>"), "x()"])
    assert f'content="{allowed}"' in body.decode()


@pytest.mark.parametrize("kind", ["text/html", "application/javascript"])
def test_everything_else_stays_as_it_is(kind: str) -> None:
    content = HTML.format("<script>y()</script>").encode() + b"\xff"
    assert asked(content, kind) == (
        "200 OK",
        {"Content-Type": kind, "Content-Length": str(len(content))},
        content,
    )


def test_a_page_in_the_browser_follows_the_record(tmp_path: Path, browser: Browser) -> None:
    project = copy_project(tmp_path / "project")
    record = project / STATION
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    with started(project, "serve", "--address", address), browser.new_page() as page:
        faults: list[str] = []
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        opened(page, f"http://{address}/stations/leling-guojia.html")
        expect(page.locator("h1")).to_contain_text("郭家街道")
        record.write_text(record.read_text("utf-8").replace("郭家街道", "郭家新街道"), "utf-8")
        expect(page.locator("h1")).to_contain_text("郭家新街道", timeout=60_000)
        assert faults == []


def opened(page: Page, address: str) -> None:
    """Open a page of a server that is about to start."""
    for _ in range(300):
        try:
            page.goto(address)
        except Error:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"nothing answers at {address}")

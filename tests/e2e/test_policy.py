"""The policy of pages holds in a real browser, from a server and from a folder, and lets everything go on that belongs to them."""

from collections.abc import Iterator, Mapping
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.conftest import NOT_FOUND, QuietHandler
from tests.e2e.conftest import Visitor

STATION = "stations/leling-guojia.html"
HTTP = "http"
RUN = "window.ranHostile = 1"

WRITTEN = f"""
<script>{RUN}</script><img src="no-such.png" onerror="{RUN}"><svg onload="{RUN}"></svg>
<a id="hostile" href="javascript:{RUN}">x</a><iframe srcdoc="<script>top.ranHostile = 1</script>"></iframe>
<base href="ELSEWHERE/"><object data="data:text/html,<script>top.ranHostile = 1</script>"></object>
<script src="ELSEWHERE/a.js"></script><script src="data:text/javascript,{RUN}"></script>
<link rel="stylesheet" href="ELSEWHERE/a.css"><img src="ELSEWHERE/a.png"><iframe src="ELSEWHERE/a.html"></iframe>
<style>body {{ background: url(ELSEWHERE/b.png) }}</style><p style="background: url(ELSEWHERE/c.png)">x</p>
<form id="away" action="ELSEWHERE/"><button>x</button></form>
"""
"""Markup of somebody who found a way to get it into a page."""

ADDED = f"""
(elsewhere) => {{
  const script = document.createElement("script");
  script.textContent = "{RUN}";
  document.body.append(script);
  document.body.insertAdjacentHTML("beforeend", '<img src="no-such.png" onerror="{RUN}">');
  document.getElementById("hostile").click();
  document.getElementById("away").submit();
  try {{ setTimeout("{RUN}"); }} catch {{ /* refused, as it should be */ }}
  navigator.sendBeacon(elsewhere);
  const sent = fetch(elsewhere).catch(() => 0);
  return sent.then(() => new Promise((resolve) => setTimeout(resolve, 300)));
}}
"""


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """The address of another host, and what it was asked for."""
    asked: list[str] = []

    class Keeping(QuietHandler):
        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            asked.append(f"{self.requestline} {code} {size}")

    with ThreadingHTTPServer(("127.0.0.1", 0), Keeping) as http:
        Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}", asked
        http.shutdown()


@pytest.fixture(params=[HTTP, "folder"])
def home(request: pytest.FixtureRequest, server: str, carried: Path) -> str:
    """The address of the site, without a slash at its end."""
    return server if request.param == HTTP else carried.as_uri()


def test_every_kind_of_page_keeps_to_its_policy_and_to_this_host(
    visit: Visitor, home: str, page_kinds: Mapping[str, str]
) -> None:
    with visit() as reader:
        # The page for wrong addresses has absolute links, for servers alone.
        others = [] if home.startswith("file:") else [NOT_FOUND]
        for path in (*page_kinds.values(), *others):
            reader.page.goto(f"{home}/{path}")
            assert reader.page.evaluate("document.styleSheets.length") > 0, path
        assert reader.elsewhere(home) == []
        assert reader.faults == []


def test_the_theme_s_own_scripts_run(visit: Visitor, home: str) -> None:
    with visit() as reader:
        reader.page.goto(f"{home}/{STATION}")
        reader.page.locator("label[for='__palette_2']").filter(visible=True).or_(
            reader.page.locator("label[for='__palette_1']").filter(visible=True)
        ).first.click()
        chosen = reader.page.locator("body").get_attribute("data-md-color-media")
        assert chosen not in (None, "(prefers-color-scheme)")
        reader.page.reload()
        assert reader.page.locator("body").get_attribute("data-md-color-media") == chosen
        assert reader.faults == []


@pytest.mark.parametrize("place", [STATION, "embed/stations/leling-guojia.html", NOT_FOUND])
@pytest.mark.parametrize("way", [HTTP, "folder"])
def test_what_got_into_a_page_does_not_run_and_asks_no_other_host(
    visit: Visitor,
    server: str,
    elsewhere: tuple[str, list[str]],
    site: Path,
    tmp_path: Path,
    place: str,
    way: str,
) -> None:
    other, asked = elsewhere
    written = WRITTEN.replace("ELSEWHERE", other)
    whole = (site / place).read_text("utf-8").replace("</body>", f"{written}</body>", 1)
    assert written in whole
    with visit() as reader:
        if way == HTTP:
            reader.page.route(
                f"{server}/{place}", lambda route: route.fulfill(body=whole, content_type="text/html")
            )
            reader.page.goto(f"{server}/{place}")
        else:
            copy = tmp_path / place
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(whole, "utf-8")
            reader.page.goto(copy.as_uri())
        reader.page.evaluate(ADDED, other)
        assert reader.page.evaluate("window.ranHostile") is None
        assert reader.page.evaluate("document.baseURI === location.href")
        assert any("Content Security Policy" in fault for fault in reader.faults)
        assert asked == []


def test_no_page_tells_another_site_where_its_reader_came_from(visit: Visitor, server: str) -> None:
    with visit() as reader:
        page = reader.page
        seen: list[str | None] = []

        def answer(route: object) -> None:
            seen.append(route.request.headers.get("referer"))  # type: ignore[attr-defined]
            route.fulfill(body="x")  # type: ignore[attr-defined]

        page.route("https://elsewhere.example/**", answer)
        page.goto(f"{server}/{STATION}")
        page.evaluate("location.href = 'https://elsewhere.example/'")
        page.wait_for_url("https://elsewhere.example/")
        assert seen == [None]

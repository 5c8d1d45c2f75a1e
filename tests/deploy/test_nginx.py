"""The configuration of docs/deploy.md works as the page says: nginx takes it, and readers get what they should."""

import gzip
import socket
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.deploy.asking import ask
from tests.deploy.conftest import put
from tests.nginx import CERTIFICATE, DEPLOY, KEY, PORTAL, SITE, Ports, certify, check, configure, serving
from tests.projects import ROOT, copy_project, run_generator

STATION = "stations/leling-guojia.html"
PACKED = {"Accept-Encoding": "gzip"}
SAFE = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "content-security-policy": "frame-ancestors 'self'",
}
"""What every page says, the one for a missing page too."""


@pytest.mark.parametrize("server", ["own-host.conf", "sub-path.conf"])
def test_nginx_takes_the_configuration(tmp_path: Path, server: str) -> None:
    configure(tmp_path, server, {SITE: tmp_path})
    assert check(tmp_path) == ""


def test_the_judge_sees_a_fault(tmp_path: Path) -> None:
    configure(tmp_path, "own-host.conf", {SITE: tmp_path})
    path = tmp_path / "snippets" / "library.conf"
    path.write_text(path.read_text("utf-8").replace("gzip_vary on;", "gzip_vari on;"), "utf-8")
    assert "gzip_vari" in check(tmp_path)


@pytest.mark.parametrize("path", ["", "index.html", STATION, "stations/"])
def test_pages_are_there(own_host: str, path: str) -> None:
    answer = ask(f"{own_host}/{path}")
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "基层警务实践库" in answer.text


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("assets/library.css", "text/css; charset=utf-8"),
        ("assets/shell.js", "application/javascript; charset=utf-8"),
        ("assets/favicon.svg", "image/svg+xml"),
        ("api/v1/index.json", "application/json"),
        ("data/claims.csv", "text/csv; charset=utf-8"),
        ("data/claims.jsonl", "application/jsonl"),
        ("data/library.sqlite", "application/vnd.sqlite3"),
        ("data/library.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("feeds/all.xml", "text/xml; charset=utf-8"),
        ("llms.txt", "text/plain; charset=utf-8"),
        ("record-templates/station.yaml", "text/yaml; charset=utf-8"),
    ],
)
def test_every_kind_of_file_says_what_it_is(own_host: str, path: str, kind: str) -> None:
    answer = ask(f"{own_host}/{path}", "HEAD")
    assert (answer.status, answer.headers["content-type"]) == (200, kind)


def test_every_answer_is_safe(own_host: str) -> None:
    for path in ("", STATION, "stations/", "no-such-page.html", "no-such-page"):
        assert SAFE.items() <= ask(f"{own_host}/{path}").headers.items(), path
    for path in ("", STATION, "assets/library.css", "search/page.js", "data/claims.csv", "no-such-page.css"):
        headers = ask(f"{own_host}/{path}").headers
        assert (headers["x-content-type-options"], headers["server"]) == ("nosniff", "nginx"), path


def test_only_cards_may_stand_in_the_pages_of_others(own_host: str) -> None:
    card = ask(f"{own_host}/embed/{STATION}")
    assert card.status == 200
    assert "content-security-policy" not in card.headers


@pytest.mark.parametrize(
    ("path", "shared"), [("api/v1/index.json", "*"), ("data/claims.csv", "*"), (STATION, None)]
)
def test_scripts_of_others_may_read_what_is_made_for_them(
    own_host: str, path: str, shared: str | None
) -> None:
    answer = ask(f"{own_host}/{path}", "HEAD")
    assert answer.headers.get("access-control-allow-origin") == shared


def test_what_put_has_packed_is_sent_as_it_is(own_host: str, published: Path) -> None:
    for path in (STATION, "assets/library.css", "assets/shell.js"):
        answer = ask(f"{own_host}/{path}", headers=PACKED)
        assert answer.headers["content-encoding"] == "gzip"
        assert answer.headers["vary"] == "Accept-Encoding"
        assert answer.body == (published / "current" / f"{path}.gz").read_bytes()
        assert answer.text == (published / "current" / path).read_text("utf-8")


def test_who_cannot_unpack_gets_the_plain_file(own_host: str, published: Path) -> None:
    answer = ask(f"{own_host}/{STATION}")
    assert "content-encoding" not in answer.headers
    assert answer.body == (published / "current" / STATION).read_bytes()


def test_what_nobody_packed_is_packed_on_the_way(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "nginx"
    with serving(folder, configure(folder, "own-host.conf", {SITE: site})) as ports:
        for path in (STATION, "assets/library.css", "assets/shell.js", "data/claims.csv", "feeds/all.xml"):
            answer = ask(f"http://127.0.0.1:{ports.http}/{path}", headers=PACKED)
            assert answer.headers["content-encoding"] == "gzip", path
            assert gzip.decompress(answer.body) == (site / path).read_bytes()
            assert len(answer.body) < (site / path).stat().st_size / 2


def test_what_never_changes_is_kept_and_the_rest_is_asked_about(own_host: str, published: Path) -> None:
    (script,) = (published / "current").glob("assets/javascripts/bundle.*.min.js")
    kept = ask(f"{own_host}/assets/javascripts/{script.name}", "HEAD").headers["cache-control"]
    assert kept == "public, max-age=31536000, immutable"
    for path in ("", STATION, "search/search_index.json", "data/claims.csv", "no-such-page.html"):
        assert ask(f"{own_host}/{path}", "HEAD").headers["cache-control"] == "no-cache", path
    for sheet in ("assets/library.css", "assets/shell.js", "search/page.js"):
        assert ask(f"{own_host}/{sheet}", "HEAD").headers["cache-control"] == "public, max-age=300", sheet


@pytest.mark.parametrize("accepted", ["gzip", "identity"])
def test_what_did_not_change_is_not_sent_again(own_host: str, accepted: str) -> None:
    wanted = {"Accept-Encoding": accepted}
    tag = ask(f"{own_host}/{STATION}", headers=wanted).headers["etag"]
    again = ask(f"{own_host}/{STATION}", headers={**wanted, "If-None-Match": tag})
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize("path", ["no-such-page.html", "stations/no-such.html", ".git/config", "v/9.9.9/"])
def test_a_missing_page_is_answered_by_our_own(own_host: str, path: str) -> None:
    for headers in ({}, PACKED):
        answer = ask(f"{own_host}/{path}", headers=headers)
        assert answer.status == 404
        assert "没有这一页" in answer.text


def test_a_folder_leads_to_its_page_on_whatever_host_it_was_asked(own_host: str) -> None:
    answer = ask(f"{own_host}/stations")
    assert (answer.status, answer.headers["location"]) == (301, "/stations/")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_sent_to_the_site(own_host: str, method: str) -> None:
    assert ask(f"{own_host}/{STATION}", method).status == 405


def test_a_fixed_version_stays_beside_the_site_and_is_kept(site: Path, tmp_path: Path) -> None:
    place, folder = tmp_path / "library", tmp_path / "nginx"
    fixed = place / "v" / "1.0.0"
    fixed.mkdir(parents=True)
    (fixed / "index.html").write_text("<title>1.0.0</title>", "utf-8")
    assert put(site, place).returncode == 0
    with serving(folder, configure(folder, "own-host.conf", {SITE: place / "current"})) as ports:
        answer = ask(f"http://127.0.0.1:{ports.http}/v/1.0.0/index.html")
    assert (answer.status, answer.headers["cache-control"]) == (200, "public, max-age=2592000")


@pytest.fixture(scope="module")
def beneath(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a portal beneath which the site stands, built for that address."""
    folder = tmp_path_factory.mktemp("beneath")
    project = copy_project(folder / "project")
    settings = project / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(f"site_url: http://portal.example/library/\n{text}", "utf-8")
    done = run_generator(project, "build")
    assert done.returncode == 0, done.stderr
    assert put(project / "site", folder / "library").returncode == 0
    (folder / "portal").mkdir()
    (folder / "portal" / "index.html").write_text("<title>门户</title>", "utf-8")
    places = {SITE: folder / "library" / "current", PORTAL: folder / "portal"}
    etc = folder / "nginx"
    with serving(etc, configure(etc, "sub-path.conf", places)) as ports:
        yield f"http://127.0.0.1:{ports.http}"


def test_the_site_stands_beneath_a_portal(beneath: str) -> None:
    assert "门户" in ask(f"{beneath}/").text
    for path in ("library/", f"library/{STATION}", "library/assets/library.css"):
        answer = ask(f"{beneath}/{path}", headers=PACKED)
        assert (answer.status, answer.headers["content-encoding"]) == (200, "gzip"), path
        assert answer.headers["x-content-type-options"] == "nosniff", path
    assert SAFE.items() <= ask(f"{beneath}/library/{STATION}").headers.items()
    answer = ask(f"{beneath}/library")
    assert (answer.status, answer.headers["location"]) == (301, "/library/")


def test_beneath_a_portal_too_files_that_never_change_are_kept(beneath: str) -> None:
    page = LexborHTMLParser(ask(f"{beneath}/library/").text)
    (script,) = page.css('script[src*="javascripts/bundle."]')
    kept = ask(f"{beneath}/library/{script.attributes['src']}").headers["cache-control"]
    assert kept.endswith("immutable")
    assert ask(f"{beneath}/library/").headers["cache-control"] == "no-cache"


def test_beneath_a_portal_the_links_of_the_missing_page_stay_beneath_it(beneath: str) -> None:
    answer = ask(f"{beneath}/library/stations/no-such.html")
    assert answer.status == 404
    page = LexborHTMLParser(answer.text)
    links = {node.attributes["href"] or "" for node in page.css("a[href], link[href]")}
    inside = {link for link in links if not link.startswith(("#", "http"))}
    assert len(inside) > 5
    for link in sorted(inside):
        assert link.startswith("/library/"), link
        assert ask(f"{beneath}{urlsplit(link).path}", "HEAD").status == 200, link


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate that we made ourselves for this machine; its key lies beside it."""
    certificate, _ = certify(tmp_path_factory.mktemp("certificate"))
    return certificate


@pytest.fixture(scope="module")
def secure(published: Path, certificate: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ports]:
    """Where the site is served with HTTPS."""
    folder = tmp_path_factory.mktemp("https")
    places = {
        SITE: published / "current",
        CERTIFICATE: certificate,
        KEY: certificate.with_name("key.pem"),
    }
    with serving(folder, configure(folder, "https.conf", places)) as ports:
        yield ports


def test_https_serves_the_same_and_asks_to_be_used_from_then_on(secure: Ports, certificate: Path) -> None:
    trust = ssl.create_default_context(cafile=str(certificate))
    answer = ask(f"https://127.0.0.1:{secure.https}/{STATION}", trust=trust)
    assert answer.status == 200
    assert "郭家街道派出所" in answer.text
    assert SAFE.items() <= answer.headers.items()
    assert answer.headers["strict-transport-security"] == "max-age=31536000"
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"


def test_who_comes_without_https_is_led_there(secure: Ports) -> None:
    answer = ask(f"http://127.0.0.1:{secure.http}/{STATION}")
    assert (answer.status, answer.headers["location"]) == (308, f"https://library.example/{STATION}")


def test_https_speaks_http_2_and_no_old_tls(secure: Ports, certificate: Path) -> None:
    trust = ssl.create_default_context(cafile=str(certificate))
    trust.set_alpn_protocols(["h2", "http/1.1"])
    plain = socket.create_connection(("127.0.0.1", secure.https))
    with plain, trust.wrap_socket(plain, server_hostname="127.0.0.1") as spoken:
        assert spoken.selected_alpn_protocol() == "h2"
    command = ["openssl", "s_client", "-connect", f"127.0.0.1:{secure.https}", "-tls1_1"]
    old = subprocess.run(
        [*command, "-cipher", "ALL:@SECLEVEL=0"],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert "alert protocol version" in old.stderr


def test_the_page_quotes_every_file_as_it_is() -> None:
    page = (ROOT / "docs" / "deploy.md").read_text("utf-8")
    files = [path for path in DEPLOY.iterdir() if path.is_file()]
    assert len(files) >= 6
    languages = {".conf": "nginx", ".sh": "sh", ".yml": "yaml"}
    for path in files:
        fence = f"```{languages[path.suffix]}\n{path.read_text('utf-8').strip()}\n```"
        assert fence in page, path.name
        assert f"(deploy/{path.name})" in page, path.name

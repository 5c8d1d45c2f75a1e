"""The shell around a page says what the page is, in Chinese, and takes every title for text."""

import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

GENERATOR = Path(__file__).parents[2] / "generator"
THEME = GENERATOR / "theme"

HOSTILE = '两队 & 一室 "甲" <b>乙'
"""A title that breaks a page which does not escape it."""

SCRIPT = "document.title = 'ran'"
"""What somebody writes into a page by hand."""

AS_TEXT = '两队 & 一室 "甲" 乙'
"""What a reader sees of it: MkDocs itself hands over some titles as HTML, so tags are taken out."""

CONFIGURATION = """
site_name: {site_name}
use_directory_urls: false
theme:
  name: material
  custom_dir: {theme}
  language: zh-CN
  font: false
  features: [navigation.tabs]
plugins: []
hooks: ["{generator}/mkdocs_sections.py", "{generator}/mkdocs_policy.py"]
extra:
  report_url: report.html#how
  contact: 研究室 <b>电话</b> 0000
  pack_url: https://library.example/dist/all.zip
nav:
  - 首页: index.md
  - 派出所: [stations/index.md, stations/one.md]
  - 报告: report.md
not_in_nav: |
  /stations/two.md
  /script.md
"""

PAGES = {
    "index.md": "# 首页",
    "report.md": "# 报告\n\n<h2 id='how'>怎样</h2>",
    "stations/index.md": "# 派出所",
    "stations/one.md": f"---\ntitle: '{HOSTILE}'\nkind: station\ndescription: '{HOSTILE}'\n---\n正文",
    "stations/two.md": "# 乙所",
    "script.md": f"# 有脚本\n\n<script>{SCRIPT}</script>",
}


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of a few pages in our shell."""
    folder = tmp_path_factory.mktemp("shell")
    for name, text in PAGES.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    configuration = CONFIGURATION.format(
        site_name="实践 & 库", theme=THEME.as_posix(), generator=GENERATOR.as_posix()
    )
    (folder / "mkdocs.yml").write_text(configuration, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "site")]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def read(site: Path, name: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / name).read_text("utf-8"))


def words(page: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in page.css(selector)]


def test_the_page_says_what_it_is(small_site: Path) -> None:
    head = read(small_site, "stations/one.html")
    assert [node.attributes["lang"] for node in head.css("html")] == ["zh-CN"]
    assert [node.attributes["content"] for node in head.css("meta[name=page-kind]")] == ["station"]
    assert [node.attributes["content"] for node in head.css("meta[name=description]")] == [HOSTILE]
    assert not read(small_site, "index.html").css("meta[name=page-kind]")


def test_titles_are_text(small_site: Path) -> None:
    page = read(small_site, "stations/one.html")
    assert words(page, "title") == [f"{AS_TEXT} - 实践 & 库"]
    assert words(page, "h1") == [AS_TEXT]
    assert words(page, ".md-header__topic") == ["实践 & 库", AS_TEXT]
    assert words(page, ".md-nav [aria-current=page]") == [AS_TEXT]
    assert not page.css("b")


def test_a_page_outside_the_navigation_marks_the_tab_of_its_folder(small_site: Path) -> None:
    current = ".md-tabs__link[aria-current], .shell-section [aria-current]"
    assert words(read(small_site, "stations/two.html"), current) == ["派出所", "派出所"]
    assert words(read(small_site, "stations/one.html"), current) == ["派出所", AS_TEXT]
    assert words(read(small_site, "report.html"), current) == ["报告"]


def test_the_footer_tells_where_to_report_an_error(small_site: Path) -> None:
    links = read(small_site, "stations/two.html").css("footer a")
    assert ("报告错误", "../report.html#how") in [(link.text(), link.attributes["href"]) for link in links]


def test_the_footer_tells_how_the_maintainers_are_reached(small_site: Path) -> None:
    contact = read(small_site, "stations/one.html").css("footer [data-contact]")
    assert [node.text() for node in contact] == ["研究室 <b>电话</b> 0000"]


def test_the_footer_tells_where_the_copy_for_a_stick_is(small_site: Path) -> None:
    for name in ("index.html", "stations/one.html"):
        link = read(small_site, name).css(".md-copyright a[href$='all.zip']")
        assert [node.attributes["href"] for node in link] == ["https://library.example/dist/all.zip"], name


def test_a_wrong_address_is_answered_in_chinese(small_site: Path) -> None:
    page = read(small_site, "404.html")
    assert words(page, "h1") == ["没有这一页"]
    assert [node.attributes["href"] for node in page.css("article a")] == ["/search.html", "/index.html"]


def test_the_policy_lets_no_script_of_a_page_run(small_site: Path) -> None:
    page = (small_site / "script.html").read_text("utf-8")
    assert f"<script>{SCRIPT}</script>" in page
    assert b64encode(sha256(SCRIPT.encode()).digest()).decode() not in page

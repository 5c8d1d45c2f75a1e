"""Chosen pages as one PDF, printed by a browser that is installed."""

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from generator.build import BuildError, Progress, trouble
from generator.carrying.booklet import Booklet, assets_of, compose
from generator.carrying.pagenumbers import page_numbers
from generator.delivery.browsers import find_browser
from generator.delivery.inputs import refuse_inputs
from generator.disk import folder_beside, read_some, write_new
from generator.disk.streams import first_match
from generator.disk.together import move_into_place
from generator.views import Site

_THEME = Path(__file__).resolve().parent.parent / "theme"
_SHELL = ("assets/shell.css", "assets/paper.css", "assets/library.css")
_LAST = _THEME.parent / "templates" / "booklet.css"
_MATERIAL = ("assets/stylesheets/main.*.min.css", "assets/stylesheets/palette.*.min.css")

_SECONDS, _SECONDS_PER_PAGE = 90, 5
_SECONDS_FOR_FONTS = 10
_LARGEST = 1 << 28
_LONGEST_SAID = 800
_PDF = b"%PDF-"

_OPTIONS = (
    "--headless",
    "--disable-gpu",
    "--disable-extensions",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
"""No window, no greeting, no lines of its own on the paper, bookmarks from headings, and no way to the network."""

NO_BROWSER = """没有找到能打印的浏览器（Edge、Chrome 或 Chromium），没有生成 PDF。请任选一种办法：
  装上其中一种（Windows 10、11 自带 Edge；Debian：sudo apt install chromium fonts-noto-cjk）；
  已经装了，就用 --browser 写明程序的完整路径，或把环境变量 CHROMIUM 设为它；
  不装，也可以在自己的浏览器里打开要的网页，打印成 PDF。"""

NO_FONTS = "本机好像没有中文字体，PDF 里的汉字可能成为方框。Debian：sudo apt install fonts-noto-cjk。"


def chosen_browser(named: str) -> Path:
    """Return the browser to print with: the named one, or one that is installed; raise ``BuildError`` if there is none."""
    if named:
        if not Path(named).is_file():
            raise BuildError(f"--browser 指的文件不存在：{named}。")
        return Path(named).resolve()
    try:
        found = find_browser(os.environ)
    except FileNotFoundError as error:
        raise BuildError(f"环境变量 CHROMIUM 指的文件不存在：{error}。") from error
    if found is None:
        raise BuildError(NO_BROWSER)
    return found.resolve()


def refuse_output(project: Path, target: Path) -> None:
    """Raise ``BuildError`` when ``target`` is a folder, a file that is no PDF, or among the project's own files."""
    refuse_inputs(project, target, " PDF ")
    if target.is_dir():
        raise BuildError(
            f"不能把 PDF 写到 {target}：那里是一个文件夹。请写一个文件名，如 {target / '选编.pdf'}。"
        )
    if target.is_file() and read_some(target, len(_PDF)) != _PDF:
        raise BuildError(f"{target} 已经有了，而且不是 PDF，没有改动。请换一个文件名。")


def print_booklet(booklet: Booklet, site: Site, browser: Path, target: Path, progress: Progress) -> None:
    """Print a booklet to ``target``, aside first and then moved into place.

    It is printed twice: only a printed one tells on which sheet a page begins. Raises ``BuildError`` when the browser
    or the disk fails; what was there is then as it was.
    """
    try:
        _tell_of_fonts(progress)
        with folder_beside(target) as aside:
            press = _Press(booklet, site, browser, aside.resolve())
            progress(f"正在用 {browser.stem} 打印 {len(booklet.pages)} 个网页……")
            printed = press.run({})
            if len(booklet.pages) > 1:
                printed = press.run(page_numbers(read_some(printed, _LARGEST), booklet.anchors()))
            size = printed.stat().st_size
            move_into_place({printed: target})
    except (OSError, ValueError) as error:
        raise BuildError(f"不能把 PDF 写到 {target}：{trouble(error)}。原来的文件没有改动。") from error
    progress(f"完成。{target}，{size / 1_000_000:.1f} MB。")


class _Press:
    """A folder in which a booklet is laid out and printed."""

    def __init__(self, booklet: Booklet, site: Site, browser: Path, folder: Path) -> None:
        self._booklet = booklet
        self._files = {file.path: file for file in site.all_files()}
        self._browser = browser
        self._folder = folder
        self._runs = 0

    def run(self, numbers: Mapping[str, int]) -> Path:
        """Print once, with these numbers in the contents; return the PDF."""
        self._runs += 1
        html = self._folder / f"booklet-{self._runs}.html"
        printed = html.with_suffix(".pdf")
        write_new(html, compose(self._booklet, self._styles(), self._address_of, numbers))
        said = self._run_browser(html, printed)
        if not printed.is_file() or read_some(printed, len(_PDF)) != _PDF:
            raise BuildError(f"浏览器没有印出 PDF。请换一个浏览器（--browser）再试。浏览器的输出：\n{said}")
        return printed

    def _styles(self) -> list[str]:
        spec = importlib.util.find_spec("material")
        material = Path(str(spec.origin)).parent / "templates" if spec else self._folder
        stock = [found.as_uri() for pattern in _MATERIAL if (found := first_match(material, pattern))]
        own = (*_SHELL, *assets_of(self._booklet.pages))
        return [*stock, *((_THEME / path).as_uri() for path in own), _LAST.as_uri()]

    def _address_of(self, path: str) -> str:
        """Return the address of a file of the site, which is written here when it is made from the records."""
        if path not in self._files:
            return (_THEME / path).as_uri()
        place = self._folder / "files" / path
        if not place.exists():
            write_new(place, self._files[path].content)
        return place.as_uri()

    def _run_browser(self, html: Path, printed: Path) -> str:
        """Let the browser print; return the end of what it says."""
        is_root = hasattr(os, "geteuid") and os.geteuid() == 0
        command = [
            str(self._browser),
            *_OPTIONS,
            # Chromium's sandbox refuses to run as root, which is what containers run as.
            *(["--no-sandbox"] if is_root else []),
            f"--user-data-dir={self._folder / 'profile'}",
            f"--print-to-pdf={printed}",
            html.as_uri(),
        ]
        patience = _SECONDS + _SECONDS_PER_PAGE * len(self._booklet.pages)
        try:
            said = subprocess.check_output(command, stderr=subprocess.STDOUT, timeout=patience)  # noqa: S603
        except subprocess.CalledProcessError as error:
            said = error.output
        except subprocess.TimeoutExpired as error:
            raise BuildError(
                f"浏览器 {patience} 秒还没有印完，已停止。可以少选几页，或换一个浏览器。"
            ) from error
        return str(said.decode(errors="replace"))[-_LONGEST_SAID:]


def _tell_of_fonts(progress: Progress) -> None:
    """Warn where the machine can tell that it has no Chinese fonts; the first time it may take too long to ask."""
    lister = shutil.which("fc-list")
    if not lister:
        return
    try:
        fonts = subprocess.check_output([lister, ":lang=zh"], timeout=_SECONDS_FOR_FONTS)  # noqa: S603
    except (subprocess.SubprocessError, OSError):
        return
    if not fonts:
        progress(NO_FONTS)

"""The pipeline from the folder of records to a folder with a site."""

import errno
import socket
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.diagnostics import Diagnostic, Level
from generator.disk import folder_beside, may_be_replaced, read_practices, replace_folder
from generator.disk.processes import processors_for, shared_out
from generator.disk.streams import links_below
from generator.manual import manuals
from generator.model.catalog import Catalog
from generator.reading import LookAt, Reading, look_at, read_catalog
from generator.views import Site, make_site
from generator.views.public import NOWHERE, Public

PRACTICES = "practices"
"""The folder of the records, below the project's folder."""

INPUTS = (PRACTICES, "docs", "generator")
"""The folders of a project that a site is made from; nothing that is made belongs there."""

_ADVICE = "网站会换掉整个文件夹，请另选一个新的文件夹，如 site。"
_FAILED = "MkDocs 没有完成，原因见上面的输出。"
_SHOWN_LINKS = 3
_MARKS_OF_A_SITE = ("404.html", "index.html", "search.html")

Progress = Callable[[str], None]
"""Is told, in Chinese, what a long piece of work is doing."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of the records: the site and the catalog, unless something is wrong, and all diagnostics."""

    site: Site | None
    diagnostics: tuple[Diagnostic, ...]
    catalog: Catalog | None = None


class BuildError(Exception):
    """The site could not be built; the message is for the user."""


def load(folder: Path, public: Public = NOWHERE, look: LookAt = look_at, *, at_once: bool = True) -> Loaded:
    """Read, check and turn into pages all records below ``folder``.

    ``public`` is where they will be published; ``look`` looks at one file by itself; ``at_once`` is as for ``pages_of``.
    """
    return load_reading(read_catalog(read_practices(folder), look=look), public, at_once=at_once)


def pages_of(catalog: Catalog, public: Public = NOWHERE, *, at_once: bool = True) -> Site:
    """Turn records that were read and checked into pages.

    What takes long is done ``at_once``, by as many processes as there is work for, or waits until it is asked for.
    """
    share = partial(shared_out, processors_for(len(catalog.stations))) if at_once else None
    return make_site(catalog, manuals(), public, share)


def load_reading(reading: Reading, public: Public = NOWHERE, *, at_once: bool = True) -> Loaded:
    """Turn into pages what was read and checked, unless something is wrong with it."""
    failed = any(diagnostic.level is Level.ERROR for diagnostic in reading.diagnostics)
    if failed or reading.catalog is None:
        return Loaded(None, reading.diagnostics)
    return Loaded(pages_of(reading.catalog, public, at_once=at_once), reading.diagnostics, reading.catalog)


def build_site(
    project: Path,
    target: Path,
    progress: Progress,
    catalog: Catalog,
    *,
    strict: bool = False,
    pinned: bool = False,
) -> None:
    """Build the site of ``project`` from its ``catalog`` into ``target``, aside first and then swapped in whole.

    A ``pinned`` site is the copy of a release that stays as it is, and says so. Raises ``BuildError`` when ``target``
    is no place for a site, or when MkDocs or the disk fails; ``target`` is then as it was.
    """
    _refuse_unsuitable(project, target)
    try:
        with folder_beside(target) as aside:
            built = aside / "site"
            progress("正在生成网页……")
            make_site_folder(project, built, catalog, strict=strict, pinned=pinned)
            progress("正在换上新网站……")
            replace_folder(built, target)
    except (OSError, ValueError) as error:
        raise BuildError(f"不能把网站放到 {target}：{trouble(error)}。原来的网站没有改动。") from error


def make_site_folder(
    project: Path,
    folder: Path,
    catalog: Catalog,
    *,
    strict: bool = False,
    epoch: int | None = None,
    pinned: bool = False,
    alone: bool = False,
) -> None:
    """Build the site of ``project`` into ``folder``, which is empty or not there yet.

    ``catalog`` are its records. ``epoch`` is the moment that stands for now in its
    files (seconds since 1970), so that two builds are the same. A site ``alone`` has no pinned copies beside it and does
    not link to them.
    Raises ``BuildError`` when MkDocs fails.
    """
    # Who only checks records does not wait for MkDocs to be loaded.
    from generator.mkdocs_running import Order, run_build

    order = Order(catalog, pinned=pinned, alone=alone)
    if not run_build(project, folder, order, strict=strict, epoch=epoch):
        raise BuildError(_FAILED)


def refuse_project_files(project: Path, target: Path) -> None:
    """Raise ``BuildError`` when a site at ``target`` would take the place of the project or of what it is made from."""
    whole, place = project.resolve(), target.resolve()
    if whole.is_relative_to(place) or any(place.is_relative_to(whole / name) for name in INPUTS):
        raise BuildError(f"不能把网站放到 {target}：那里是项目自己的文件。{_ADVICE}")


def refuse_links(folder: Path) -> None:
    """Raise ``BuildError`` when there are links below ``folder``: MkDocs would follow them and publish what is there."""
    links = links_below(folder)
    if links:
        shown = "、".join(links[:_SHOWN_LINKS]) + (
            f" 等 {len(links)} 个" if len(links) > _SHOWN_LINKS else ""
        )
        raise BuildError(f"{folder.name} 里有链接：{shown}。链接指向的文件会被公开，请换成文件本身。")


def _refuse_unsuitable(project: Path, target: Path) -> None:
    """Raise ``BuildError`` unless ``target`` is new, empty or a site already: it is replaced whole."""
    try:
        refuse_project_files(project, target)
        if not may_be_replaced(target, _MARKS_OF_A_SITE):
            raise BuildError(f"不能把网站放到 {target}：那里有别的文件，会丢失。{_ADVICE}")
    except NotADirectoryError as error:
        raise BuildError(f"不能把网站放到 {target}：那里是一个文件。{_ADVICE}") from error
    except (OSError, RuntimeError) as error:  # pathlib calls a circle of links a RuntimeError
        raise BuildError(f"不能把网站放到 {target}：{trouble(error)}。") from error


def trouble(error: Exception) -> str:
    """Say in Chinese what the system complains of; what has no words of its own here keeps the system's."""
    known: tuple[tuple[type[Exception], str], ...] = (
        (PermissionError, "没有写入的权限，或文件正被别的程序占用"),
        (BlockingIOError, "刚刚被别的程序改过"),
        (FileExistsError, "路径上有同名的文件"),
        (IsADirectoryError, "那里是一个文件夹"),
        (NotADirectoryError, "路径上有同名的文件"),
    )
    for kind, words in known:
        if isinstance(error, kind):
            return words
    by_number = {
        errno.ENOSPC: "磁盘已满",
        getattr(errno, "EDQUOT", errno.ENOSPC): "磁盘已满",
        errno.EROFS: "磁盘是只读的",
        errno.EBUSY: "那里正被系统占用",
        errno.ENAMETOOLONG: "路径太长",
        errno.ELOOP: "链接绕成了圈",
    }
    return by_number.get(getattr(error, "errno", None) or 0, f"磁盘出错（{error}）")


def serve_site(project: Path, address: str, progress: Progress) -> None:
    """Serve the site at ``address`` (host:port), rebuilt after every change, until interrupted.

    Raises ``BuildError`` when the address cannot be had or the first build fails.
    """
    host, _, port = address.rpartition(":")
    try:
        socket.create_server((host.strip("[]"), int(port)), family=_family(host)).close()
    except (OSError, OverflowError, UnicodeError) as error:
        advice = "可能已被占用：先停掉另一个，或用 --address 换一个端口，如 127.0.0.1:8001。"
        raise BuildError(f"不能用地址 {address}，{advice}") from error
    progress(f"请在浏览器中打开 http://{address}/ 。改动记录后网页会自动更新。按 Ctrl+C 停止。")
    from generator.mkdocs_running import run_server

    if not run_server(project, address):
        raise BuildError(_FAILED)


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if host.startswith("[") else socket.AF_INET

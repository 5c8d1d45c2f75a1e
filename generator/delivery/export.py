"""The whole library as files that another engine builds: links must outlive the engine."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from generator.build import BuildError, Progress, make_site_folder, trouble
from generator.carrying.engine import ForeignConfigError, engine_config, moved_in
from generator.carrying.markdown import markdown_page, source_path
from generator.carrying.stamp import Stamp
from generator.delivery.configuration import CONFIGURATION, configuration_of
from generator.delivery.inputs import refuse_inputs
from generator.disk import folder_beside, read_some, replace_folder, write_new
from generator.disk.streams import Found, copy, entries_of, files_below
from generator.model.catalog import Catalog
from generator.views import Page, Site
from generator.views.finding.head import head_of
from generator.views.finding.surroundings import surroundings
from generator.views.moved import MovedError, moved_pages

_GENERATOR = Path(__file__).resolve().parent.parent
_TEMPLATES = _GENERATOR / "templates" / "zensical"
_ICONS = _GENERATOR / "theme" / ".icons"
_SHELL_OF_MKDOCS = ("assets/images/", "assets/javascripts/", "assets/stylesheets/", "404.html")
"""What MkDocs and its theme add to a site; the other engine brings its own."""

_SITEMAP = re.compile(r"sitemap(?:-[0-9]+)?\.xml(?:\.gz)?")
"""The site map and its parts, of which the other engine makes its own, too."""

NOTE = "EXPORTED.txt"
"""The file that marks a folder as written by this program, for people and for the next export."""

_OURS = frozenset((NOTE, CONFIGURATION, "docs", "overrides"))
_MADE_FROM_OURS = frozenset(("site", ".cache"))
"""What the engine makes in the folder."""

_TEXT = """这个文件夹由 python run.py export 写成（版本 {stamp}），再次写出时整个换掉。请不要在这里改东西。

用 Zensical 生成网站：

    pip install zensical
    zensical build

网页、锚点、数据文件的地址与原来的网站相同，在 site 文件夹里。
"""


_MARK = _TEXT.partition("（")[0].encode()


def export_site(
    project: Path, catalog: Catalog, site: Site, stamp: Stamp, target: Path, progress: Progress
) -> None:
    """Write the library as Markdown, with a configuration that Zensical builds, into the folder ``target``.

    Pages written by hand stay as they are; pages made from records become raw HTML in Markdown; every other file is
    the one of the site. Written aside and swapped in whole: ``target`` is one that ``refuse_target`` lets pass.
    Raises ``BuildError`` when something fails; ``target`` is then as it was.
    """
    try:
        with folder_beside(target) as aside, folder_beside(project / "site") as workshop:
            progress("正在生成网页……")
            make_site_folder(project, workshop / "site", catalog, epoch=stamp.seconds, alone=True)
            progress("正在写 Markdown……")
            written = aside / "export"
            count = _write(project, site, files_below(workshop / "site"), written)
            write_new(written / NOTE, _TEXT.format(stamp=stamp.name))
            replace_folder(written, target)
    except ForeignConfigError as error:
        raise BuildError(f"{CONFIGURATION} {error}。") from error
    except MovedError as error:
        raise BuildError(str(error)) from error
    except (OSError, ValueError) as error:
        raise BuildError(f"不能把导出的文件写到 {target}：{trouble(error)}。原来的文件没有改动。") from error
    progress(f"完成。{target} 里有 {count} 个网页的 Markdown；在那里运行 zensical build 生成网站。")


def _write(project: Path, site: Site, built: Collection[Found], folder: Path) -> int:
    """Write everything but the note; return how many pages there are."""
    config = configuration_of(project)
    write_new(folder / CONFIGURATION, engine_config(config))
    around = surroundings(site)
    for page in site.pages:
        text = markdown_page(page, str(head_of(page, around)), site.public, site.edition)
        write_new(folder / "docs" / source_path(page.path), text)
    moved = _moved(moved_in(config), built)
    for page in moved:
        text = markdown_page(page, str(head_of(page, around)), site.public)
        write_new(folder / "docs" / source_path(page.path), text)
    written = [file for file in files_below(project / "docs") if file.name.endswith(".md")]
    for file in (*written, *_other_files(site, built)):
        copy(file, folder / "docs" / file.name)
    for file in files_below(_TEMPLATES):
        copy(file, folder / "overrides" / file.name)
    for file in files_below(_ICONS):
        copy(file, folder / "overrides" / ".icons" / file.name)
    return len(site.pages) + len(moved) + len(written)


def _moved(moved: object, built: Collection[Found]) -> tuple[Page, ...]:
    """Return the pages that answer at old addresses; they are among the built ones, too."""
    old = set(moved) if isinstance(moved, Mapping) else set()
    return moved_pages(moved, {file.name for file in built} - old)


def _other_files(site: Site, built: Iterable[Found]) -> Iterator[Found]:
    """Yield the files of the built site that are neither pages nor the theme's."""
    made = {file.path for file in site.all_files()}
    for file in built:
        is_page = file.name.endswith(".html") and file.name not in made
        is_shell = file.name.startswith(_SHELL_OF_MKDOCS) or _SITEMAP.fullmatch(file.name)
        if not is_page and not is_shell:
            yield file


def refuse_target(project: Path, target: Path) -> None:
    """Raise ``BuildError`` unless ``target`` is new, empty, or holds an export and nothing else."""
    refuse_inputs(project, target, "导出的文件")
    if project.resolve().is_relative_to(target.resolve()):
        raise BuildError(f"不能把导出的文件写到 {target}：项目自己在那里面。请另选一个新的文件夹。")
    try:
        found = entries_of(target)
        is_export = (target / NOTE).is_file() and read_some(target / NOTE, len(_MARK)) == _MARK
    except OSError as error:
        raise BuildError(f"不能把导出的文件写到 {target}：{trouble(error)}。") from error
    foreign = sorted(found - _OURS - _MADE_FROM_OURS)
    if found and (foreign or not is_export):
        shown = "、".join(foreign[:3]) or "、".join(sorted(found)[:3])
        raise BuildError(
            f"不能把导出的文件写到 {target}：那里有别的文件（{shown}），会丢失。请另选一个新的文件夹。"
        )

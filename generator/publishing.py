"""What maintainers do with the whole library: note what was published, and release it under a number."""

from argparse import Namespace
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from generator.build import PRACTICES, BuildError, Progress, load_reading
from generator.diagnostics import Level
from generator.disk import list_files, read_files, read_practices, read_some, write_file, write_together
from generator.model.catalog import Catalog
from generator.model.data_state import data_state
from generator.model.release import RELEASES
from generator.permanence.lists import PUBLISHED, published_text, read_published
from generator.permanence.promises import promised
from generator.permanence.releasing import (
    ReleaseTexts,
    TooLowError,
    chosen,
    citation,
    draft_of,
    released_after,
    texts_of,
)
from generator.reading import read_catalog
from generator.reports import as_text
from generator.text.files import MAX_BYTES, RawFile, overlay
from generator.views import Site

CITATION = "CITATION.cff"

_DATASETS = ("data/", "api/v1/")
_DEEPEST_DATASET = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a release is asked to be: its number, or nothing for the lowest; its day; what is said of it."""

    version: str
    day: date
    note: str = ""


def publish(
    project: Path, progress: Progress, *, only_check: bool = False, removed: tuple[str, ...] = ()
) -> None:
    """Add every address of the site to the list of what was published; take away only those that are named.

    Raises ``BuildError`` when the records are wrong, when a named address is not in the list, or, if the list is only to
    be checked, when it lacks an address. The list is then as it was.
    """
    path = project / PRACTICES / PUBLISHED
    text = _published(path)
    known = set(read_published(text))
    unknown = [address for address in removed if address not in known]
    if unknown:
        raise BuildError(f"清单里没有这个地址：{unknown[0]}")
    over = [RawFile(PUBLISHED, path.as_posix(), _without(text, removed).encode())] if removed else []
    loaded = load_reading(read_catalog(overlay(read_practices(project / PRACTICES), over)))
    if loaded.site is None or loaded.catalog is None:
        raise BuildError(f"{as_text(loaded.diagnostics)}\n记录有错，清单没有改动。")
    every = (known - set(removed)) | site_addresses(loaded.catalog, loaded.site, project)
    if only_check and every != known:
        raise BuildError(
            f"{path.as_posix()} 里少了 {len(every - known)} 个地址，如 {min(every - known)}。"
            "发布网站前请运行 python run.py publish。"
        )
    if every != known:
        write_file(path, published_text(every))
    if removed:
        progress(f"从 {path.as_posix()} 里去掉了 {len(known - every)} 个地址。")
    _tell_of_list(path, len(every), len(every - known), progress)


def site_addresses(catalog: Catalog, site: Site, project: Path) -> set[str]:
    """Return every address that the site promises: of the records, other pages, whole sets of data, the feed of all."""
    pages = {page.path for page in site.pages if not page.part_of}
    written = {f"{path.removesuffix('.md')}.html" for path in list_files(project / "docs", ".md")}
    data = {
        file.path
        for file in site.all_files()
        if file.path.startswith(_DATASETS) and len(file.path.split("/")) <= _DEEPEST_DATASET
    }
    feed_of_everything = {feed.path for feed in site.feeds[:1]}
    return {*promised(catalog), *pages, *written, *data, *feed_of_everything}


def release(project: Path, wanted: Wanted, progress: Progress) -> str:
    """Release the records as they are and return the number; what is written goes into the repository.

    Raises ``BuildError`` when the records are wrong, when nothing changed, when the number or the day is too low, or when
    the citation cannot be read; nothing is then written.
    """
    folder = project / PRACTICES
    cited = _cited(project / CITATION)
    reading = read_catalog(read_practices(folder), with_digests=True)
    if reading.catalog is None or any(one.level is Level.ERROR for one in reading.diagnostics):
        raise BuildError(f"{as_text(reading.diagnostics)}\n记录有错，没有发布。")
    texts = _release_texts(reading.catalog, wanted)
    released = released_after(reading.catalog, reading.released, reading.digests)
    files = {file.path: file.text for file in (texts.record, texts.changes, released) if file}
    known = read_published(_published(folder / PUBLISHED))
    if not known:
        # Once there is a release, a library without this list is refused.
        known = dict.fromkeys(promised(reading.catalog), 0)
        files[PUBLISHED] = published_text(known)
    catalog, site = _released(folder, files)
    every = known.keys() | site_addresses(catalog, site, project)
    written = {folder / path: text for path, text in files.items()}
    written[folder / PUBLISHED] = published_text(every)
    if cited:
        written[project / CITATION] = citation(cited, catalog.releases[texts.version])
    write_together(written)
    _tell_of_list(folder / PUBLISHED, len(every), len(every) - len(known), progress)
    progress(f"发布了 {texts.version}（{wanted.day.isoformat()}），写在 {(folder / RELEASES).as_posix()}。")
    return texts.version


def _released(folder: Path, texts: Mapping[str, str]) -> tuple[Catalog, Site]:
    """Return what the library will be once these files are in it, by their paths below ``folder``."""
    over = [RawFile(path, (folder / path).as_posix(), text.encode()) for path, text in texts.items()]
    after = load_reading(read_catalog(overlay(read_practices(folder), over)))
    if after.site is None or after.catalog is None:
        raise BuildError(f"{as_text(after.diagnostics)}\n没有发布。")
    return after.catalog, after.site


def _tell_of_list(path: Path, addresses: int, added: int, progress: Progress) -> None:
    progress(f"{path.as_posix()} 里有 {addresses} 个地址，新加了 {added} 个。")


def _release_texts(catalog: Catalog, wanted: Wanted) -> ReleaseTexts:
    draft = draft_of(catalog)
    if draft.is_empty:
        raise BuildError("与上一次发布相比，内容没有变化，不必发布。")
    last = catalog.last_release
    if last and wanted.day < (last.date.earliest or wanted.day):
        raise BuildError(f"发布日期 {wanted.day.isoformat()} 早于上一次发布（{last.version}，{last.day}）。")
    try:
        version = chosen(draft, wanted.version)
    except TooLowError as error:
        raise BuildError(f"{error}。") from error
    return texts_of(version, wanted.day.isoformat(), wanted.note, draft, catalog)


def _published(path: Path) -> str:
    """Return the text of the list of what was published; nothing if there is none, or if the check refuses it."""
    found = {file.path: file.content for file in read_files([path])}
    return (found.get(PUBLISHED) or b"").decode("utf-8-sig", errors="replace").replace("\r\n", "\n")


def _without(text: str, removed: Collection[str]) -> str:
    """Return the list with some of its lines empty, so that the others keep their numbers."""
    return "\n".join("" if line.rstrip() in removed else line for line in text.split("\n"))


def _cited(path: Path) -> str:
    """Return the text of the citation; nothing if there is none."""
    try:
        return read_some(path, MAX_BYTES).decode() if path.is_file() else ""
    except UnicodeDecodeError as error:
        raise BuildError(
            f"{path.as_posix()} 不是 UTF-8 编码，没有发布。请另存为 UTF-8，再运行一次。"
        ) from error


def refuse_unreleased(catalog: Catalog | None) -> None:
    """Raise ``BuildError`` unless the records are as they were released: only then may a copy bear the number."""
    if catalog is None or data_state(catalog).release is None:
        raise BuildError(
            "记录在上一次发布以后有改动，或还没有发布过，不能作固定版本。请先运行 python run.py release。"
        )


def _publish(options: Namespace, progress: Progress) -> None:
    publish(Path(), progress, only_check=options.check, removed=tuple(options.remove))


def _release(options: Namespace, progress: Progress) -> None:
    release(Path(), Wanted(options.version or "", options.date or date.today(), options.note), progress)


PUBLISHINGS: Mapping[str, Callable[[Namespace, Progress], None]] = MappingProxyType(
    {"publish": _publish, "release": _release}
)
"""The commands of this module by their names; each does what its options ask for, or raises ``BuildError``."""

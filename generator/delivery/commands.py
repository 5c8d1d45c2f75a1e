"""What the commands ``pack``, ``pdf`` and ``export`` do, told to whoever asked."""

import argparse
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.build import PRACTICES, BuildError, Progress, pages_of
from generator.carrying.booklet import Booklet
from generator.carrying.choosing import UnclearChoiceError, choose, name_of, with_reading
from generator.carrying.engine import ForeignConfigError
from generator.carrying.settings import Settings, settings
from generator.carrying.stamp import stamp_of
from generator.delivery.configuration import CONFIGURATION, configuration_of
from generator.delivery.export import export_site, refuse_target
from generator.delivery.inputs import refuse_inputs
from generator.delivery.pack import pack_site
from generator.delivery.pdf import chosen_browser, print_booklet, refuse_output
from generator.diagnostics import Level
from generator.disk import read_practices
from generator.manual import manuals
from generator.model.catalog import Catalog
from generator.reading import read_catalog
from generator.reports import as_text, summary
from generator.views import Page, site_of
from generator.views.indexing import make_library

_TITLES = 3


def pack(options: argparse.Namespace, tell: Progress) -> None:
    """Write the ZIP for a stick."""
    into, epoch = Path(options.into), _epoch()
    refuse_inputs(Path(), into, "压缩包")
    catalog = _sound_catalog(tell, "没有打包。")
    pack_site(Path(), catalog, stamp_of(catalog, epoch=epoch), into, tell)


def pdf(options: argparse.Namespace, tell: Progress) -> None:
    """Print chosen pages to one PDF."""
    browser = chosen_browser(options.browser or "")
    if options.output:  # told before the records are read, which may take long
        refuse_output(Path(), Path(options.output))
    catalog = _sound_catalog(tell, "没有生成 PDF。")
    named = _settings()
    library = make_library(catalog, named.public)
    site = site_of(library, manuals())
    try:
        chosen = choose(options.words, site.pages)
    except UnclearChoiceError as error:
        raise BuildError(str(error)) from error
    pages, absent = with_reading(chosen, site.pages, library)
    if absent:
        tell(f"阅读路线上的这些网页不能印在里面：{'、'.join(absent)}。")
    stamp = stamp_of(catalog, epoch=_epoch())
    booklet = Booklet(options.title or _title_of(chosen), stamp, named.site_name, named.public, pages)
    target = Path(options.output or f"dist/{stamp.file_stem}-{name_of(chosen)}.pdf")
    refuse_output(Path(), target)
    print_booklet(booklet, site, browser, target, tell)


def export(options: argparse.Namespace, tell: Progress) -> None:
    """Write the files for another engine."""
    into, epoch = Path(options.into), _epoch()
    refuse_target(Path(), into)
    catalog = _sound_catalog(tell, "没有导出。")
    site = pages_of(catalog, _settings().public)
    export_site(Path(), catalog, site, stamp_of(catalog, epoch=epoch), into, tell)


DELIVERIES: dict[str, Callable[[argparse.Namespace, Progress], None]] = {
    "pack": pack,
    "pdf": pdf,
    "export": export,
}
"""The commands by name; each raises ``BuildError`` when it cannot do what it should."""


def _title_of(chosen: Sequence[Page]) -> str:
    names = "、".join(page.title for page in chosen[:_TITLES])
    return f"{names}等" if len(chosen) > _TITLES else names


def _sound_catalog(tell: Progress, otherwise: str) -> Catalog:
    """Read and check the records; raise ``BuildError`` when something is wrong with them."""
    tell("正在读取和检查记录……")
    reading = read_catalog(read_practices(Path(PRACTICES)))
    if reading.diagnostics:
        tell(as_text(reading.diagnostics))
        tell(summary(reading.diagnostics))
    failed = any(diagnostic.level is Level.ERROR for diagnostic in reading.diagnostics)
    if failed or reading.catalog is None:
        raise BuildError(f"记录有错，{otherwise}")
    return reading.catalog


def _settings() -> Settings:
    """Read what is needed of the configuration of the site; raise ``BuildError`` when it cannot be understood."""
    try:
        return settings(configuration_of(Path()), os.environ)
    except ForeignConfigError as error:
        raise BuildError(f"{CONFIGURATION} {error}。") from error


def _epoch() -> int | None:
    """Return the moment that ``SOURCE_DATE_EPOCH`` names, if it names one."""
    written = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not written:
        return None
    try:
        return min(max(int(written), 0), _END_OF_ZIP)
    except ValueError as error:
        raise BuildError(f"环境变量 SOURCE_DATE_EPOCH 应是 1970 年以来的秒数，现在是“{written}”。") from error


_END_OF_ZIP = 4_354_819_198
"""The last second of 2107, the last year that a ZIP can write."""

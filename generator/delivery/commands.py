"""What the commands ``pack``, ``pdf`` and ``export`` do, told to whoever asked."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from generator.build import PRACTICES, BuildError, Progress
from generator.carrying.edition import edition_of
from generator.delivery.pack import pack_site
from generator.diagnostics import Level
from generator.disk import read_practices
from generator.model.catalog import Catalog
from generator.reading import read_catalog
from generator.reports import as_text, summary


def pack(options: argparse.Namespace, tell: Progress) -> None:
    """Write the ZIP for a stick."""
    catalog = _sound_catalog(tell, "没有打包。")
    pack_site(Path(), edition_of(catalog, epoch=_epoch()), Path(options.into), tell)


DELIVERIES: dict[str, Callable[[argparse.Namespace, Progress], None]] = {"pack": pack}
"""The commands by name; each raises ``BuildError`` when it cannot do what it should."""


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

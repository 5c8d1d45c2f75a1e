"""The pipeline from the folder of records to a folder with a site."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Level
from generator.disk import folder_beside, read_practices, replace_folder
from generator.model.catalog import Catalog
from generator.reading import read_catalog
from generator.views import Site, make_site

PRACTICES = "practices"
"""The folder of the records, below the project's folder."""

Progress = Callable[[str], None]
"""Is told, in Chinese, what a long piece of work is doing."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of the records: the catalog and the site unless something is wrong, and all diagnostics."""

    catalog: Catalog | None
    site: Site | None
    diagnostics: tuple[Diagnostic, ...]


class BuildError(Exception):
    """The site could not be built; the message is for the user."""


def load(folder: Path) -> Loaded:
    """Read, check and turn into pages all records below ``folder``."""
    reading = read_catalog(read_practices(folder))
    failed = any(diagnostic.level is Level.ERROR for diagnostic in reading.diagnostics)
    if failed or reading.catalog is None:
        return Loaded(None, None, reading.diagnostics)
    return Loaded(reading.catalog, make_site(reading.catalog), reading.diagnostics)


def build_site(project: Path, target: Path, progress: Progress, *, strict: bool = False) -> None:
    """Build the site of ``project`` into ``target``, aside first and then swapped in whole.

    Raises ``BuildError`` when MkDocs fails; ``target`` is then as it was.
    """
    with folder_beside(target) as aside:
        built = aside / "site"
        progress("正在生成网页……")
        _run_mkdocs(project, "build", "--site-dir", str(built), *(["--strict"] if strict else []))
        progress("正在换上新网站……")
        replace_folder(built, target)


def serve_site(project: Path, address: str) -> None:
    """Serve the site at ``address`` (host:port), rebuilt after every change, until interrupted."""
    _run_mkdocs(project, "serve", "--dev-addr", address)


def _run_mkdocs(project: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "mkdocs", "--quiet", *arguments]
    # Material's notice of the end of its support is for developers (docs/decisions), not for those who build.
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    completed = subprocess.run(command, cwd=project, env=environment, check=False)  # noqa: S603
    if completed.returncode:
        raise BuildError("MkDocs 没有完成，原因见上面的输出。")

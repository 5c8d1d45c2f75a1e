"""Builds the same pages with every search that is compared, and says what each build took."""

import json
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.benchmarks.search.provisions import HERE, Say, jieba_folder, pagefind_command
from tests.benchmarks.search.weighing import Cost, as_values, from_values, measured, output_of
from tests.benchmarks.synthetic import Plan, enlarged_project

OWN, STOCK, PAGEFIND, PLAIN = "own", "stock", "pagefind", "plain"
"""The searches, and the stock pages without any, which tell what a search adds."""

_STOCK_CONFIG = "stock.yml"
_KEPT = ("site_name", "site_description", "docs_dir", "use_directory_urls", "markdown_extensions")
"""What of the project's settings is about the pages and not about their shell."""


@dataclass(frozen=True, slots=True)
class Built:
    """A site with a search, and what the last step of its build took: for Pagefind, the index alone."""

    engine: str
    site: Path
    cost: Cost


class Workshop:
    """The folder in which the sites of one size are built; what stands there already may be used again."""

    def __init__(self, folder: Path, plan: Plan, say: Say, *, reuse: bool) -> None:
        self._folder = folder
        self._plan = plan
        self._say = say
        self._reuse = reuse
        self._built: dict[str, Built] = {}

    def build(self, engine: str) -> Built:
        """Build the site with one search; raise ``SkippedError`` when what it needs is not there."""
        if engine not in self._built:
            self._built[engine] = self._provided(engine)
        return self._built[engine]

    def _provided(self, engine: str) -> Built:
        site, record = self._folder / engine, self._folder / f"{engine}.json"
        if not (self._reuse and record.is_file()):
            self._say(f"building {self._folder.name} / {engine}")
            shutil.rmtree(site, ignore_errors=True)
            cost = self._builder(engine)(site)
            record.write_text(json.dumps(as_values(cost)), "utf-8")
        return Built(engine, site, from_values(json.loads(record.read_text("utf-8"))))

    def whole_cost(self, engine: str) -> Cost:
        """Return what the whole site with a search took to build, pages and index."""
        cost = self.build(engine).cost
        if engine != PAGEFIND:
            return cost
        plain = self.build(PLAIN).cost
        return Cost(plain.wall + cost.wall, plain.cpu + cost.cpu, max(plain.peak, cost.peak))

    def search_cost(self, engine: str) -> Cost:
        """Return what the search alone adds to the build of a site."""
        if engine == STOCK:
            stock, plain = self.build(STOCK).cost, self.build(PLAIN).cost
            return Cost(stock.wall - plain.wall, stock.cpu - plain.cpu, stock.peak)
        if engine == OWN:
            said = output_of(
                (sys.executable, HERE / "index_own.py"), self._project(), **_importing(self._project())
            )
            return from_values(json.loads(said))
        return self.build(engine).cost

    def _builder(self, engine: str) -> Callable[[Path], Cost]:
        return {OWN: self._own, STOCK: self._stock, PLAIN: self._plain, PAGEFIND: self._pagefind}[engine]

    def _project(self) -> Path:
        """Return the copy of the project with its synthetic stations, made when it is first asked for."""
        project = self._folder / "project"
        if not project.exists():
            enlarged_project(project, self._plan)
        return project

    def _own(self, site: Path) -> Cost:
        command = ("-m", "generator", "build", "--site-dir", str(site))
        return measured((sys.executable, *command), self._project())

    def _stock(self, site: Path) -> Cost:
        return self._mkdocs(site, [{"search": {"lang": "zh"}}], jieba_folder(self._say))

    def _plain(self, site: Path) -> Cost:
        return self._mkdocs(site, [])

    def _mkdocs(self, site: Path, plugins: list[Any], *packages: Path) -> Cost:
        project = self._project()
        (project / _STOCK_CONFIG).write_text(_stock_config(project, plugins), "utf-8")
        command = ("-m", "mkdocs", "-q", "build", "-f", _STOCK_CONFIG, "--site-dir", str(site))
        # jieba keeps its dictionary in the folder for temporary files, under a name that others could use.
        own = {"TMPDIR": str(self._folder), "NO_MKDOCS_2_WARNING": "1"}
        return measured((sys.executable, *command), project, **_importing(project, *packages), **own)

    def _pagefind(self, site: Path) -> Cost:
        command = pagefind_command(self._say)
        shutil.copytree(self.build(PLAIN).site, site)
        return measured([*command, "--site", site, "--quiet", "--keep-index-url"], self._folder)


def _importing(*folders: Path) -> dict[str, str]:
    """Return the environment in which Python looks for code in these folders before any other."""
    known = os.environ.get("PYTHONPATH")
    return {"PYTHONPATH": os.pathsep.join((*map(str, folders), *((known,) if known else ())))}


def _stock_config(project: Path, plugins: list[Any]) -> str:
    """Return the settings of a stock Material site with the project's pages and these plugins."""
    ours = yaml.safe_load((project / "mkdocs.yml").read_text("utf-8"))
    settings = {key: ours[key] for key in _KEPT if key in ours} | {
        "theme": {"name": "material", "language": "zh", "font": False},
        "plugins": plugins,
        "hooks": [str(HERE / "stock_hook.py")],
        "not_in_nav": "*",
    }
    return yaml.safe_dump(settings, allow_unicode=True)

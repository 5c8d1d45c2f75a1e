"""Builds a site of the same records with each generator, and says what that took."""

import json
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import yaml

from generator.disk import read_practices
from generator.reading import read_catalog
from tests.benchmarks.building.plain import write
from tests.benchmarks.search.provisions import (
    SkippedError,
    jieba_folder,
    node,
    node_package,
    pagefind_command,
)
from tests.benchmarks.search.weighing import Cost, measured
from tests.benchmarks.synthetic import PRACTICES, Plan, enlarged_project
from tools.process import program

HERE = Path(__file__).resolve().parent

OWN, ALONE, STOCK, MATERIAL = "own", "own-alone", "stock", "material"
HUGO, HUGO_PAGEFIND, ELEVENTY, ZENSICAL = "hugo", "hugo-pagefind", "eleventy", "zensical"

_PAGE = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title></head>
<body><header><a href="/">基层警务实践库</a></header><main data-pagefind-body><h1>{title}</h1>{content}</main></body></html>
"""
"""The plain theme of the generators that have none."""


class Workshop:
    """The folder in which the sites of one size are built, each anew for every run."""

    def __init__(self, folder: Path, plan: Plan, say: Callable[[str], None]) -> None:
        self._folder = folder
        self._say = say
        self._project = folder / "project"
        self._content = folder / "content"
        if not self._project.exists():
            enlarged_project(self._project, plan)
        if not self._content.exists():
            catalog = read_catalog(read_practices(self._project / PRACTICES)).catalog
            if catalog is None:
                raise SkippedError("记录读不出来")
            write(catalog, self._content)

    def site(self, engine: str) -> Path:
        """Return the folder in which the site of a generator is built."""
        return self._folder / f"{engine}-site"

    def build(self, engine: str) -> Cost:
        """Build the site with one generator; raise ``SkippedError`` when it is not to be had here."""
        shutil.rmtree(self.site(engine), ignore_errors=True)
        return self._builders()[engine](self.site(engine))

    def _builders(self) -> Mapping[str, Callable[[Path], Cost]]:
        return {
            OWN: self._own,
            ALONE: self._alone,
            STOCK: partial(self._mkdocs, STOCK, [{"search": {"lang": "zh"}}]),
            MATERIAL: partial(self._mkdocs, MATERIAL, []),
            HUGO: self._hugo,
            HUGO_PAGEFIND: self._hugo_with_pagefind,
            ELEVENTY: self._eleventy,
            ZENSICAL: self._zensical,
        }

    def _own(self, site: Path) -> Cost:
        return measured((sys.executable, *_own_command(site)), self._project)

    def _alone(self, site: Path) -> Cost:
        """Build our site on one processor, as systems without a safe ``fork`` do."""
        if not program("taskset"):
            raise SkippedError("没有 taskset")
        return measured(("taskset", "-c", "0", sys.executable, *_own_command(site)), self._project)

    def _mkdocs(self, name: str, plugins: list[object], site: Path) -> Cost:
        settings = {
            "site_name": "基层警务实践库",
            "docs_dir": str(self._content),
            "use_directory_urls": False,
            "theme": {"name": "material", "language": "zh", "font": False},
            "plugins": plugins,
            "not_in_nav": "*",
        }
        config = self._folder / f"{name}.yml"
        config.write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
        own = {"TMPDIR": str(self._folder), "NO_MKDOCS_2_WARNING": "1"}
        if plugins:
            own["PYTHONPATH"] = str(jieba_folder(self._say))
        command = (sys.executable, "-m", "mkdocs", "-q", "build", "-f", config, "--site-dir", site)
        return measured(command, self._folder, **own)

    def _hugo(self, site: Path) -> Cost:
        hugo = program("hugo")
        if not hugo:
            raise SkippedError("没有 Hugo（Debian：apt install hugo）")
        source = self._folder / "hugo"
        template = _PAGE.format(title="{{ .Title }}", content="{{ .Content }}")
        _write(
            source / "hugo.toml",
            'baseURL = "/"\nuglyURLs = true\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
        )
        for name in ("single", "list"):
            _write(source / "layouts" / "_default" / f"{name}.html", template)
        _write(source / "layouts" / "index.html", template)
        options = ("--source", source, "--contentDir", self._content, "--destination", site, "--quiet")
        return measured((hugo, *options), self._folder)

    def _hugo_with_pagefind(self, site: Path) -> Cost:
        command = pagefind_command(self._say)
        pages = self._hugo(site)
        index = measured((*command, "--site", site, "--quiet"), self._folder)
        return Cost(pages.wall + index.wall, pages.cpu + index.cpu, max(pages.peak, index.peak))

    def _eleventy(self, site: Path) -> Cost:
        runner = node()
        home = node_package("eleventy", HERE, "@11ty/eleventy", self._say)
        source = home / "site"
        shutil.rmtree(source, ignore_errors=True)
        shutil.copytree(self._content, source)
        _write(
            source / "_includes" / "page.njk",
            _PAGE.format(title="{{ title }}", content="{{ content | safe }}"),
        )
        _write(source / "site.json", json.dumps({"layout": "page.njk"}))
        command = (runner, home / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs")
        return measured((*command, "--quiet", f"--input={source}", f"--output={site}"), home)

    def _zensical(self, site: Path) -> Cost:
        zensical = Path(sys.executable).with_name("zensical")
        if not zensical.is_file():
            raise SkippedError("没有 Zensical")
        config = self._folder / "zensical" / "mkdocs.yml"
        if not (config.parent / "docs").exists():
            shutil.copytree(self._content, config.parent / "docs")
        settings = {
            "site_name": "基层警务实践库",
            "use_directory_urls": False,
            "theme": {"language": "zh", "font": False},
        }
        _write(config, yaml.safe_dump(settings, allow_unicode=True))
        cost = measured((zensical, "build", "--clean", "-f", config), config.parent)
        (config.parent / "site").rename(site)
        return cost


@dataclass(frozen=True, slots=True)
class Made:
    """What a build left: how many files, and their bytes."""

    files: int
    size: int


def made(site: Path) -> Made:
    """Count what a build left."""
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    return Made(len(sizes), sum(sizes))


def _own_command(site: Path) -> tuple[str, ...]:
    return ("-m", "generator", "build", "--site-dir", str(site))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")

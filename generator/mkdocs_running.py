"""Runs MkDocs within this program, so that records which were read and checked are not read again.

The commands of MkDocs itself know of no order: the hook then reads the records and makes the usual site.
"""

import contextlib
import logging
import os
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.mkdocs_preview import Preview
from generator.mkdocs_templates import CompiledTemplates
from generator.model.catalog import Catalog
from generator.reading import LookAt, Looks, look_at

_CONFIGURATION = "mkdocs.yml"

_QUIET = {"NO_MKDOCS_2_WARNING": "1"}
"""Material's notice of the end of its support is for developers (docs/decisions), not for those who build."""


@dataclass(frozen=True, slots=True)
class Order:
    """What kind of site is wanted, and from what.

    ``catalog`` are the records, if they were read already and their user was told what is amiss with them. A
    ``pinned`` site is the copy of a release that stays as it is. A site that stands ``alone`` has no pinned copies
    beside it and does not link to them. A ``preview`` takes what need not be made before somebody asks for it.
    ``look`` looks at one file of the records by itself; ``templates`` keeps those of the theme, for who makes one site after
    another.
    """

    catalog: Catalog | None = None
    pinned: bool = False
    alone: bool = False
    preview: Preview | None = None
    look: LookAt = look_at
    templates: CompiledTemplates | None = None


USUAL = Order()
"""What is wanted of a site when nothing else is said."""

# MkDocs reads its configuration anew for every site that it serves, so an order cannot be handed on in it.
_ORDER: ContextVar[Order] = ContextVar("order", default=USUAL)


def current_order() -> Order:
    """Return the order that MkDocs was started with."""
    return _ORDER.get()


def run_build(project: Path, folder: Path, order: Order, *, strict: bool, epoch: int | None) -> bool:
    """Build the site of ``project`` into ``folder``; return whether MkDocs could, and let it say itself why not.

    ``epoch`` is the moment that stands for now in the files (seconds since 1970).
    """
    moment = {} if epoch is None else {"SOURCE_DATE_EPOCH": str(epoch)}
    with _surroundings(moment, order):
        try:
            config = load_config(_settings(project), site_dir=str(folder.resolve()), strict=strict)
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except MkDocsException as error:
            error.show()
            return False
    return True


def run_server(project: Path, address: str) -> bool:
    """Serve the site of ``project`` at ``address`` until interrupted; return whether MkDocs could."""
    with _surroundings({}, Order(preview=Preview(), look=Looks(), templates=CompiledTemplates())):
        try:
            serve(_settings(project), dev_addr=address)
        except MkDocsException as error:
            error.show()
            return False
    return True


def _settings(project: Path) -> str:
    return str(project.resolve() / _CONFIGURATION)


@contextlib.contextmanager
def _surroundings(variables: Mapping[str, str], order: Order) -> Iterator[None]:
    """Let MkDocs say its warnings, find these variables in its environment, and our hook this order."""
    heard = logging.getLogger("mkdocs")
    stream = logging.StreamHandler()
    stream.setFormatter(logging.Formatter("%(levelname)s - %(message)s"))
    before = {name: os.environ.get(name) for name in (*_QUIET, *variables)}
    os.environ.update({**_QUIET, **variables})
    level = heard.level
    heard.addHandler(stream)
    heard.setLevel(logging.WARNING)
    outer = _ORDER.set(order)
    try:
        yield
    finally:
        _ORDER.reset(outer)
        heard.removeHandler(stream)
        heard.setLevel(level)
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value

"""Gives every page that MkDocs makes its policy, and its links to other sites their ``rel``.

Loaded by the ``hooks`` setting, like ``mkdocs_hook``; the theme's ``base.html`` needs it.
"""

import sys
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.pages import Page

PROJECT = Path(__file__).resolve().parent.parent
# MkDocs loads a hook as a lone file: started by its own command, it does not see our package.
if str(PROJECT) not in sys.path:
    sys.path.insert(0, str(PROJECT))

from generator.mkdocs_pages import FinishedPage  # noqa: E402
from generator.mkdocs_serving import Application, reloading  # noqa: E402
from generator.outward import with_rel  # noqa: E402
from generator.policy import REFERRER, policy_for  # noqa: E402


def on_env(env: Environment, **_: Any) -> Environment:
    """Give the theme what its ``base.html`` writes into the head."""
    env.filters["content_policy"] = policy_for
    env.globals["referrer"] = REFERRER
    return env


def on_page_content(html: str, *, page: Page, **_: Any) -> str:
    """Give the links of pages written by hand what those made from records have already."""
    return html if isinstance(page, FinishedPage) else with_rel(html)


def on_serve(server: LiveReloadServer, **_: Any) -> LiveReloadServer:
    """Let pages reload themselves while somebody writes."""
    server.set_app(reloading(cast("Application", server.get_app())))
    return server

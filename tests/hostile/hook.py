"""A hook of MkDocs that makes the site of hostile records, which the checker would let nobody build."""

import os
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

PROJECT = Path(__file__).resolve().parent.parent.parent
if str(PROJECT) not in sys.path:
    sys.path.insert(0, str(PROJECT))

from generator.manual import manuals  # noqa: E402
from generator.mkdocs_hook import PracticePages  # noqa: E402
from generator.views import make_site  # noqa: E402
from generator.views.public import Public  # noqa: E402
from tests.hostile.library import filled, hostile  # noqa: E402

TURN = "HOSTILE_TURN"
"""The variable of the environment that says which turn of the hostile words is wanted."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the pages, as the hook of the project does for records that passed the checks."""
    catalog = filled(hostile(int(os.environ[TURN]))).catalog
    site = make_site(catalog, manuals(), Public.at(config.site_url))
    config.extra["edition"] = site.edition
    config.plugins["practices"] = PracticePages(site)
    return config

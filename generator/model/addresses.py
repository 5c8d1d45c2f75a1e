"""Addresses that records promise: where the page of each is, and every anchor on it.

Anchors are made of ids alone; ids hold no double hyphen, so the double hyphen in an anchor always separates a
practice from a part of it.
"""

from collections.abc import Mapping
from types import MappingProxyType

VOCABULARY = "vocabulary/index.html"

TERM_FOLDERS: Mapping[str, str] = MappingProxyType(
    {"theme": "themes", "problem": "problems", "province": "places"}
)
"""The sets of terms that each have a page, and the folders of these pages."""

OWN_PAGES: Mapping[str, str] = MappingProxyType(
    {
        "about": "about.html",
        "editorial-policy": "editorial-policy.html",
        "contributing": "contributing.html",
        "contribute": "contribute/index.html",
        "searching": "searching.html",
        "data": "data/index.html",
        "stations": "stations/index.html",
        "models": "models/index.html",
        "problems": "problems/index.html",
        "alike": "alike/index.html",
        "compare": "compare/index.html",
        "claims": "claims/index.html",
        "measures": "measures/index.html",
        "gaps": "gaps/index.html",
        "timeline": "timeline/index.html",
        "vocabulary": VOCABULARY,
    }
)
"""The library's own pages that courses may name by a term of the vocabulary's set ``own_page``, by the term's id."""


def record_page(folder: str, record_id: str) -> str:
    """Return the path of the page of one record: ``stations/leling-guojia.html``."""
    return f"{folder}/{record_id}.html"


def page_of_key(key: str) -> str:
    """Return the path of the page of a record, by its key in the catalog: ``stations/leling-guojia``, ``vocabulary``."""
    folder, _, record_id = key.partition("/")
    return record_page(folder, record_id) if record_id else VOCABULARY


def term_page(set_id: str, term_id: str) -> str:
    """Return the path of the page of a theme, a problem or a province."""
    return f"{TERM_FOLDERS[set_id]}/{term_id}.html"


def part_anchor(owner: str, part: str) -> str:
    """Return the anchor of a fixed part of a practice: ``jiaosuo-heyi--effect``."""
    return f"{owner}--{part}"


def entry_anchor(owner: str, kind: str, entry_id: str) -> str:
    """Return the anchor of a claim, a method, a unit or a case: ``jiaosuo-heyi--claim-fraud-free-days``."""
    return f"{owner}--{kind}-{entry_id}"


def comparison_page(model_id: str, other_id: str) -> str:
    """Return the path of the written-out comparison of two models, whichever is named first."""
    first, second = sorted((model_id, other_id))
    return f"compare/{first}--{second}.html"


def vocabulary_anchor(set_id: str, term_id: str) -> str:
    """Return the anchor of a controlled term on the vocabulary page."""
    return f"{set_anchor(set_id)}--{term_id}"


def local_part_anchor(part_id: str) -> str:
    """Return the anchor of a standard part on the page of its model."""
    return f"part-{part_id}"


def set_anchor(set_id: str) -> str:
    """Return the anchor of a set of terms on the vocabulary page."""
    return set_id.replace("_", "-")

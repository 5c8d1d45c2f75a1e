"""Puts the scripts that read the index together: as few files and bytes as can be, without their comments."""

import json
import re
from collections.abc import Mapping
from typing import Any

ENGINE = (
    "text.js",
    "numerals.js",
    "store.js",
    "syllables.js",
    "align.js",
    "words.js",
    "rewrite.js",
    "slips.js",
    "rank.js",
    "excerpt.js",
    "understand.js",
    "browse.js",
    "answer.js",
)
"""The scripts of the search itself, in the order in which they build on each other."""

HIGHLIGHT_SEPARATOR = r"\s"
"""What stands between the words that Material marks on a page (the query ``h`` of its address)."""

_CONFIG = {"config": {"separator": HIGHLIGHT_SEPARATOR}}

_COMMENT = re.compile(r"^\s*(?:/\*.*?\*/\s*?$|//[^\n]*$)", re.MULTILINE | re.DOTALL)
_INDENT = re.compile(r"\n\s*")


def assemble(scripts: Mapping[str, str], facts: Mapping[str, Any]) -> dict[str, str]:
    """Return the files that browsers load, by name; ``facts`` are what they need to know of the index.

    ``search_index`` is what Material asks for: by JSON from a server and by script from a folder, where our
    engine comes along with it.
    """
    engine = "\n".join(without_comments(scripts[name]) for name in ENGINE)
    # A page from a folder may load the engine twice, for Material's box and for the search page.
    known = f"if(!self.answer){{\nconst searchFacts={json.dumps(facts, separators=(',', ':'), sort_keys=True)};\n{engine}\n}}\n"
    return {
        "engine.js": known,
        "search_index.js": f"var __index={json.dumps(_CONFIG)};\n{known}",
        **loaded_first(scripts),
    }


def loaded_first(scripts: Mapping[str, str]) -> dict[str, str]:
    """Return the files that browsers load with every page, by name: they know nothing of the index."""
    return {
        "search_index.json": json.dumps(_CONFIG, separators=(",", ":")),
        **{name: without_comments(scripts[name]) for name in ("worker.js", "page.js", "dialog.js")},
    }


def without_comments(script: str) -> str:
    """Return a script without the comments that begin a line, without indentation and empty lines."""
    return _INDENT.sub("\n", _COMMENT.sub("", script)).strip()

"""What carried forms need of ``mkdocs.yml``: what the site is called and where it is."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The name of the site and its address with a slash at its end; the address is empty where none is set."""

    site_name: str
    site_url: str


def settings(content: bytes) -> Settings:
    """Read what is needed of a configuration of MkDocs; what is not there is empty.

    Only plain values in the outermost lines are understood: the file may hold what only MkDocs can load.
    """
    text = content.decode("utf-8", errors="replace")
    address = _value(text, "site_url")
    return Settings(_value(text, "site_name"), f"{address.rstrip('/')}/" if address else "")


def _value(text: str, name: str) -> str:
    found = re.search(rf"^{name}:[ \t]*(.*?)[ \t]*(?:[ \t]#.*)?\r?$", text, re.MULTILINE)
    return found[1].strip("'\"") if found else ""

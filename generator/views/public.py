"""Where the site is published: absolute addresses, for what is read away from the site."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Public:
    """The public address of the site, ``site_url`` of ``mkdocs.yml``; empty where nobody has said it.

    One copy of the site may be read from the web, an intranet and a stick: without ``site_url`` no absolute address
    is known, and what needs one is left out rather than guessed.
    """

    site_url: str = ""

    def __bool__(self) -> bool:
        return bool(self.site_url)

    def to(self, path: str, anchor: str = "") -> str:
        """Return the absolute address of a path in the site (which may hold a query), or nothing if unknown."""
        if not self.site_url:
            return ""
        fragment = f"#{anchor}" if anchor else ""
        return f"{self.site_url.rstrip('/')}/{path}{fragment}"

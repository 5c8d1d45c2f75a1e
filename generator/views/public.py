"""Where the site is published: absolute addresses, for what is read away from the site."""

from dataclasses import dataclass

from generator.views.addresses import Here

BLANK = "〔网站的网址〕"
"""What stands for the address of the site where nobody has said it, until the reader or a script fills it in."""


@dataclass(frozen=True, slots=True)
class Public:
    """The public address of the site, ``site_url`` of ``mkdocs.yml``; made by ``at``, false where it is not known.

    One copy of the site may be read from the web, an intranet and a stick: without ``site_url`` no absolute address
    is known, and what needs one is left out rather than guessed. ``home`` ends with a slash, or is empty.
    """

    home: str = ""

    @classmethod
    def at(cls, written: str | None) -> "Public":
        """Return the address as somebody wrote it: with or without a slash at its end, or not at all."""
        bare = (written or "").strip().rstrip("/")
        return cls(f"{bare}/" if bare else "")

    def __bool__(self) -> bool:
        return bool(self.home)

    def to(self, path: str, anchor: str = "") -> str:
        """Return the absolute address of a path in the site (which may hold a query), or nothing if unknown."""
        if not self.home:
            return ""
        fragment = f"#{anchor}" if anchor else ""
        return f"{self.home}{path}{fragment}"

    def link(self, here: Here, path: str) -> str:
        """Return a link to a path in the site: an absolute one, or one relative to ``here`` if that is unknown."""
        return self.to(path) or here.to(path)

    def shown(self, path: str) -> str:
        """Return the absolute address of a path for people to copy, with a blank in words if it is unknown."""
        return self.to(path) or f"{BLANK}/{path}"


NOWHERE = Public()
"""The address of a site that does not know its own."""

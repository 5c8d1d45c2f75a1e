"""Writes the theme's style sheets without the rules for what this site has not: every reader has less to fetch.

Usage: ``python -m tools.stylesheet``, after an upgrade of Material, in the project's environment. The results lie
in ``generator/theme`` under the names of the originals and take their places in the site. Standard library only.
"""

import re
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

THEME = Path(__file__).resolve().parent.parent / "generator" / "theme"

PLACE = Path("assets", "stylesheets")

ABSENT = re.compile(
    r"md-(?:annotation|author|banner|clipboard|code__|consent|feedback|pagination|path|post|profile|select|social"
    r"|source|status|tag|version)|md-(?:nav--(?:integrated|lifted)|search__suggest|sidebar--post|content--post)"
    r"|tabbed-|task-list|footnote|arithmatex|critic$|highlighttable|linenodiv|linenos|mermaid|emojione|twemoji|gemoji"
)
"""Classes of what the theme offers and the site does not use: blog, tags, versions, tabs, footnotes, formulas …"""

ABSENT_COLOUR = re.compile(r"\[data-md-color-(?:primary|accent)=(?!custom)")
"""The theme's own colours, but for the place that ours take."""

COSTLY = re.compile(r"^\[data-md-color-switching\] |table:not\(\[class\]\)(?:\+\*| t[dh]>:)")
"""Rules that make browsers restyle far more than is seen: what holds transitions back while colours change does so on
every page that opens, and spaces in and after tables without a class, which hold no paragraphs here, let every change
of any class restyle all that is inside."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_NESTED = re.compile(r":(?:not|is|where|has)\([^()]*\)")
_CLASS = re.compile(r"\.((?:[\w-]|\\.)+)")
_DEFINED = re.compile(
    r"""(--[\w-]+):(?:[^;"'(]|"[^"]*"|'[^']*'|\((?:[^()"']|"[^"]*"|'[^']*'|\([^()]*\))*\))*(?:;|$)"""
)
_GROUPS = ("@media", "@supports", "@layer", "@container")


def lighten(text: str, kept: frozenset[str]) -> str:
    """Return a style sheet without rules for absent classes, and without properties that then nothing reads.

    ``kept`` are custom properties that somebody else reads.
    """
    text = _COMMENT.sub("", text)
    charset, text = (text[:17], text[17:]) if text.startswith('@charset "UTF-8";') else ("", text)
    rules = "".join(_lightened(text))
    while True:
        read = {*re.findall(r"var\((--[\w-]+)", rules), *kept}
        fewer = "".join(_without_idle(rules, read))
        if fewer == rules:
            return charset + rules
        rules = fewer


def classes(selector: str) -> list[str]:
    """Return the classes without which a selector finds nothing."""
    return _CLASS.findall(_NESTED.sub("", selector))


def _lightened(text: str) -> Iterator[str]:
    for head, body in _rules(text):
        if head.startswith(_GROUPS):
            inner = "".join(_lightened(body))
            if inner:
                yield f"{head}{{{inner}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        else:
            selectors = [part for part in _parts(head) if not _is_idle(part)]
            if selectors:
                yield f"{','.join(selectors)}{{{body}}}"


def _without_idle(text: str, read: set[str]) -> Iterator[str]:
    for head, body in _rules(text):
        if head.startswith(_GROUPS):
            inner = "".join(_without_idle(body, read))
        elif head.startswith("@"):
            inner = body
        else:
            inner = _DEFINED.sub(lambda found: found[0] if found[1] in read else "", body)
        if inner:
            yield f"{head}{{{inner}}}"


def _is_idle(selector: str) -> bool:
    """Tell whether a selector can find nothing in this site, which is written from left to right, or costs too much."""
    if "[dir=rtl]" in selector or ABSENT_COLOUR.search(selector) or COSTLY.search(selector):
        return True
    return any(ABSENT.match(name) for name in classes(selector))


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before and between the braces of each rule; quoted braces do not count."""
    start = depth = opened = 0
    quote = ""
    for place, character in enumerate(text):
        if quote:
            quote = "" if character == quote and text[place - 1] != "\\" else quote
        elif character in "\"'":
            quote = character
        elif character == "{":
            depth += 1
            opened = opened if depth > 1 else place
        elif character == "}":
            depth -= 1
            if depth == 0:
                yield text[start:opened], text[opened + 1 : place]
                start = place + 1


def _parts(selectors: str) -> Iterator[str]:
    """Yield the selectors of a list; commas in brackets do not part them."""
    depth = start = 0
    for place, character in enumerate(selectors):
        depth += (character in "([") - (character in ")]")
        if character == "," and depth == 0:
            yield selectors[start:place]
            start = place + 1
    yield selectors[start:]


def stock() -> list[Path]:
    """Return the style sheets of the Material that is installed."""
    folder = _templates() / PLACE
    return [*folder.glob("main.*.min.css"), *folder.glob("palette.*.min.css")]


def read_by(sheet: Path) -> frozenset[str]:
    """Return the custom properties that others than a style sheet of Material name: the other one, scripts, ours."""
    files = [*(_templates() / "assets" / "javascripts").glob("bundle.*.min.js"), *stock()]
    files += [path for ending in ("css", "js", "html") for path in THEME.rglob(f"*.{ending}")]
    others = [path for path in files if path != sheet and path.parent != THEME / PLACE]
    return frozenset(name for path in others for name in re.findall(r"--[\w-]+", path.read_text("utf-8")))


def lightened(sheet: Path) -> str:
    """Return a style sheet of Material as the site has it."""
    return lighten(sheet.read_text("utf-8"), read_by(sheet))


def main() -> None:
    """Write the lighter style sheets in place of those before."""
    folder = THEME / PLACE
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for sheet in stock():
        (folder / sheet.name).write_text(lightened(sheet), "utf-8")


def _templates() -> Path:
    return Path(str(distribution("mkdocs-material").locate_file("material/templates")))


if __name__ == "__main__":
    main()

"""Links to other sites in pages that were written by hand: they tell those nothing and give them no hold on the page."""

import re

REL = "noopener noreferrer"
"""What every link to another site says."""

_LINK = re.compile(r"""<a(?=\s)((?:"[^"]*"|'[^']*'|[^'">])*)>""", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""(\s+)([^\s=>/"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_OUTWARD = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)


def with_rel(html: str) -> str:
    """Return HTML whose links to other sites have the ``rel`` that they should, besides the one that they had."""
    return _LINK.sub(lambda found: _guarded(found[0], found[1]), html)


def _guarded(tag: str, attributes: str) -> str:
    values = {name.lower(): value.strip("\"'") for _, name, value in _ATTRIBUTE.findall(attributes)}
    if not _OUTWARD.match(values.get("href", "")):
        return tag
    words = " ".join(dict.fromkeys((*REL.split(), *values.get("rel", "").split())))
    others = _ATTRIBUTE.sub(lambda found: "" if found[2].lower() == "rel" else found[0], attributes)
    return f'{tag[:2]} rel="{words}"{others}>'

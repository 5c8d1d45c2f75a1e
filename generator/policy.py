"""What a page may load and run: its Content-Security-Policy, which also holds for pages opened from a folder.

Source of the terms: W3C, "Content Security Policy Level 3". The policy stands in the page itself, for the site is
files and whoever serves them may add no headers. There, ``frame-ancestors`` and ``sandbox`` mean nothing.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

REFERRER = "no-referrer"
"""What links tell other sites of the page that they stand on: nothing."""

_OWN = "'self' file:"
"""Files of the site. Not every browser takes ``'self'`` for the folder that a page was opened from."""

_COMMON = (
    "default-src 'none'",
    f"style-src {_OWN}",
    f"img-src {_OWN} data:",  # the theme's icons stand in its style sheets
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "object-src 'none'",
)
_SCRIPTED = (f"connect-src {_OWN}", f"worker-src {_OWN}")

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_DATA_OR_FILE = re.compile(r"""\b(?:src|type\s*=\s*["']?application/(?:ld\+)?json)\b""", re.IGNORECASE)

STILL = "; ".join((*_COMMON, "script-src 'none'"))
"""The policy of a page that runs nothing, such as a card."""


def policy(scripts: Iterable[str] = ()) -> str:
    """Return the policy of a page that loads scripts of the site and runs these ``scripts`` that stand in it."""
    allowed = " ".join((_OWN, *(f"'sha256-{_digest(script)}'" for script in dict.fromkeys(scripts))))
    return "; ".join((*_COMMON, *_SCRIPTED, f"script-src {allowed}"))


def policy_for(shell: str) -> str:
    """Return the policy of a page, given the parts of its shell in which scripts stand.

    Never give it a whole page: a script that got in through a record would be allowed, too.
    """
    return policy(inline_scripts(shell))


def inline_scripts(html: str) -> list[str]:
    """Return the scripts that stand in HTML and that a browser runs, as they stand there.

    For what a theme or a server writes: reads only scripts that are written out with their end.
    """
    return [text for attributes, text in _SCRIPT.findall(html) if not _DATA_OR_FILE.search(attributes)]


def allowing(html: str, script: str) -> str:
    """Return a page whose policy also allows a ``script`` that was put into it afterwards."""
    return html.replace(f"script-src {_OWN}", f"script-src {_OWN} 'sha256-{_digest(script)}'", 1)


def _digest(script: str) -> str:
    # Browsers read every end of a line as a line feed before they look at a script.
    text = script.replace("\r\n", "\n").replace("\r", "\n")
    return b64encode(sha256(text.encode()).digest()).decode()

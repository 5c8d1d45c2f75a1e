"""What a piece of a page says, as text on one line: what search looks into, and what it shows of a result.

Readers see such a line without the page around it: what only stands side by side on the page is parted by signs, a
label keeps to what it labels, and a mark inside a sentence leaves no blank.
"""

import html
import re
from collections.abc import Iterable

from markupsafe import Markup

_LEFT_OUT = re.compile(
    r"<(\w+)\b[^>]*\bdata-search-exclude\b.*?</\1>"
    r'|<nav class="trail".*?</nav>|<ul class="(?:emmie|record-state)".*?</ul>|<p class="answer-count">.*?</p>'
    r'|<li class="unreported">.*?</li>|<pre\b.*?</pre>|<a class="(?:headerlink|permalink|cite|pick)".*?</a>'
    r'|<(span|b) class="(?:more|check-kind|verdict|unreported)\b.*?</\2>',
    re.DOTALL,
)
"""What pages say in the same words again and again, and what they do not say themselves: ways to other pages, verdicts,
citations, buttons, counts, that nothing is reported, and examples of what may be written."""

_WITHOUT_VALUE = re.compile(
    r'<li>\s*<span class="label-name">[^<]*</span>\s*</li>'
    r"|<dt\b[^>]*>(?:[^<]|<(?!/dt>))*</dt>\s*<dd\b[^>]*>\s*</dd>"
)
_SPACE = re.compile(r"\s+")
_LABEL = re.compile(
    r'<(span|p) class="label-name">(.*?)</\1> ?'
    r"|<dt\b[^>]*>(.*?)</dt> ?(?=<dd\b)"
    r'|(?<=<p class="note">)<b>(.*?)</b> |(?<=<p class="quote">)<b>(.*?)</b> '
)
_TELLING = re.compile(r'<li class="(?:claim|method|case)"[^>]*>|<div class="unit"[^>]*>')
_KIND = re.compile(r' ?<span class="unit-kind">(.*?)</span>')
_ASIDE = re.compile(r' ?<span class="aside">')
_INLINE = re.compile(r"</?(?:a|abbr|b|bdi|code|em|i|mark|q|small|span|strong|sub|sup|time|wbr)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")

_NEEDLESS_BLANK = re.compile(" (?=[，。、；：！？（）》”])|(?<=[，。、；：！？（）《“]) ")
_NEEDLESS_COMMA = re.compile("^，|，$|，(?=（)|(?<=[，。、；：！？（])，")
_BREAK, _STOP = "\n", "。"
_LED_ON, _LEADING_ON = tuple("，。、；：！？…（:"), tuple("，。、；：！？）")


def told(markup: Markup | str) -> str:
    """Return the text of some HTML, without what stands around what it tells."""
    kept = _SPACE.sub(" ", _WITHOUT_VALUE.sub("", _LEFT_OUT.sub("", str(markup))))
    parted = _TELLING.sub(f"{_BREAK}{_STOP}{_BREAK}", _LABEL.sub(_labelling, kept))
    signed = _ASIDE.sub("，", _KIND.sub(r"（\1）", parted))
    return _joined(html.unescape(_TAG.sub(_BREAK, _INLINE.sub("", signed))).split(_BREAK))


def _labelling(found: re.Match[str]) -> str:
    """Return a label as it begins a statement."""
    _, *labels = found.groups(default="")
    return f"{_BREAK}{''.join(labels).strip()}："


def _joined(lines: Iterable[str]) -> str:
    """Return lines as one, each parted from the next unless a sign does so already."""
    text = ""
    for line in filter(None, map(_tidied, lines)):
        if line == _STOP and text.endswith(_STOP):
            continue
        parted = text.endswith(_LED_ON) or line.startswith(_LEADING_ON)
        text += line if parted or not text else f"；{line}"
    return text.removeprefix(_STOP)


def _tidied(line: str) -> str:
    return _NEEDLESS_COMMA.sub("", _NEEDLESS_BLANK.sub("", line.strip()))

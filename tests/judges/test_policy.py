"""Every page says what it may load and run, and runs nothing that does not stand in its policy."""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256

from selectolax.lexbor import LexborHTMLParser, LexborNode

POLICY = 'meta[http-equiv="Content-Security-Policy"]'
SCRIPT_TYPES = {"", "module", "importmap", "speculationrules", "text/javascript", "application/javascript"}
"""Types of scripts for which a browser asks the policy; others are data to it."""

REFUSED = ("default-src", "object-src", "base-uri", "form-action", "frame-src")
OUTWARD = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)


def test_every_page_has_a_strict_policy_and_runs_only_what_stands_in_it(
    pages: Mapping[str, LexborHTMLParser],
) -> None:
    found = [f"{path}: {fault}" for path, page in pages.items() for fault in _faults(page)]
    assert not found, "\n".join(found[:40])


def test_links_to_other_sites_tell_them_nothing_and_give_them_no_hold(
    pages: Mapping[str, LexborHTMLParser],
) -> None:
    found = [f"{path}: {fault}" for path, page in pages.items() for fault in _loose_links(page)]
    assert not found, "\n".join(found[:40])


def test_the_judge_sees_what_is_wrong() -> None:
    strict = "; ".join((*(f"{name} 'none'" for name in REFUSED), "style-src 'self'", "script-src 'self'"))
    head = f'<meta http-equiv="Content-Security-Policy" content="{strict}"><meta name="referrer" content="no-referrer">'
    assert not list(_faults(LexborHTMLParser(f"<head>{head}<script src=a.js></script>")))
    for wrong in (
        "<head><meta name=referrer content=no-referrer>",
        f"<head><script src=a.js></script>{head}",
        f"<head>{head.replace('no-referrer', 'unsafe-url')}",
        f"<head>{head}{head}",
        f"<head>{head}<script>x()</script>",
        f"<head>{head}<style>p{{}}</style>",
        f"<head>{head}<body onload=x()>",
        f"<head>{head}<p style=color:red>",
        f"<head>{head}<a href=' java&#10;script:x()'>",
        "<head>" + head.replace("'self'", "'unsafe-inline'"),
        "<head>" + head.replace("'self'", "*"),
        "<head>" + head.replace("'self'", "https:"),
        "<head>" + head.replace("object-src 'none'", "object-src file:"),
    ):
        assert list(_faults(LexborHTMLParser(wrong))), wrong
    links = LexborHTMLParser("<a href=//a rel=noopener></a><a href=https://b></a><a href=c></a>")
    assert len(list(_loose_links(links))) == 2


def _faults(page: LexborHTMLParser) -> Iterator[str]:
    policies = page.css(POLICY)
    referrers = [meta.attributes["content"] for meta in page.css('head > meta[name="referrer"]')]
    if referrers != ["no-referrer"]:
        yield f"tells other sites {referrers}"
    if len(policies) != 1:
        yield f"{len(policies)} policies"
        return
    if not page.css(f"head > {POLICY}") or _comes_late(page):
        yield "something stands before its policy"
    directives = _directives(policies[0].attributes["content"] or "")
    yield from (f"{name} is {directives.get(name)}" for name in REFUSED if directives.get(name) != ["'none'"])
    yield from _loose_words(directives)
    yield from _inline(page, directives.get("script-src", []))


def _comes_late(page: LexborHTMLParser) -> bool:
    first = page.css_first(f"script, style, link, base, {POLICY}")
    return first is None or first.tag != "meta"


def _loose_words(directives: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield the sources that would let in more than files of the site."""
    known = {"'self'", "'none'", "file:"}
    for name, sources in directives.items():
        for source in sources:
            fits = source in known or (name == "script-src" and source.startswith("'sha256-"))
            if not fits and (name, source) != ("img-src", "data:"):
                yield f"{name} allows {source}"


def _inline(page: LexborHTMLParser, allowed: list[str]) -> Iterator[str]:
    for script in page.css("script:not([src])"):
        text = script.text(strip=False)
        digest = b64encode(sha256(text.encode()).digest()).decode()
        if (
            script.attributes.get("type") or ""
        ).lower() in SCRIPT_TYPES and f"'sha256-{digest}'" not in allowed:
            yield f"an inline script that its policy does not know: {text[:60]}"
    if page.css("style"):
        yield "an inline style sheet"
    for node in page.css("*"):
        yield from _worked_by_attributes(node)


def _worked_by_attributes(node: LexborNode) -> Iterator[str]:
    for name, value in node.attributes.items():
        if name == "style" or name.startswith("on") or name == "srcdoc":
            yield f"{node.tag} has {name}"
        if re.sub(r"[\x00-\x20]", "", value or "").lower().startswith(("javascript:", "vbscript:")):
            yield f"{node.tag} leads to a script"


def _loose_links(page: LexborHTMLParser) -> Iterator[str]:
    for link in page.css("a[href], area[href], form[action]"):
        target = link.attributes.get("href") or link.attributes.get("action") or ""
        rel = (link.attributes.get("rel") or "").split()
        if OUTWARD.match(target) and not {"noopener", "noreferrer"} <= set(rel):
            yield target


def _directives(policy: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in (one.split() for one in policy.split(";"))}

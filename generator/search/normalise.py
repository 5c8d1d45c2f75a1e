"""One spelling for texts and queries: width, letter case and the marks around names make no difference."""

import re
import unicodedata

_MARKS = re.compile("[“”‘’「」『』〈〉《》\"'·•\u200b\u00ad]")

_MAY_CHANGE = re.compile("[!-~]?[^\n -~、。，；！？（）【】—…～→×÷≈−›□≤≥〇\u3400-\u9fff]+")
"""What normalising may change, with a letter that marks may combine with, and what is no mere separator."""

_BETWEEN_WORDS = re.compile(r"[^0-9a-z〇\u3400-\u9fff\U00020000-\U0003ffff]+")


def plain(text: str) -> str:
    """Return ``text`` as it is compared: compatible forms made one, lower case, no quotation marks.

    Quotation marks go because sources set them as they like: “圈层”防控 and 圈层防控 are one name.
    """
    kept = _MARKS.sub("", text).replace("：", ":")
    return _MAY_CHANGE.sub(_compatible, kept).lower()


def _compatible(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])


def compact(text: str) -> str:
    """Return the letters, digits and characters of ``text`` alone: what two names are compared by."""
    return joined(plain(text))


def joined(text: str) -> str:
    """Return the letters, digits and characters of a text that is plain already."""
    return _BETWEEN_WORDS.sub("", text)

"""Text copied from a source, when the source's text is at hand.

Compared are characters alone, without punctuation and spaces. Stretches are found by shingles (Broder, "On the
resemblance and containment of documents", 1997): every run of a few characters of the sources is kept, and a run of a
record that is among them is followed as far as both go on alike.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Finding, Level
from generator.model.base import LONGEST_QUOTE, TextKind
from generator.model.catalog import VOCABULARY_KEY, Catalog
from generator.model.walk import Written, written_texts

CODE = "copied-text"
MANUAL = """照抄了来源的文字。

什么意思：记录里有一段话，与来源的原文连续三十个字以上相同，又没有加引号。只在手头有原文、检查时加了 --sources 的时候才查。

为什么要查：照抄别人的文章有版权问题；本库只收事实，用自己的话写。

怎样改：用自己的话写；确有必要的，加引号短引。

级别：错误或警告

什么时候可以不改：三十到八十个字的是警告：写的是法规条文、机构全称这样改不得的文字，可以不改。八十个字以上的是错误，要改。

检查会说：与 原文.txt 有连续 38 个字相同：“郭家街道派出所地处城乡接……中队合在一起办公”

不对（copied）：
  > summary: 郭家街道派出所地处城乡接合部，流动人口多，交通事故多，派出所和交警中队合在一起办公。
对（copied）：
    summary: 城乡接合部的派出所，治安和交警的勤务合在一起做。
"""
"""What is told of it; the original of the examples is ``郭家街道派出所地处……合在一起办公`` itself."""
LEAST = 30
"""How many characters in a row make a copy; names of offices and rules are shorter."""

_RUN = 12
_KEPT = re.compile(r"[0-9A-Za-z\u3400-\u4dbf\u4e00-\u9fff]")
_QUOTED = re.compile("“[^“”]*”")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a record's text that stands in a source: from where to where, and in which."""

    start: int
    end: int
    length: int
    source: str


class Sources:
    """The texts of sources, made ready for comparison."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Take the texts by the names that messages call them."""
        self._plain = {name: "".join(_KEPT.findall(text)) for name, text in texts.items()}
        self._runs: dict[str, list[tuple[str, int]]] = {}
        for name, plain in self._plain.items():
            for at in range(len(plain) - _RUN + 1):
                self._runs.setdefault(plain[at : at + _RUN], []).append((name, at))

    def stretches(self, text: str) -> Iterator[Stretch]:
        """Yield the long stretches of ``text`` that a source has too; what stands in quotation marks is quoted."""
        places = [at for at, character in enumerate(text) if _KEPT.match(character)]
        plain = "".join(text[at] for at in places)
        quoted = [match.span() for match in _QUOTED.finditer(text)]
        at = 0
        while at <= len(plain) - _RUN:
            length, source = self._longest(plain, at)
            if length < LEAST:
                at += 1
                continue
            start, end = places[at], places[at + length - 1] + 1
            if not any(first <= start and end <= last for first, last in quoted):
                yield Stretch(start, end, length, source)
            at += length

    def _longest(self, plain: str, at: int) -> tuple[int, str]:
        best, source = 0, ""
        for name, there in self._runs.get(plain[at : at + _RUN], ()):
            other, length = self._plain[name], _RUN
            while (
                at + length < len(plain)
                and there + length < len(other)
                and plain[at + length] == other[there + length]
            ):
                length += 1
            if length > best:
                best, source = length, name
        return best, source


def copied(catalog: Catalog, sources: Sources) -> Iterator[tuple[str, Finding]]:
    """Yield what the records' own words have in common with the sources, beyond what a short quotation may."""
    for key, record in catalog.records():
        if key == VOCABULARY_KEY:
            continue
        for written in written_texts(record):
            if written.kind is TextKind.PROSE:
                yield from (
                    (CODE, _finding(key, written, stretch)) for stretch in sources.stretches(written.text)
                )


def _finding(key: str, written: Written, stretch: Stretch) -> Finding:
    words = written.text[stretch.start : stretch.end]
    message = f"与 {stretch.source} 有连续 {stretch.length} 个字相同：“{words[:12]}……{words[-8:]}”"
    level = Level.ERROR if stretch.length > LONGEST_QUOTE else Level.WARNING
    return Finding(key, written.path, message, "用自己的话写；确有必要的，加引号短引", level, words)

"""What a reader has in hand who prints a page: the sheets of its PDF, as poppler reads them."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import groupby
from pathlib import Path

import pytest
from playwright.sync_api import Page

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="本机没有装 poppler-utils")

_SAME_LINE = 4
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>')


@dataclass(frozen=True, slots=True)
class Sheet:
    """A printed sheet: its lines from top to bottom without spaces, and how far down it is printed, from 0 to 1."""

    lines: tuple[str, ...]
    filled: float

    @property
    def text(self) -> str:
        """Return all that stands on the sheet."""
        return "".join(self.lines)


def print_page(page: Page, folder: Path) -> list[Sheet]:
    """Print what a browser shows, on the paper that the page asks for, and return the sheets."""
    paper, words = folder / "page.pdf", folder / "page.html"
    page.pdf(path=paper, format="A4", prefer_css_page_size=True)
    subprocess.run(["pdftotext", "-bbox", str(paper), str(words)], check=True)
    return list(_sheets(words.read_text("utf-8")))


def _sheets(words: str) -> Iterator[Sheet]:
    for sheet in re.findall(r'<page width="[\d.]+" height="([\d.]+)">(.*?)</page>', words, re.DOTALL):
        height, content = float(sheet[0]), sheet[1]
        found = [
            (float(bottom), float(left), unescape(word)) for left, bottom, word in _WORD.findall(content)
        ]
        yield Sheet(tuple(_lines(sorted(found))), max((bottom for bottom, _, _ in found), default=0) / height)


def _lines(words: list[tuple[float, float, str]]) -> Iterator[str]:
    """Join words that stand about equally far down."""
    starts: list[float] = []
    for bottom, _, _ in words:
        starts.append(starts[-1] if starts and bottom - starts[-1] < _SAME_LINE else bottom)
    for _, line in groupby(zip(starts, words, strict=True), key=lambda entry: entry[0]):
        yield "".join(word for _, word in sorted((left, word) for _, (_, left, word) in line))

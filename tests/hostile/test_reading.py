"""What the reader makes of hostile texts: exactly the text, or a diagnostic on its line; an address is one of the web."""

import json
import re

import pytest
from pydantic import ValidationError

from generator.diagnostics import Diagnostic
from generator.disk import read_practices
from generator.model.base import WebAddress
from generator.model.catalog import Catalog
from generator.model.patterns import WEB_ADDRESS_PATTERN
from generator.model.source import Reprint
from generator.reading import read_catalog
from generator.text.characters import without_unwanted
from generator.text.files import RawFile, overlay
from tests.hostile.library import ROOTS, model_fields, parts
from tests.hostile.strings import addresses, written
from tests.views.library import GOLDEN

STATION, SOURCE = "stations/shili-zhen", "sources/shili-bao"
GOOD = (
    "http://example.cn",
    "https://www.example.cn:8080/2021/1008/1.html?a=b&c=d@e#f",
    "https://例子.中国/新闻",
    "HTTPS://EXAMPLE.CN/".lower(),
)


def test_every_string_is_read_as_it_is_or_told_of_on_its_line() -> None:
    sound, catalog = untold(STATION, "surroundings", "", written())
    assert len(sound) < len(written())
    station = catalog.stations["shili-zhen"]
    assert [statement.text for statement in station.surroundings] == [text.strip() for text in sound]


@pytest.mark.parametrize("address", [one for one in addresses() if without_unwanted(one) == one])
def test_what_is_no_address_on_the_web_is_refused(address: str) -> None:
    with pytest.raises(ValidationError):
        Reprint(url=address)


def test_it_is_told_of_on_its_line() -> None:
    sound, _ = untold(SOURCE, "reprints", "url: ", (*addresses(), *GOOD))
    assert sound == list(GOOD)


@pytest.mark.parametrize("address", GOOD)
def test_an_address_on_the_web_is_taken(address: str) -> None:
    assert Reprint(url=address).url == address


def test_every_field_for_an_address_has_this_form() -> None:
    fields = [
        (kind, name, field)
        for kind, name, field in model_fields()
        if "url" in name or "网址" in (field.title or "")
    ]
    assert len(fields) >= 2
    pattern = {getattr(mark, "pattern", None) for mark in parts(WebAddress)} - {None}
    assert pattern == {WEB_ADDRESS_PATTERN}
    for kind, name, field in fields:
        marks = {getattr(mark, "pattern", None) for mark in (*field.metadata, *parts(field.annotation))}
        assert WEB_ADDRESS_PATTERN in marks, f"{kind.__name__}.{name}"
    assert {kind for kind, _, _ in model_fields()} >= set(ROOTS)


def test_the_checker_refuses_markup_before_any_page_is_made() -> None:
    text, first = with_list(STATION, "surroundings", ["一段<script>alert(1)</script>文字。"])
    read = read_catalog(library_with(STATION, text))
    assert [
        one.position.line for one in read.diagnostics if one.code == "markup" and STATION in one.position.file
    ][-1] == first


def untold(key: str, field: str, before: str, texts: tuple[str, ...]) -> tuple[list[str], Catalog]:
    """Return the texts of which nothing is told when a record lists them, and what is then read.

    What stands in a file's characters is told first: only without it, values are looked at.
    """
    left = list(texts)
    while True:
        text, first = with_list(key, field, [before + quoted(one) for one in left])
        catalog, told = reading(key, text)
        lines = {one.position.line - first for one in told}
        if not lines:
            return left, catalog
        assert lines & set(range(len(left))), told
        left = [one for number, one in enumerate(left) if number not in lines]


def with_list(key: str, field: str, entries: list[str]) -> tuple[str, int]:
    """Return the text of a golden record with another list in a field, and the line of its first entry."""
    old = (GOLDEN / "practices" / f"{key}.yaml").read_text("utf-8")
    start, marker, rest = old.partition(f"\n{field}:\n")
    assert marker, f"{key} has no {field}"
    after = re.sub(r"\A(?:[ -].*\n)+", "", rest)
    lines = "".join(f"  - {entry}\n" for entry in entries)
    return f"{start}{marker}{lines}{after}", start.count("\n") + 3


def quoted(text: str) -> str:
    """Return a text as a scalar of YAML in double quotes."""
    return json.dumps(text, ensure_ascii=False)


def library_with(key: str, text: str) -> tuple[RawFile, ...]:
    """Return the files of the golden library with another text for a record."""
    path = f"{key}.yaml"
    return overlay(read_practices(GOLDEN / "practices"), [RawFile(path, path, text.encode())])


def reading(key: str, text: str) -> tuple[Catalog, tuple[Diagnostic, ...]]:
    """Read the golden library with another text for a record, without the rules between records."""
    read = read_catalog(library_with(key, text), check=lambda _: ())
    assert read.catalog is not None
    return read.catalog, read.diagnostics

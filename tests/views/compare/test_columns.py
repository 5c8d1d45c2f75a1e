"""What a station or a model says in a comparison is what its page says, and nothing of what was withdrawn."""

import html
import json
from typing import Any

import pytest

from generator.views.compare.plan import PROFILE, rows
from generator.views.indexing import make_library
from generator.views.page import TextFile
from generator.views.rendering import page_body
from tests.views.library import golden_catalog, golden_page, golden_site
from tests.views.test_site import resolved

FILES = {file.path: file for file in golden_site().files}
ENTRIES = {path: file for path, file in FILES.items() if path.startswith("compare/entries/")}

entry_files = pytest.mark.parametrize("file", ENTRIES.values(), ids=ENTRIES)


def test_every_record_has_an_entry() -> None:
    catalog = golden_catalog()
    expected = {f"compare/entries/stations--{station}.js" for station in catalog.stations}
    expected |= {f"compare/entries/models--{model}.js" for model in catalog.models}
    assert set(ENTRIES) == expected


@entry_files
def test_every_row_of_an_entry_has_a_place_in_the_plan(file: TextFile) -> None:
    plan = rows(make_library(golden_catalog()))
    entry = data(file)
    assert set(entry["cells"]) <= {row.id for row in plan if row.group == PROFILE}
    for practice in entry["practices"]:
        assert set(practice["cells"]) <= {row.id for row in plan if row.group != PROFILE}


@entry_files
def test_links_of_an_entry_lead_to_pages_and_anchors_that_exist(file: TextFile) -> None:
    entry = data(file)
    hrefs = [entry["href"], *(practice["href"] for practice in entry["practices"])]
    hrefs += [part.split('"')[0] for line in lines(entry) for part in line["html"].split('href="')[1:]]
    for href in hrefs:
        path, _, anchor = href.partition("#")
        body = page_body(golden_page(resolved("compare/index.html", path)))
        assert not anchor or f'id="{anchor}"' in body, href


def test_no_row_of_the_plan_is_there_twice() -> None:
    plan = [row.id for row in rows(make_library(golden_catalog()))]
    assert len(plan) == len(set(plan))


def test_an_entry_tells_what_each_practice_says() -> None:
    entry = data(FILES["compare/entries/stations--shili-zhen.js"])
    practice = golden_catalog().stations["shili-zhen"].practices[0]
    block = next(block for block in entry["practices"] if block["id"] == practice.id)
    shown = html.unescape("".join(line["html"] for line in lines(block)))
    told = [
        practice.summary,
        *(
            s.text
            for s in (*practice.mechanism, *practice.moderators, *practice.limits, *practice.deviations)
        ),
        *(s.text for s in practice.implementation.steps),
        *(unit.name for unit in practice.structure.units),
        *(unit.rota for unit in practice.structure.units if unit.rota),
        *(method.name for method in practice.methods),
        *(claim.text for claim in practice.claims),
        *(resource.name for resource in practice.economics),
    ]
    assert [text for text in told if text not in shown] == []


def test_hostile_text_stays_text() -> None:
    text = FILES["compare/entries/stations--shili-zhen.js"].text
    assert "<b> 和引号" not in json.loads(payload(text))["cells"].__repr__()
    assert all("<b> 和引号" not in line["html"] for line in lines(json.loads(payload(text))))


def test_a_withdrawn_record_says_what_became_of_it_and_nothing_else() -> None:
    entry = data(FILES["compare/entries/models--shili-bianti.js"])
    assert entry["gone"]["to"] == ["models/shili-moshi"]
    assert "已撤回" in entry["gone"]["text"]
    assert (entry["cells"], entry["practices"]) == ({}, [])
    for file in FILES.values():
        assert "不该再看到" not in file.text, file.path
        assert "99人" not in file.text, file.path


def test_only_records_that_speak_can_be_chosen() -> None:
    names = json.loads(payload(FILES["compare/names.js"].text))
    assert {name["key"] for name in names} == {
        *(f"stations/{station}" for station in ("shili-fenju", "shili-zhen")),
        *(f"models/{model}" for model in ("shili-jinqin", "shili-moshi")),
    }


def data(file: TextFile) -> Any:
    return json.loads(payload(file.text))


def payload(text: str) -> str:
    """Return what the one call of a data file is given."""
    return text.split("(", 1)[1].rsplit(");", 1)[0]


def lines(entry: Any) -> list[dict[str, str]]:
    """Return all lines of an entry and of its practices."""
    found = [line for cell in entry["cells"].values() for line in cell]
    return found + [line for practice in entry.get("practices", []) for line in lines(practice)]

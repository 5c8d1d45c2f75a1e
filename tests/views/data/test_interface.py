"""The interface says what its description promises, at the addresses that it names."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import jsonschema_rs
import pytest
from openapi_spec_validator import validate

from generator.model.walk import written_texts
from generator.views.data import Offer
from generator.views.data.collections import collections
from generator.views.data.interface import interface_files
from generator.views.data.shapes import Shapes
from generator.views.library import Library

Answers = Mapping[str, Any]

SHARED = {"数量", "增减", "日期或时段", "规范词"}
"""What is always the same object, wherever it stands."""


def test_the_description_is_valid_openapi(answers: Answers) -> None:
    validate(answers["api/v1/openapi.json"])


def test_every_answer_has_the_described_shape(answers: Answers) -> None:
    description = answers["api/v1/openapi.json"]
    components = {"components": description["components"]}
    described = 0
    for template, operations in description["paths"].items():
        pattern = re.compile(re.escape(template[1:]).replace(r"\{id\}", "[a-z0-9-]+"))
        schema = operations["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        validator = jsonschema_rs.validator_for(
            {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, **components}
        )
        for path, answer in answers.items():
            if pattern.fullmatch(path):
                described += 1
                assert not [error.message for error in validator.iter_errors(answer)], path
    described_elsewhere = [path for path in answers if "/schemas/" in path or path.endswith("openapi.json")]
    assert described == len(answers) - len(described_elsewhere)


def test_schemas_stand_alone(answers: Answers, offer: Offer) -> None:
    for collection in offer.collections:
        schema = answers[f"api/v1/schemas/{collection.name}.json"]
        validator = jsonschema_rs.validator_for(schema)
        whole = answers[f"api/v1/{collection.name}.json"]
        assert not list(validator.iter_errors(whole))
        assert list(validator.iter_errors({**whole, "items": [{"url": 1}]}))


def test_a_record_by_itself_is_the_one_of_the_list(answers: Answers) -> None:
    for folder in ("stations", "models", "sources"):
        whole = answers[f"api/v1/{folder}.json"]
        assert whole["count"] == len(whole["items"]) > 0
        for item in whole["items"]:
            assert answers[f"api/v1/{folder}/{item['id']}.json"] == item


def test_of_what_was_withdrawn_only_its_fate_is_told(answers: Answers, library: Library) -> None:
    gone = answers["api/v1/gone.json"]["items"]
    assert gone
    for each in gone:
        record = library.catalog.folder(each["folder"])[each["id"]]
        assert each["status"]["label"] == record.review.status
        assert f"api/v1/{each['folder']}/{each['id']}.json" not in answers
        texts = {written.text for written in written_texts(record)} - {
            w.text for w in written_texts(record.review)
        }
        assert not any(
            json.dumps(text, ensure_ascii=False) in json.dumps(each, ensure_ascii=False) for text in texts
        )


def test_the_index_leads_to_all_collections(answers: Answers) -> None:
    index = answers["api/v1/index.json"]
    assert [each["count"] for each in index["collections"]] == [
        answers[each["url"]]["count"] for each in index["collections"]
    ]
    assert all(each["schema"] in answers for each in index["collections"])
    everything = answers["api/v1/all.json"]
    assert everything.keys() == {each["name"] for each in index["collections"]}


def test_claims_tell_what_was_computed(answers: Answers, library: Library) -> None:
    claims = answers["api/v1/claims.json"]["items"]
    entries = list(library.all_claims())
    assert [claim["evidence"]["reasons"] for claim in claims] == [list(e.evidence.reasons) for e in entries]
    assert [len(claim["checks"]) for claim in claims] == [len(entry.checks) for entry in entries]
    assert any(claim["checks"] for claim in claims)
    assert all(claim["cited_source"] for claim in claims if claim["practice"])


def objects_in(value: Any) -> Iterator[Mapping[str, Any]]:
    """Yield every object within an answer."""
    if isinstance(value, Mapping):
        yield value
    inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    for each in inner:
        yield from objects_in(each)


@pytest.mark.parametrize("mark", ["bound", "direction", "edtf", "label"])
def test_quantities_changes_dates_and_terms_are_the_same_everywhere(answers: Answers, mark: str) -> None:
    schemas = answers["api/v1/openapi.json"]["components"]["schemas"].values()
    shared = next(s for s in schemas if mark in s["properties"] and s["title"] in SHARED)
    for folder in ("stations", "models", "sources"):
        for found in objects_in(answers[f"api/v1/{folder}.json"]["items"]):
            if mark in found and "value" not in found:
                assert list(found) == list(shared["properties"])


def test_the_same_library_gives_the_same_bytes(library: Library, offer: Offer) -> None:
    shapes = Shapes(library.catalog.vocabulary)
    again = tuple(interface_files(collections(library, shapes), shapes.definitions))
    texts = {file.path: file.text for file in offer.files}
    assert all(texts[file.path] == file.text for file in again)


def test_lines_hold_one_item_each(offer: Offer, answers: Answers) -> None:
    for collection in offer.collections:
        (text,) = (file.text for file in offer.files if file.path == f"data/{collection.name}.jsonl")
        assert [json.loads(line) for line in text.split("\n")[:-1]] == answers[
            f"api/v1/{collection.name}.json"
        ]["items"]


def test_data_too_large_for_one_file_lead_to_the_files_that_hold_them(library: Library) -> None:
    shapes = Shapes(library.catalog.vocabulary)
    found = collections(library, shapes)
    files = {file.path: file.text for file in interface_files(found, shapes.definitions, most=3)}
    assert files["api/v1/all.json"] == files["api/v1/index.json"]
    assert all(each["url"] in files for each in json.loads(files["api/v1/all.json"])["collections"])
    description = json.loads(files["api/v1/openapi.json"])
    validate(description)
    assert "目录" in description["paths"]["/api/v1/all.json"]["get"]["summary"]

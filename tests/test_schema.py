"""The JSON Schemas say what the model says, to editors as they know it and in Chinese."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema_rs import Draft7Validator, meta, validator_for
from playwright.sync_api import Browser

from generator.model.base import LOCAL_ID_KEY, LOCAL_REF_KEY, REF_KEY
from generator.model.catalog import VOCABULARY_KEY
from generator.model.vocabulary import Vocabulary
from generator.schema import SCHEMA_FOLDER, SCHEMA_NAMES, json_schema, schema_files
from tests.projects import ROOT

PRACTICES = ROOT / "practices"
GOLDEN = ROOT / "tests" / "golden" / "practices"
CASES = ROOT / "tests" / "model" / "cases"
STATION = PRACTICES / "stations" / "leling-guojia.yaml"


def read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  (text only)


def vocabulary(folder: Path = PRACTICES) -> Vocabulary:
    return Vocabulary.model_validate(read(folder / "vocabulary.yaml"))


def records() -> list[tuple[Path, str, Path]]:
    return [
        (folder, VOCABULARY_KEY if path.parent == folder else path.parent.name, path)
        for folder in (PRACTICES, GOLDEN)
        for path in sorted(folder.rglob("*.yaml"))
    ]


def as_editors_read(value: Any) -> Any:
    """Turn texts that YAML 1.2 takes for numbers into numbers, as editors do before they ask the schema."""
    if isinstance(value, dict):
        return {key: as_editors_read(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_editors_read(inner) for inner in value]
    if re.fullmatch(r"[-+]?[0-9]+", value):
        return int(value)
    return float(value) if re.fullmatch(r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)", value) else value


def errors(name: str, data: object, words: Vocabulary | None = None) -> list[str]:
    validator = validator_for(dict(json_schema(name, words or vocabulary())))
    return [f"{error.instance_path}: {error.message}" for error in validator.iter_errors(data)]


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    """Yield every schema inside a schema."""
    yield node
    inner = [*node.get("properties", {}).values(), *node.get("definitions", {}).values()]
    inner += [*node.get("anyOf", []), *node.get("allOf", []), *([node["items"]] if "items" in node else [])]
    for each in inner:
        yield from nodes(each)


def all_nodes() -> list[dict[str, Any]]:
    return [node for name in SCHEMA_NAMES for node in nodes(dict(json_schema(name, vocabulary())))]


def fields() -> list[tuple[str, dict[str, Any]]]:
    return [field for node in all_nodes() for field in node.get("properties", {}).items()]


def is_chinese(text: str) -> bool:
    return any("一" <= character <= "鿿" for character in text)


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_a_schema_is_valid_draft_07(name: str) -> None:
    schema = dict(json_schema(name, vocabulary()))
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    meta.validate(schema)
    assert Draft7Validator(schema)


@pytest.mark.parametrize(("folder", "name", "path"), records(), ids=str)
def test_every_record_fits_its_schema_also_as_editors_read_it(folder: Path, name: str, path: Path) -> None:
    words, data = vocabulary(folder), read(path)
    assert errors(name, data, words) == []
    assert errors(name, as_editors_read(data), words) == []


@pytest.mark.parametrize(
    ("steps", "value"),
    [
        (("kind",), "派出索"),
        (("kind",), None),
        (("summary",), None),
        (("summary",), ""),
        (("summary",), ["甲"]),
        (("id",), "Leling_Guojia"),
        (("name",), "所" * 121),
        (("source",), "《德州日报》"),
        (("weather",), "晴"),
        (("settings",), "农村"),
        (("settings",), ["农村", "农村"]),
        (("settings",), ["火星"]),
        (("location", "code"), "37148"),
        (("location", "code"), 37148),
        (("location", "province"), "山东"),
        (("profile", 0, "value"), "若干"),
        (("profile", 0, "as_of"), "2021年9月"),
        (("profile", 0, "as_of"), "2021-13"),
        (("profile", 0, "as_of"), "2021-9-1"),
        (("profile", 0, "as_of"), 20210901),
        (("profile", 0, "as_of"), {"value": "2021", "basis": "猜的"}),
        (("claims",), [{"id": "many", "text": "甲", "rate": "5%", "about": "成效", "said_by": "记者"}]),
        (("practices",), {"id": "one"}),
        (("practices",), [{"id": "one", "name": "甲"}]),
        (("review", "reviewed_on"), "昨天"),
        (("review",), "草稿"),
    ],
)
def test_what_is_wrong_does_not_fit(steps: tuple[str | int, ...], value: object) -> None:
    data = read(STATION)
    part = data
    for step in steps[:-1]:
        part = part[step]
    part[steps[-1]] = value
    assert errors("stations", data)


@pytest.mark.parametrize("missing", ["id", "name", "kind", "location", "review"])
def test_what_is_missing_is_noticed(missing: str) -> None:
    data = read(STATION)
    del data[missing]
    assert errors("stations", data)


@pytest.mark.parametrize(
    "address", ["ftp://a.cn/1", "www.a.cn", "https://a.cn/a b", 'https://a.cn/"', "//a.cn"]
)
def test_an_address_is_http(address: str) -> None:
    data = read(PRACTICES / "sources" / "dezhou-guojia.yaml")
    assert errors("sources", {**data, "url": "https://a.cn/1?b=c#甲"}) == []
    assert errors("sources", {**data, "url": address})


@pytest.mark.parametrize(
    ("cases", "field"), [("quantities.tsv", "value"), ("changes.tsv", "rate"), ("dates.tsv", "period")]
)
def test_all_that_can_be_read_fits(cases: str, field: str) -> None:
    lines = (CASES / cases).read_text("utf-8").splitlines()
    printed = [line.split("\t")[0] for line in lines if line and not line.startswith("#")]
    claims = [
        {"id": f"c{n}", "text": "甲", "about": "成效", "said_by": "记者", field: p}
        for n, p in enumerate(printed)
    ]
    assert len(printed) > 20
    assert errors("stations", {**read(STATION), "claims": claims}) == []


def test_every_field_says_in_chinese_what_it_is_and_what_to_write() -> None:
    for name, about in fields():
        assert is_chinese(about.get("title", "")), name
        assert is_chinese(about.get("description", "")), name


def test_nothing_english_is_shown() -> None:
    for node in all_nodes():
        for key in ("title", "description", "patternErrorMessage"):
            assert is_chinese(node.get(key, "中")), node[key]


def test_every_text_has_an_example_or_choices_and_every_pattern_a_message() -> None:
    for name, about in fields():
        text = about.get("items", about)
        if (
            text.get("type") != "array"
            and "object" not in str(text.get("type"))
            and "$ref" not in text
            and "allOf" not in text
        ):
            assert text.get("examples") or text.get("enum") or "anyOf" in text, name
    assert all("patternErrorMessage" in node for node in all_nodes() if "pattern" in node)


def test_the_examples_fit() -> None:
    definitions = {
        key: part
        for name in SCHEMA_NAMES
        for key, part in json_schema(name, vocabulary())["definitions"].items()
    }
    tried = 0
    for node in all_nodes():
        for example in node.get("examples", []):
            assert validator_for({**node, "definitions": definitions}).is_valid(example), example
            tried += 1
    assert tried > 100


def test_the_schemas_in_the_documents_are_up_to_date() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
        for path in (ROOT / SCHEMA_FOLDER).iterdir()
    }
    assert found == schema_files(vocabulary()), "run: python run.py schema --write"


def test_terms_are_choices_each_with_its_definition() -> None:
    kind = json_schema("stations", vocabulary())["properties"]["kind"]
    terms = vocabulary().terms("station_kind")
    assert kind["enum"] == [term.label for term in terms]
    assert kind["enumDescriptions"] == [term.definition for term in terms]


def test_the_schema_says_what_an_id_points_to() -> None:
    found = {
        (key, node[key])
        for node in all_nodes()
        for key in (REF_KEY, LOCAL_REF_KEY, LOCAL_ID_KEY)
        if key in node
    }
    assert {
        (REF_KEY, "sources"),
        (REF_KEY, "models"),
        (LOCAL_REF_KEY, "unit"),
        (LOCAL_ID_KEY, "claim"),
    } <= found


def test_only_defaults_that_mean_something_stay() -> None:
    assert {node["default"] for node in all_nodes() if "default" in node} == {
        "集体",
        "清楚",
        "原文写明",
        "是",
        "否",
    }


def test_the_patterns_are_understood_by_browsers(browser: Browser) -> None:
    patterns = sorted({node["pattern"] for node in all_nodes() if "pattern" in node})
    assert len(patterns) >= 6
    with browser.new_page() as page:
        for flags in ("", "u", "v"):
            page.evaluate("([all, flags]) => all.map(p => new RegExp(p, flags).source)", [patterns, flags])

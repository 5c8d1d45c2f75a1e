"""The JSON Schemas say what the model says."""

import json

import pytest
import yaml
from jsonschema_rs import validator_for

from generator.model.catalog import RECORD_TYPES, VOCABULARY_KEY
from generator.model.vocabulary import Vocabulary
from generator.schema import SCHEMA_NAMES, json_schema
from tests.projects import ROOT

PRACTICES = ROOT / "practices"


def vocabulary() -> Vocabulary:
    text = (PRACTICES / "vocabulary.yaml").read_text("utf-8")
    return Vocabulary.model_validate(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506  (text only)


def files() -> list[tuple[str, str]]:
    found = [(folder, p.name) for folder in RECORD_TYPES for p in sorted((PRACTICES / folder).glob("*.yaml"))]
    return [(folder, f"{folder}/{name}") for folder, name in found] + [(VOCABULARY_KEY, "vocabulary.yaml")]


@pytest.mark.parametrize(("name", "path"), files())
def test_every_record_fits_its_schema(name: str, path: str) -> None:
    data = yaml.load((PRACTICES / path).read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    errors = [f"{e.instance_path}: {e.message}" for e in _errors(name, data)]
    assert errors == []


def test_a_wrong_term_does_not_fit() -> None:
    path = PRACTICES / "stations" / "leling-guojia.yaml"
    data = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    data["kind"] = "派出索"
    assert [error.instance_path for error in _errors("stations", data)] == [["kind"]]


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_every_field_has_a_chinese_title(name: str) -> None:
    schema = json_schema(name, vocabulary())
    for part in (schema, *schema.get("$defs", {}).values()):
        for field, about in part.get("properties", {}).items():
            assert any("一" <= character <= "鿿" for character in about.get("title", "")), field
    assert "x-term-set" not in json.dumps(schema)


def _errors(name: str, data: object) -> list:  # type: ignore[type-arg]
    return list(validator_for(dict(json_schema(name, vocabulary()))).iter_errors(data))

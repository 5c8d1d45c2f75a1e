from collections.abc import Iterator
from typing import Any

from generator.model.catalog import RECORD_TYPES
from generator.model.vocabulary import Vocabulary
from generator.reading.codes import RecordCode
from generator.reading.patterns import meaning_of


def patterns(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str) and "patternErrorMessage" not in schema:
            yield schema["pattern"]
        schema = list(schema.values())
    if isinstance(schema, list):
        for inner in schema:
            yield from patterns(inner)


def test_every_pattern_of_the_model_is_explained() -> None:
    found = {
        pattern
        for record_type in (*RECORD_TYPES.values(), Vocabulary)
        for pattern in patterns(record_type.model_json_schema())
    }
    assert len(found) >= 3
    assert [pattern for pattern in found if meaning_of(pattern)[0] is RecordCode.BAD_PATTERN] == []

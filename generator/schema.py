"""JSON Schemas of the records, made from the model and the vocabulary, for editors and forms."""

from collections.abc import Mapping
from typing import Any

from generator.model.base import TERM_SET_KEY
from generator.model.catalog import RECORD_TYPES, VOCABULARY_KEY
from generator.model.vocabulary import Vocabulary

SCHEMA_NAMES: tuple[str, ...] = (*RECORD_TYPES, VOCABULARY_KEY)
"""The kinds of files that have a schema: the folders of ``practices/`` and the vocabulary."""


def json_schema(name: str, vocabulary: Vocabulary) -> Mapping[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one kind of file; controlled terms become choices."""
    record_type = Vocabulary if name == VOCABULARY_KEY else RECORD_TYPES[name]
    schema: dict[str, Any] = _with_terms(record_type.model_json_schema(), vocabulary)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _with_terms(node: Any, vocabulary: Vocabulary) -> Any:
    if isinstance(node, list):
        return [_with_terms(entry, vocabulary) for entry in node]
    if not isinstance(node, dict):
        return node
    filled = {key: _with_terms(value, vocabulary) for key, value in node.items() if key != TERM_SET_KEY}
    terms = vocabulary.set(node[TERM_SET_KEY]) if TERM_SET_KEY in node else None
    if terms:
        filled["enum"] = [term.label for term in terms.terms]
        filled["enumDescriptions"] = [term.definition for term in terms.terms]
    return filled

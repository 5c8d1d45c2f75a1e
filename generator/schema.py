"""JSON Schemas of the records, made from the model and the vocabulary, for editors and forms.

Draft-07, the newest that the YAML language server and VS Code read in full. Of their own keywords those are
used that both know: ``enumDescriptions`` and ``patternErrorMessage``. Programs that offer choices find in
``x-ref``, ``x-local-ref`` and ``x-local-id`` what an id points to (see ``generator.model.base``).
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.base import LOCAL_REF_KEY, REF_KEY, TERM_SET_KEY, Record
from generator.model.catalog import RECORD_TYPES, VOCABULARY_KEY
from generator.model.patterns import PATTERN_MEANINGS
from generator.model.release import RELEASES, Release
from generator.model.vocabulary import Vocabulary

SCHEMA_NAMES: tuple[str, ...] = (*RECORD_TYPES, VOCABULARY_KEY, RELEASES)
"""The kinds of files that have a schema: the folders of ``practices/`` and the vocabulary."""

_OTHER_TYPES: Mapping[str, type[Record]] = {VOCABULARY_KEY: Vocabulary, RELEASES: Release}

SCHEMA_FOLDER = "docs/schema"
"""Where the schemas stand for editors; the site has them too."""

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_PYDANTIC_PARTS, _PARTS = "$defs", "definitions"
_NUMBERS = {"integer": ("1", "2021", "371481"), "number": ("1.5",)}


@dataclass(frozen=True, slots=True)
class _Known:
    """What a schema refers to: the controlled terms, and the parts of the whole as pydantic states them."""

    vocabulary: Vocabulary
    parts: Mapping[str, Schema]


def json_schema(name: str, vocabulary: Vocabulary) -> Mapping[str, Any]:
    """Return the JSON Schema (draft-07) of one kind of file; controlled terms become choices."""
    record_type = _OTHER_TYPES.get(name) or RECORD_TYPES[name]
    whole = record_type.model_json_schema()
    known = _Known(vocabulary, whole.pop(_PYDANTIC_PARTS, {}))
    return {
        "$schema": _DRAFT,
        **_object(whole, known),
        _PARTS: {part: _node(schema, known) for part, schema in known.parts.items()},
    }


def schema_path(name: str) -> str:
    """Return where the schema of one kind of file stands in the project."""
    return f"{SCHEMA_FOLDER}/{name}.json"


def schema_text(name: str, vocabulary: Vocabulary) -> str:
    """Return the JSON Schema of one kind of file as text."""
    return json.dumps(json_schema(name, vocabulary), ensure_ascii=False, indent=2) + "\n"


def schema_files(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Return the texts of all schemas by their paths in the project."""
    return {schema_path(name): schema_text(name, vocabulary) for name in SCHEMA_NAMES}


def _node(node: Schema, known: _Known) -> Schema:
    """Return a schema as editors need it."""
    node = _without_null(node)
    if "properties" in node:
        return _object(node, known)
    if "anyOf" in node:
        return {**node, "anyOf": [_node(choice, known) for choice in node["anyOf"]]}
    if "$ref" in node:
        return _reference(node, known)
    if node.get("type") == "array":
        return _array(node, known)
    if TERM_SET_KEY in node:
        return _choice(node, known)
    return _text(node) if node.get("type") == "string" else node


def _without_null(node: Schema) -> Schema:
    """Leave out null, which no record may hold, and the defaults that stand for nothing."""
    kept = {key: value for key, value in node.items() if key != "default" or value not in (None, [], {})}
    if "anyOf" not in kept:
        return kept
    choices = [choice for choice in kept.pop("anyOf") if choice.get("type") != "null"]
    return {**choices[0], **kept} if len(choices) == 1 else {**kept, "anyOf": choices}


def _object(node: Schema, known: _Known) -> Schema:
    """Leave out the description, which is the docstring; people read the Chinese title."""
    properties = {name: _node(schema, known) for name, schema in node["properties"].items()}
    return {**{key: node[key] for key in node if key != "description"}, "properties": properties}


def _reference(node: Schema, known: _Known) -> Schema:
    """Keep what stands beside a reference from being passed over, as draft-07 has it.

    Pydantic leaves out the title of a field where it is that of the part, so it is put back.
    """
    part = node["$ref"].rpartition("/")[2]
    target = {"$ref": f"#/{_PARTS}/{part}"}
    beside = {key: value for key, value in node.items() if key != "$ref"}
    if not beside:
        return target
    title = {key: text for key, text in known.parts[part].items() if key == "title"}
    return {**title, **beside, "allOf": [target]}


def _array(node: Schema, known: _Known) -> Schema:
    """Hand the examples to the entries, and refuse the same term or reference twice."""
    beside = {key: value for key, value in node.items() if key not in ("items", "examples")}
    entry = {**node["items"], **({"examples": node["examples"]} if "examples" in node else {})}
    unique = {"uniqueItems": True} if {TERM_SET_KEY, REF_KEY, LOCAL_REF_KEY} & entry.keys() else {}
    return {**beside, **unique, "items": _node(entry, known)}


def _choice(node: Schema, known: _Known) -> Schema:
    """Fill in the terms; a field without a description takes that of its set."""
    beside = {key: value for key, value in node.items() if key != TERM_SET_KEY}
    terms = known.vocabulary.set(node[TERM_SET_KEY])
    if terms is None:
        return beside
    return {
        "description": terms.definition,
        **beside,
        "enum": [term.label for term in terms.terms],
        "enumDescriptions": [term.definition for term in terms.terms],
    }


def _text(node: Schema) -> Schema:
    """Explain the pattern, and let pass what is a text for us and a number for an editor: ``since: 2021``."""
    pattern = node.get("pattern", "")
    numbers = [
        name for name, samples in _NUMBERS.items() if any(re.search(pattern, sample) for sample in samples)
    ]
    told = {"patternErrorMessage": PATTERN_MEANINGS[pattern]} if pattern in PATTERN_MEANINGS else {}
    kinds: Any = ["string", numbers[-1]] if numbers else "string"
    return {**node, "type": kinds, **told}

"""What the form asks, for its scripts: the fields by the JSON Schemas, and how they are arranged."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from generator.model.catalog import RECORD_TYPES
from generator.model.printed_shape import PRINTED_SHAPES
from generator.model.vocabulary import Vocabulary
from generator.model.walk import types_below
from generator.schema import json_schema
from generator.views.addresses import FORM_FOLDERS
from generator.views.contribute.layout import COMMON, GROUPS, PART_OF_MODEL, STEPS
from generator.views.contribute.order import field_order
from generator.views.scripts import script_call

_PARTS = "definitions"


def description(vocabulary: Vocabulary) -> str:
    """Return the script that brings the form what it asks: a call of ``formModel.load``."""
    schemas = {folder: json_schema(folder, vocabulary) for folder in FORM_FOLDERS}
    types = {part.__name__: part for folder in FORM_FOLDERS for part in types_below(RECORD_TYPES[folder])}
    told = {
        "records": {
            folder: {"type": RECORD_TYPES[folder].__name__, "schema": _without_parts(schema)}
            for folder, schema in schemas.items()
        },
        "parts": {name: part for schema in schemas.values() for name, part in schema[_PARTS].items()},
        "order": {name: field_order(part) for name, part in types.items()},
        "groups": {name: [asdict(group) for group in groups] for name, groups in GROUPS.items()},
        "common": COMMON,
        "partOfModel": PART_OF_MODEL,
        "printed": PRINTED_SHAPES,
        "steps": {folder: [asdict(step) for step in steps] for folder, steps in STEPS.items()},
    }
    return script_call("formModel.load", told, levels=2)


def _without_parts(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in schema.items() if key != _PARTS}

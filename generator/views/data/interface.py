"""The interface: static JSON under ``api/v1/``, its schemas, and an OpenAPI 3.1 document that describes it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from generator.model.about import LIBRARY, LICENCE
from generator.model.catalog import RECORD_TYPES
from generator.views.addresses import INTERFACE, record_data
from generator.views.data.collections import Collection
from generator.views.data.shapes import (
    COMPONENTS,
    Json,
    Schema,
    as_json,
    list_schema,
    object_schema,
    reference,
)
from generator.views.page import DataFile, JoinedFile, MadeFile, TextFile

VERSION = "1.0.0"
"""The version of the interface: its paths and types, not of what it holds."""

EVERYTHING = f"{INTERFACE}/all.json"
"""The file with all data."""

MOST_ITEMS = 30_000
"""How many items one JSON file with all data holds at most: some 70 MB, which programs still read in one piece."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def fits_one_file(found: Sequence[Collection], most: int = MOST_ITEMS) -> bool:
    """Tell whether one file holds all data; that of a larger library only says where they are, as the index does."""
    return sum(len(collection.lines) for collection in found) <= most


def interface_files(
    found: Sequence[Collection], definitions: Mapping[str, Schema], most: int = MOST_ITEMS
) -> Iterator[TextFile]:
    """Yield every file of the interface; ``most`` is how many items the one with all data has at most."""
    for collection in found:
        yield JoinedFile(collection_path(collection), partial(_answer, collection))
        yield DataFile(schema_path(collection), _as_file(_standalone(collection, definitions)))
        if collection.name in RECORD_TYPES:
            for at, record_id in enumerate(collection.record_ids):
                yield MadeFile(record_data(collection.name, record_id), partial(_line, collection, at))
    yield JoinedFile(EVERYTHING, partial(_everything, found, most))
    yield MadeFile(f"{INTERFACE}/index.json", partial(_index, found))
    yield MadeFile(f"{INTERFACE}/openapi.json", partial(_description, found, definitions, most))


def collection_path(collection: Collection) -> str:
    """Return the path in the site of a whole collection."""
    return f"{INTERFACE}/{collection.name}.json"


def schema_path(collection: Collection) -> str:
    """Return the path in the site of the JSON Schema of a collection."""
    return f"{INTERFACE}/schemas/{collection.name}.json"


def _as_file(value: Json) -> str:
    return f"{as_json(value)}\n"


def _line(collection: Collection, at: int) -> str:
    return f"{collection.lines[at]}\n"


def _answer(collection: Collection) -> Iterator[str]:
    yield f'{{"collection":{as_json(collection.name)},"count":{len(collection.lines)},"items":'
    yield from _items(collection)
    yield "}\n"


def _everything(found: Sequence[Collection], most: int) -> Iterator[str]:
    if not fits_one_file(found, most):
        yield _index(found)
        return
    for at, collection in enumerate(found):
        yield f"{',' if at else '{'}{as_json(collection.name)}:"
        yield from _items(collection)
    yield "}\n"


def _items(collection: Collection) -> Iterator[str]:
    yield "["
    for at, line in enumerate(collection.lines):
        if at:
            yield ","
        yield line
    yield "]"


def _index(found: Sequence[Collection]) -> str:
    return _as_file(
        {
            "version": VERSION,
            "licence": LICENCE._asdict(),
            "collections": [
                {
                    "name": collection.name,
                    "title": collection.title,
                    "description": collection.description,
                    "count": len(collection.lines),
                    "url": collection_path(collection),
                    "schema": schema_path(collection),
                }
                for collection in found
            ],
        }
    )


def _standalone(collection: Collection, definitions: Mapping[str, Schema]) -> Json:
    """Return the schema of a collection's file by itself, in the dialect that OpenAPI 3.1 uses, too."""
    whole = {
        "$schema": _DIALECT,
        "title": collection.title,
        **_answer_schema(collection),
        "$defs": _needed(collection.schema_name, definitions),
    }
    return json.loads(json.dumps(whole).replace(COMPONENTS, "#/$defs/"))


def _answer_schema(collection: Collection) -> Schema:
    return object_schema(
        {
            "collection": {"const": collection.name},
            "count": {"type": "integer"},
            "items": list_schema(reference(collection.schema_name)),
        }
    )


def _needed(name: str, definitions: Mapping[str, Schema]) -> Mapping[str, Schema]:
    """Return a named schema with all that it refers to, directly or not."""
    needed: dict[str, Schema] = {}
    waiting = [name]
    while waiting:
        each = waiting.pop()
        if each not in needed:
            needed[each] = definitions[each]
            text = json.dumps(definitions[each])
            waiting.extend(other for other in definitions if f'"{COMPONENTS}{other}"' in text)
    return dict(sorted(needed.items()))


def _description(found: Sequence[Collection], definitions: Mapping[str, Schema], most: int) -> str:
    return _as_file(
        {
            "openapi": "3.1.0",
            "info": {
                "title": LIBRARY,
                "version": VERSION,
                "description": "静态的 JSON 文件，与网页由同一份记录生成。没有内容的字段写 null 或空列表，不会省去。",
                "license": LICENCE._asdict(),
            },
            "servers": [{"url": "../..", "description": "本网站的首页所在的文件夹"}],
            "paths": dict(_paths(found, most)),
            "components": {"schemas": dict(sorted(definitions.items()))},
        }
    )


def _paths(found: Sequence[Collection], most: int) -> Iterator[tuple[str, Json]]:
    for collection in found:
        yield f"/{collection_path(collection)}", _get(f"全部{collection.title}", _answer_schema(collection))
        if collection.name in RECORD_TYPES:
            path = f"/{record_data(collection.name, '{id}')}"
            yield path, _get(f"一条{collection.title}", reference(collection.schema_name), with_id=True)
    everything = {c.name: list_schema(reference(c.schema_name)) for c in found}
    if fits_one_file(found, most):
        yield f"/{EVERYTHING}", _get("全部数据", object_schema(everything))
    else:
        yield f"/{EVERYTHING}", _get("目录：全部数据太大，在各个文件里", {"type": "object"})
    yield f"/{INTERFACE}/index.json", _get("目录", {"type": "object"})


def _get(summary: str, schema: Schema, *, with_id: bool = False) -> Json:
    identifier = {
        "name": "id",
        "in": "path",
        "required": True,
        "schema": {"type": "string"},
        "description": "编号",
    }
    content = {"application/json": {"schema": schema}}
    operation = {"summary": summary, "responses": {"200": {"description": summary, "content": content}}}
    return {"get": {**operation, **({"parameters": [identifier]} if with_id else {})}}

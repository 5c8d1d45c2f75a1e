"""What the page of the form brings its scripts: everything that the model has, and every record that still speaks."""

import json
from typing import Any

import pytest
import yaml

from generator.model.base import Record, Shorthand
from generator.model.catalog import RECORD_TYPES
from generator.model.walk import parts_of
from generator.views.addresses import FORM_FOLDERS
from generator.views.contribute.layout import COMMON, GROUPS, PART_OF_MODEL, STEPS
from generator.views.contribute.order import field_order
from generator.views.contribute.records import plain_record
from tests.views.library import GOLDEN, golden_catalog, golden_page, golden_site

FILES = {file.path: file.text for file in golden_site().files if file.path.startswith("contribute/")}
WITHDRAWN = "shili-chexiao"


def argument(path: str) -> Any:
    """Return what the one call in a script hands over first of all that has fields."""
    text = FILES[path]
    return json.JSONDecoder().raw_decode(text[text.index("{") :])[0]


def types() -> dict[str, type[Record]]:
    found: dict[str, type[Record]] = {one.__name__: one for one in RECORD_TYPES.values()}
    for _, record in golden_catalog().records():
        found |= {type(part).__name__: type(part) for _, part in parts_of(record)}
    return found


def test_the_layout_names_fields_that_there_are() -> None:
    known = types()
    for name, groups in GROUPS.items():
        assert {field for group in groups for field in group.fields} <= known[name].model_fields.keys()
    for name, fields in COMMON.items():
        assert set(fields) <= known[name].model_fields.keys()
    for name, field in PART_OF_MODEL.items():
        assert field in known[name].model_fields
    for folder, steps in STEPS.items():
        asked = [field for step in steps for field in step.fields]
        assert len(asked) == len(set(asked))
        assert set(asked) <= RECORD_TYPES[folder].model_fields.keys()


def test_every_part_of_the_model_is_described_with_all_its_fields() -> None:
    told = argument("contribute/model.js")
    assert told["records"].keys() == set(FORM_FOLDERS) == STEPS.keys()
    for name, record_type in types().items():
        if name in told["order"]:
            assert sorted(told["order"][name]) == sorted(record_type.model_fields)
        if name in told["parts"]:
            part = told["parts"][name]
            whole = next((one for one in part.get("anyOf", []) if "properties" in one), part)
            assert whole["properties"].keys() == record_type.model_fields.keys()
    assert {"Practice", "Unit", "Claim", "Dated", "Statement", "Damage", "Relation"} <= told["parts"].keys()


def test_what_is_said_comes_before_where_it_was_said() -> None:
    known = types()
    assert field_order(known["Measure"]) == ("measure", "value", "as_of", "source", "place", "note")
    assert field_order(known["Practice"])[:4] == ("id", "name", "source", "model")
    assert field_order(known["Statement"]) == ("text", "quote", "source", "place", "note")
    assert field_order(known["Damage"]) == ("kind", "place", "text")
    for record_type in known.values():
        assert sorted(field_order(record_type)) == sorted(record_type.model_fields)


@pytest.mark.parametrize("folder", FORM_FOLDERS)
def test_every_record_is_brought_as_its_file_says_it(folder: str) -> None:
    for record_id, record in golden_catalog().folder(folder).items():
        text = (GOLDEN / "practices" / folder / f"{record_id}.yaml").read_text("utf-8")
        data = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  (text only)
        assert told(plain_record(record)) == told(data)
        path = f"contribute/records/{folder}/{record_id}.js"
        if record.review.status not in ("已撤回", "已移动", "已合并", "已拆分"):
            assert argument(path) == plain_record(record)
            assert FILES[path].startswith(f'formRecords.load("{folder}/{record_id}",')


def test_a_record_brings_which_of_its_parts_were_published() -> None:
    """The list of the small library knows a part of the model, and one that is retired; of the station it knows none."""
    assert FILES["contribute/records/models/shili-moshi.js"].endswith(
        '},{"fresh":[],"gone":["part-third-team"]});\n'
    )
    assert '"fresh":["moshi","moshi--case-bicycle",' in FILES["contribute/records/stations/shili-zhen.js"]
    assert FILES["contribute/records/sources/shili-bao.js"].endswith("}});\n")
    assert argument("contribute/catalogue.js")["isPublished"]


def told(value: Any) -> Any:
    """Return plain data in which a part with its one text alone is that text, as is what leaves out a default."""
    if isinstance(value, list):
        return [told(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    fields = {name: told(inner) for name, inner in value.items()}
    (only, *more) = fields
    return fields[only] if not more and only in ("text", "value", "name") else fields


def test_the_short_way_of_writing_is_kept_where_nothing_more_is_said() -> None:
    parts = [
        part
        for _, record in golden_catalog().records()
        for _, part in parts_of(record)
        if isinstance(part, Shorthand)
    ]
    assert any(len(part.model_fields_set) == 1 for part in parts)


def test_nothing_of_a_withdrawn_record_is_brought_but_that_its_id_is_taken() -> None:
    assert f"contribute/records/stations/{WITHDRAWN}.js" not in FILES
    catalogue = argument("contribute/catalogue.js")
    assert WITHDRAWN in catalogue["gone"]["stations"]
    assert WITHDRAWN not in [row[0] for row in catalogue["stations"]]
    withdrawn = golden_catalog().stations[WITHDRAWN]
    assert all(withdrawn.summary not in text for text in FILES.values() if withdrawn.summary)


def test_the_catalogue_names_every_record_that_speaks() -> None:
    catalogue = argument("contribute/catalogue.js")
    for folder in FORM_FOLDERS:
        ids = {row[0] for row in catalogue[folder]} | set(catalogue["gone"][folder])
        assert ids == golden_catalog().folder(folder).keys()
    assert catalogue["draft"] == "草稿"


def test_the_page_loads_its_starter_last_and_says_what_to_do_without_scripts() -> None:
    page = golden_page("contribute/index.html")
    assert page.assets[-1] == "assets/contribute/page.js"
    assert {"contribute/model.js", "contribute/catalogue.js", "contribute/spelling.js"} <= set(page.assets)
    assert "填表要用脚本" in page.content().sections[0].html

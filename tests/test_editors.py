"""What the repository tells editors: the right schema for every record, UTF-8, and nothing that rewrites a text."""

import configparser
import json
from pathlib import PurePosixPath
from typing import Any

from generator.schema import SCHEMA_NAMES, schema_path
from tests.projects import ROOT


def settings(name: str) -> Any:
    return json.loads((ROOT / ".vscode" / name).read_text("utf-8"))


def test_every_record_has_its_schema_in_vs_code() -> None:
    schemas = settings("settings.json")["yaml.schemas"]
    assert set(schemas) == {f"./{schema_path(name)}" for name in SCHEMA_NAMES}
    for path in (ROOT / "practices").rglob("*.yaml"):
        record = PurePosixPath(path.relative_to(ROOT).as_posix())
        name = record.stem if record.parent.name == "practices" else record.parent.name
        assert [key for key, pattern in schemas.items() if record.match(pattern)] == [
            f"./{schema_path(name)}"
        ]


def test_vs_code_saves_utf_8_with_plain_line_ends_and_rewrites_nothing() -> None:
    told = settings("settings.json")
    assert (told["files.encoding"], told["files.eol"]) == ("utf8", "\n")
    assert told["files.trimTrailingWhitespace"]
    assert not told["editor.formatOnSave"]
    assert not told["yaml.format.enable"]
    assert (told["[yaml]"]["editor.insertSpaces"], told["[yaml]"]["editor.tabSize"]) == (True, 2)


def test_the_extension_that_reads_the_schemas_is_recommended() -> None:
    assert "redhat.vscode-yaml" in settings("extensions.json")["recommendations"]


def test_other_editors_are_told_the_same() -> None:
    parser = configparser.ConfigParser()
    parser.read_string("[top]\n" + (ROOT / ".editorconfig").read_text("utf-8"))
    assert parser["top"]["root"] == "true"
    assert parser["*"]["charset"] == "utf-8"
    assert parser["*"]["end_of_line"] == "lf"
    assert parser["*"]["indent_style"] == "space"
    assert parser["tests/cases/**"]["charset"] == "unset"

"""The JSON Schemas that the site offers are JSON Schemas, as check-jsonschema sees them."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMAS = sorted((ROOT / "docs" / "schema").glob("*.json"))


def judged(*paths: Path) -> subprocess.CompletedProcess[str]:
    """Hold schemas against the schema that they name themselves."""
    command = [sys.executable, "-m", "check_jsonschema", "--check-metaschema", *map(str, paths)]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def test_every_schema_is_one() -> None:
    assert SCHEMAS
    done = judged(*SCHEMAS)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_judge_sees_a_fault(tmp_path: Path) -> None:
    schema = json.loads(SCHEMAS[0].read_text("utf-8"))
    schema["properties"]["wrong"] = {"type": "text"}
    path = tmp_path / "wrong.json"
    path.write_text(json.dumps(schema), "utf-8")
    assert judged(path).returncode == 1

"""The bill of materials: valid, complete, and the same wherever it is made."""

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tools.sbom import CARRIED, sbom

ROOT = Path(__file__).resolve().parents[2]


def test_it_is_valid() -> None:
    error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(sbom(ROOT))
    assert error is None, str(error)[:400]


def test_the_validator_sees_what_is_wrong() -> None:
    wrong = sbom(ROOT).replace('"CycloneDX"', '"Cyclone"')
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(wrong) is not None


def test_everything_pinned_is_in_it_with_its_hash() -> None:
    components = {one["purl"]: one for one in json.loads(sbom(ROOT))["components"]}
    for group in ("site", "build", "test", "node"):
        text = (ROOT / "requirements" / f"{group}.txt").read_text("utf-8")
        pins = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;]+)", text, re.MULTILINE)
        assert pins
        for name, version in pins:
            assert f"pkg:pypi/{name.replace('_', '-').replace('.', '-').lower()}@{version}" in components
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    assert sum(purl.startswith("pkg:npm/") for purl in components) == len(
        {(place.rpartition("node_modules/")[2], one["version"]) for place, one in packages.items() if place}
    )
    assert all(one["hashes"] for one in components.values())


def test_what_the_theme_carries_of_others_is_named() -> None:
    """The theme's source maps tell whose code its scripts and styles are made of."""
    spec = importlib.util.find_spec("material")
    assert spec
    assert spec.origin
    assets = Path(spec.origin).parent / "templates" / "assets"
    sources = [json.loads(path.read_text("utf-8"))["sources"] for path in assets.rglob("*.map")]
    found = re.findall(r"node_modules/((?:@[^/\"]+/)?[^/\"]+)", json.dumps(sources))
    assert set(found) | {"@mdi/svg"} == {name for name, _, _ in CARRIED}


def test_the_site_uses_no_icons_but_those_named() -> None:
    used = {
        icon
        for path in (*(ROOT / "generator").rglob("*.html*"), ROOT / "mkdocs.yml")
        for icon in re.findall(r"(?:\.icons/|\bicon: )([a-z]+)/", path.read_text("utf-8"))
    }
    assert used <= {"material", "library"}


def test_the_command_writes_it_and_installs_nothing() -> None:
    command = [sys.executable, str(ROOT / "run.py"), "sbom"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == sbom(ROOT)

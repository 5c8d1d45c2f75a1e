"""What the project is built with and what of others the site carries: a CycloneDX bill of materials.

Made from the pinned requirements alone, so that it is the same wherever and whenever it is made; schema:
CycloneDX 1.6 (ECMA-424).
"""

import base64
import json
import re
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

GROUPS = {"site": "required", "build": "excluded", "test": "excluded", "node": "excluded"}
"""The lists of requirements, and whether what they name is needed to make the site."""

THEME = "mkdocs-material"

CARRIED = (
    ("clipboard", "MIT", "scripts of the theme"),
    ("escape-html", "MIT", "scripts of the theme"),
    ("focus-visible", "W3C", "scripts of the theme"),
    ("lunr", "MIT", "scripts of the theme"),
    ("rxjs", "Apache-2.0", "scripts of the theme"),
    ("tslib", "0BSD", "scripts of the theme"),
    ("material-design-color", "MIT", "styles of the theme"),
    ("@mdi/svg", "Apache-2.0", "icons in the pages"),
)
"""What the theme brings into the site of still others: name, licence, where. It has no fonts."""

_LICENSE_OF_THEME = "MIT"
_PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;]+)(?: ; (?P<marker>[^\\]*?))? \\$")
_HASH = re.compile(r"^    --hash=sha256:(?P<digest>[0-9a-f]{64})")
_NAMESPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")


def sbom(root: Path) -> str:
    """Return the bill of materials of the project at ``root`` as JSON; raise ``OSError`` when a list is missing."""
    components: dict[str, dict[str, Any]] = {}
    for group, scope in GROUPS.items():
        for component in _python(root / "requirements" / f"{group}.txt", scope):
            components.setdefault(component["bom-ref"], component)
    for component in _node(root / "package-lock.json"):
        components.setdefault(component["bom-ref"], component)
    project = {
        "type": "application",
        "bom-ref": "project",
        "name": "jiceng-jingwu-shijianku",
        "licenses": [{"license": {"id": "MIT"}}],
    }
    needed = sorted(ref for ref, one in components.items() if one["scope"] == "required")
    bill: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": project},
        "components": [components[ref] for ref in sorted(components)],
        "dependencies": [{"ref": "project", "dependsOn": needed}],
    }
    identity = uuid.uuid5(_NAMESPACE, json.dumps(bill, sort_keys=True))
    bill["serialNumber"] = f"urn:uuid:{identity}"
    return json.dumps(bill, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _python(path: Path, scope: str) -> Iterator[dict[str, Any]]:
    component: dict[str, Any] = {}
    for line in path.read_text("utf-8").splitlines():
        pin, digest = _PIN.match(line), _HASH.match(line)
        if pin:
            if component:
                yield component
            component = _pinned(pin["name"], pin["version"], pin["marker"] or "", scope)
        elif digest:
            component["hashes"].append({"alg": "SHA-256", "content": digest["digest"]})
    if component:
        yield component


def _pinned(name: str, version: str, marker: str, scope: str) -> dict[str, Any]:
    purl = f"pkg:pypi/{re.sub('[-_.]+', '-', name).lower()}@{version}"
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
        "scope": scope,
        "hashes": [],
    }
    if marker:
        component["properties"] = [{"name": "environment-marker", "value": marker}]
    if name == THEME:
        component["licenses"] = [{"license": {"id": _LICENSE_OF_THEME}}]
        component["components"] = [
            _carried(one, license_id, where, purl) for one, license_id, where in CARRIED
        ]
    return component


def _carried(name: str, license_id: str, where: str, theme: str) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": f"{theme}#{name}",
        "name": name,
        "licenses": [{"license": {"id": license_id}}],
        "properties": [{"name": "carried-as", "value": where}],
    }


def _node(path: Path) -> Iterator[dict[str, Any]]:
    packages = json.loads(path.read_text("utf-8"))["packages"]
    for place, package in packages.items():
        if not place:
            continue
        name, version = place.rpartition("node_modules/")[2], package["version"]
        purl = f"pkg:npm/{name.replace('@', '%40', 1)}@{version}"
        algorithm, _, digest = package["integrity"].partition("-")
        yield {
            "type": "library",
            "bom-ref": purl,
            "name": name,
            "version": version,
            "purl": purl,
            "scope": "excluded",
            "hashes": [
                {"alg": algorithm.upper().replace("SHA", "SHA-"), "content": base64.b64decode(digest).hex()}
            ],
        }

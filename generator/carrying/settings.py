"""What carried forms need of ``mkdocs.yml``: what the site is called and where it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import yaml
from yaml.resolver import Resolver

from generator.carrying.engine import ForeignConfigError, configuration, entry
from generator.views.public import Public

_YAML = "tag:yaml.org,2002:"
_EMPTY = f"{_YAML}null"
_PLAIN = frozenset(f"{_YAML}{kind}" for kind in ("str", "int", "float", "bool", "timestamp", "value"))
_FROM_ENVIRONMENT = "!ENV"


@dataclass(frozen=True, slots=True)
class Settings:
    """The name of the site, or nothing, and its address."""

    site_name: str
    public: Public


def settings(content: bytes, environment: Mapping[str, str]) -> Settings:
    """Read what is needed of a configuration of MkDocs, as MkDocs reads it; what is empty is not set.

    ``environment`` is what ``!ENV`` asks (MkDocs, "Configuration", "Environment Variables"). Works on the nodes of the
    YAML, for the rest of the file may hold what only MkDocs could load. Raises ``ForeignConfigError`` when it is no
    configuration, when a value can not be told without MkDocs, or when the address is none.
    """
    root = configuration(content)
    address = _value(root, "site_url", environment)
    if address and not _is_absolute(address):
        raise ForeignConfigError(f"里的 site_url 应是以 https:// 或 http:// 开头的网址，现在是“{address}”")
    return Settings(_value(root, "site_name", environment), Public.at(address))


def _is_absolute(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.scheme and parts.netloc)


def _value(root: yaml.MappingNode, name: str, environment: Mapping[str, str]) -> str:
    node = entry(root, name)
    if node is not None and node.tag == _FROM_ENVIRONMENT:
        node = _asked(node, environment)
    if node is None or node.tag == _EMPTY:
        return ""
    if not isinstance(node, yaml.ScalarNode) or node.tag not in _PLAIN:
        raise ForeignConfigError(f"里的 {name} 应直接写成文字")
    return str(node.value).strip()


def _asked(node: yaml.Node, environment: Mapping[str, str]) -> yaml.Node | None:
    """Return what ``!ENV`` stands for: the first variable that is set, else what stands last in a list of several."""
    named = node.value if isinstance(node, yaml.SequenceNode) else [node]
    names, otherwise = (named[:-1], named[-1]) if len(named) > 1 else (named, None)
    found = next((environment[one.value] for one in names if _is_set(one, environment)), None)
    if found is None:
        return otherwise
    # MkDocs reads what the variable holds as YAML reads a plain value: an empty one is none.
    tag = Resolver().resolve(yaml.ScalarNode, found, (True, False))  # type: ignore[no-untyped-call]
    return yaml.ScalarNode(tag, found)


def _is_set(node: yaml.Node, environment: Mapping[str, str]) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value in environment

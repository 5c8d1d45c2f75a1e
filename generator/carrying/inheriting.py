"""Configurations of MkDocs that inherit from another one, put together as MkDocs does (its "Configuration inheritance").

Works on the nodes of the YAML, so that what only MkDocs could load stays as it is.
"""

import yaml

from generator.carrying.engine import ForeignConfigError, configuration, entry

_KEY = "INHERIT"
_TEXT = "tag:yaml.org,2002:str"


def parent_of(content: bytes) -> str:
    """Return the path of the file that a configuration inherits from, as it stands there; nothing if from none.

    Raises ``ForeignConfigError`` when it is no configuration, or names no file in plain words.
    """
    node = entry(configuration(content), _KEY)
    if node is None:
        return ""
    if not isinstance(node, yaml.ScalarNode) or node.tag != _TEXT or not node.value:
        raise ForeignConfigError(f"里的 {_KEY} 应直接写成文件的路径")
    return str(node.value)


def inherited(content: bytes, parent: bytes) -> bytes:
    """Return a configuration with all that it inherits: what both say is what it says itself, mapping by mapping.

    Raises ``ForeignConfigError`` when one of them is none.
    """
    root = configuration(content)
    root.value = [(key, value) for key, value in root.value if key.value != _KEY]
    merged = _merged(configuration(parent), root)
    return yaml.serialize(merged, allow_unicode=True, encoding="utf-8", width=120)


def _merged(old: yaml.Node, new: yaml.Node) -> yaml.Node:
    if not (isinstance(old, yaml.MappingNode) and isinstance(new, yaml.MappingNode)):
        return new
    added = {key.value: (key, value) for key, value in new.value}
    kept = [
        (key, _merged(value, added.pop(key.value)[1]) if key.value in added else value)
        for key, value in old.value
    ]
    return yaml.MappingNode(new.tag, [*kept, *added.values()])

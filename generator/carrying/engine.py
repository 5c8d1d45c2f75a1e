"""The configuration for another engine, made from that of MkDocs."""

import yaml

_THEME = {"name": "material", "variant": "classic", "custom_dir": "overrides"}
_FOLDERS = {"docs_dir": "docs", "site_dir": "site"}
_SHELL = ("assets/shell.css", "assets/paper.css")


class ForeignConfigError(Exception):
    """The configuration is not what MkDocs could read; the message is for the user."""


def engine_config(content: bytes) -> str:
    """Return a configuration that Zensical reads, from that of MkDocs.

    Everything that the engine knows stays: names, navigation, palette, extensions of Markdown. Hooks go, for it
    runs none; the theme is the engine's, with our style sheets and a few templates. Works on the nodes of the YAML,
    so that what only MkDocs could load stays as it is. Raises ``ForeignConfigError`` when it is no configuration.
    """
    root = configuration(content)
    _remove(root, "hooks")
    for name, value in _FOLDERS.items():
        _set(root, name, _text(value))
    _set(root, "use_directory_urls", yaml.ScalarNode("tag:yaml.org,2002:bool", "false"))
    _set(root, "plugins", yaml.SequenceNode("tag:yaml.org,2002:seq", [_text("search")]))
    _put_first(root, "extra_css", *_SHELL)
    _adapt_theme(root)
    return str(yaml.serialize(root, allow_unicode=True, width=120))


def moved_in(content: bytes) -> object:
    """Return what a configuration of MkDocs says under ``extra.moved``, as it stands there; None where it says nothing.

    Raises ``ForeignConfigError`` when it is no configuration, or when what it says is no plain YAML.
    """
    extra = entry(configuration(content), "extra")
    moved = entry(extra, "moved") if isinstance(extra, yaml.MappingNode) else None
    try:
        return yaml.SafeLoader(b"").construct_document(moved) if moved else None
    except yaml.YAMLError as error:
        raise ForeignConfigError("的 extra.moved 读不懂") from error


def configuration(content: bytes) -> yaml.MappingNode:
    """Return a configuration as nodes; raises ``ForeignConfigError`` when it is none."""
    try:
        root = yaml.compose(content, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise ForeignConfigError("不是能读的 YAML") from error
    if not isinstance(root, yaml.MappingNode):
        raise ForeignConfigError("不是 MkDocs 的配置")
    return root


def entry(mapping: yaml.MappingNode, name: str) -> yaml.Node | None:
    """Return what a mapping holds under a name."""
    return next((value for key, value in mapping.value if key.value == name), None)


def _adapt_theme(root: yaml.MappingNode) -> None:
    theme = entry(root, "theme")
    if not isinstance(theme, yaml.MappingNode):
        theme = yaml.MappingNode("tag:yaml.org,2002:map", [])
        _set(root, "theme", theme)
    for name, value in _THEME.items():
        _set(theme, name, _text(value))
    # The engine has one Chinese; ours adds words to it that only our own templates use.
    _set(theme, "language", _text("zh"))


def _set(mapping: yaml.MappingNode, name: str, value: yaml.Node) -> None:
    for index, (key, _) in enumerate(mapping.value):
        if key.value == name:
            mapping.value[index] = (key, value)
            return
    mapping.value.append((_text(name), value))


def _remove(mapping: yaml.MappingNode, name: str) -> None:
    mapping.value = [(key, value) for key, value in mapping.value if key.value != name]


def _put_first(mapping: yaml.MappingNode, name: str, *values: str) -> None:
    found = entry(mapping, name)
    rest = found.value if isinstance(found, yaml.SequenceNode) else []
    _set(mapping, name, yaml.SequenceNode("tag:yaml.org,2002:seq", [*map(_text, values), *rest]))


def _text(value: str) -> yaml.ScalarNode:
    return yaml.ScalarNode("tag:yaml.org,2002:str", value)

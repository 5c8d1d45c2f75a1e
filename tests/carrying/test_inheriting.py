"""A configuration that inherits says what MkDocs makes of it."""

from pathlib import Path

import pytest
import yaml
from mkdocs.utils.yaml import yaml_load

from generator.carrying.engine import ForeignConfigError
from generator.carrying.inheriting import inherited, parent_of

BASE = """\
site_name: 底
site_url: https://base.example/
extra:
  pinned: v/{version}/
  repository:
    url: https://base.example/a/b
    kind: gitlab
nav:
  - 首页: index.md
theme:
  name: material
"""

CHILDREN = [
    "site_name: 子\n",
    "site_url:\n",
    "site_url: null\nextra: null\n",
    "extra:\n  repository:\n    url: https://child.example/\n  moved:\n    a.html: b.html\n",
    "nav:\n  - 关于: about.md\n",
    "theme: readthedocs\n",
    "theme:\n  custom_dir: generator/theme\n",
    "hooks:\n  - a.py\nsite_name: !ENV [NOWHERE, 名]\n",
]


@pytest.mark.parametrize("child", CHILDREN)
def test_what_both_say_is_as_mkdocs_has_it(tmp_path: Path, child: str) -> None:
    (tmp_path / "base.yml").write_text(BASE, "utf-8")
    text = f"INHERIT: base.yml\n{child}"
    path = tmp_path / "mkdocs.yml"
    path.write_text(text, "utf-8")
    with path.open("rb") as file:
        wanted = yaml_load(file)
    assert yaml_load(inherited(text.encode(), BASE.encode()).decode()) == wanted


def test_what_only_mkdocs_could_load_stays() -> None:
    merged = inherited(b"INHERIT: base.yml\na: !!python/name:b.c\n", b"d: !ENV E\n")
    root = yaml.compose(merged, Loader=yaml.SafeLoader)
    assert isinstance(root, yaml.MappingNode)
    assert [(key.value, value.tag) for key, value in root.value] == [
        ("d", "!ENV"),
        ("a", "tag:yaml.org,2002:python/name:b.c"),
    ]


def test_which_file_is_inherited_from() -> None:
    assert parent_of(b"site_name: a\n") == ""
    assert parent_of(b"INHERIT: ../base.yml\n") == "../base.yml"


@pytest.mark.parametrize("written", ["", "[a.yml]", "!ENV BASE", "{a: b}", "''"])
def test_a_file_that_is_not_named_plainly_is_refused(written: str) -> None:
    with pytest.raises(ForeignConfigError, match="里的 INHERIT 应直接写成文件的路径"):
        parent_of(f"INHERIT: {written}\n".encode())


@pytest.mark.parametrize("parent", [b"", b"- a", b"a: [\n"])
def test_what_is_no_configuration_is_not_inherited_from(parent: bytes) -> None:
    with pytest.raises(ForeignConfigError):
        inherited(b"INHERIT: base.yml\n", parent)

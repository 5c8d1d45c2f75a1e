import pytest
import yaml

from generator.carrying.engine import ForeignConfigError, engine_config, moved_in

CONFIG = """
site_name: 库
site_url: https://library.example/
docs_dir: words
hooks:
  - generator/mkdocs_hook.py
theme:
  name: material
  custom_dir: generator/theme
  language: zh-CN
  features: [navigation.tabs]
markdown_extensions:
  - attr_list
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
extra_css:
  - assets/library.css
nav:
  - 首页: index.md
  - 单位:
      - 单位: stations/index.md
"""


def test_what_the_engine_knows_stays_and_what_it_cannot_run_goes() -> None:
    text = engine_config(CONFIG.encode())
    assert "!!python/name:material.extensions.emoji.twemoji" in text
    found = yaml.safe_load(text.replace("!!python/name:material.extensions.emoji.twemoji", ""))
    assert "hooks" not in found
    assert (found["site_name"], found["site_url"]) == ("库", "https://library.example/")
    assert (found["docs_dir"], found["site_dir"], found["use_directory_urls"]) == ("docs", "site", False)
    assert found["theme"] == {
        "name": "material",
        "variant": "classic",
        "custom_dir": "overrides",
        "language": "zh",
        "features": ["navigation.tabs"],
    }
    assert found["extra_css"] == ["assets/shell.css", "assets/paper.css", "assets/library.css"]
    assert found["nav"] == [{"首页": "index.md"}, {"单位": [{"单位": "stations/index.md"}]}]


def test_a_configuration_that_says_little_is_enough() -> None:
    found = yaml.safe_load(engine_config(b"site_name: x"))
    assert found["theme"]["custom_dir"] == "overrides"
    assert found["extra_css"] == ["assets/shell.css", "assets/paper.css"]


@pytest.mark.parametrize("content", [b"", b"- a", b"x", b"a: [", b"a: \xff"])
def test_what_is_no_configuration_is_an_error(content: bytes) -> None:
    with pytest.raises(ForeignConfigError):
        engine_config(content)


def test_what_a_configuration_says_of_moved_pages_is_read_as_it_stands_there() -> None:
    assert moved_in(CONFIG.encode()) is None
    assert moved_in(f"{CONFIG}extra:\n".encode()) is None
    assert moved_in(f"{CONFIG}extra:\n  moved:\n".encode()) is None
    assert moved_in(f"{CONFIG}extra:\n  moved:\n    a.html: b.html\n".encode()) == {"a.html": "b.html"}
    assert moved_in(f"{CONFIG}extra:\n  moved:\n    - a.html\n".encode()) == ["a.html"]
    with pytest.raises(ForeignConfigError, match=r"extra\.moved"):
        moved_in(f"{CONFIG}extra:\n  moved: !ENV MOVED\n".encode())

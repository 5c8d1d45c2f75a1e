"""What is carried away has the settings that the site has, wherever they stand; what cannot be followed is told."""

from pathlib import Path

import pytest

from generator.build import BuildError
from generator.carrying.settings import settings
from generator.delivery.configuration import configuration_of


def write(folder: Path, **files: str) -> Path:
    (folder / "shared").mkdir()
    for name, text in files.items():
        (folder / name.replace("__", "/")).with_suffix(".yml").write_text(text, "utf-8")
    return folder


def test_settings_are_followed_through_every_file_from_where_it_stands(tmp_path: Path) -> None:
    project = write(
        tmp_path,
        mkdocs="INHERIT: shared/middle.yml\n",
        shared__middle="INHERIT: base.yml\nsite_name: 中\n",
        shared__base="site_name: 底\nsite_url: https://base.example/\n",
    )
    found = settings(configuration_of(project), {})
    assert (found.site_name, found.public.home) == ("中", "https://base.example/")


def test_a_configuration_that_inherits_nothing_stays_as_it_is(tmp_path: Path) -> None:
    text = "site_name:   库  # 名\n"
    assert configuration_of(write(tmp_path, mkdocs=text)) == text.encode()


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"mkdocs": "INHERIT: none.yml\n"}, r"不能读 mkdocs\.yml 继承的 .*none\.yml：没有这个文件"),
        ({"mkdocs": "INHERIT: mkdocs.yml\n"}, "绕成了圈"),
        ({"mkdocs": "INHERIT: shared/a.yml\n", "shared__a": "INHERIT: ../mkdocs.yml\n"}, "绕成了圈"),
        ({"mkdocs": "INHERIT: shared/a.yml\n", "shared__a": "- a\n"}, "不是 MkDocs 的配置"),
        ({"mkdocs": "INHERIT: [a]\n"}, r"mkdocs\.yml 里的 INHERIT 应直接写成文件的路径"),
        ({"mkdocs": "INHERIT: shared\n"}, "不能读"),
        ({}, r"不能读 mkdocs\.yml：没有这个文件"),
    ],
)
def test_what_cannot_be_followed_is_told(tmp_path: Path, files: dict[str, str], said: str) -> None:
    with pytest.raises(BuildError, match=said):
        configuration_of(write(tmp_path, **files))

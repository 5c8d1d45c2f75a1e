"""What the library is called, and its licence, stand in one place; the files that need them besides say the same."""

from pathlib import Path

import pytest
import yaml

from generator.model.about import EDITORS, LIBRARY, LICENCE, PROGRAM_LICENCE

ROOT = Path(__file__).resolve().parents[2]
ENDINGS = {".py", ".jinja", ".html", ".js", ".css"}


@pytest.mark.parametrize("words", [LIBRARY, LICENCE.name, LICENCE.url])
def test_the_program_has_them_once(words: str) -> None:
    files = [path for path in (ROOT / "generator").rglob("*") if path.suffix in ENDINGS]
    holding = [path for path in files if words in path.read_text("utf-8")]
    assert [path.relative_to(ROOT).as_posix() for path in holding] == ["generator/model/about.py"]


def test_the_site_and_the_citation_say_the_same() -> None:
    site = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert f"site_name: {LIBRARY}\n" in site
    assert f"程序代码按 {PROGRAM_LICENCE} 许可使用；资料文字和数据按 {LICENCE.name} 许可使用" in site
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert cited["title"] == LIBRARY
    assert cited["authors"] == [{"name": EDITORS}]

"""Every page is valid HTML, as vnu sees it."""

from collections import Counter
from pathlib import Path

from tests.judges.vnu import messages


def test_every_page_is_valid(site: Path) -> None:
    found = messages(site)
    kinds = Counter(f"{message.kind}: {message.text}" for message in found)
    summary = "\n".join(f"{count} x {text}" for text, count in kinds.most_common())
    first = "\n".join(map(str, found[:40]))
    assert not found, f"vnu found {len(found)} faults:\n{summary}\n\n{first}"


def test_the_judge_sees_errors_and_warnings(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    page = (
        '<!doctype html><html lang="zh"><title>页</title><p id="a">一<p id="a">二<section>三</section></html>'
    )
    (tmp_path / "deep" / "page.html").write_text(page, "utf-8")
    found = messages(tmp_path)
    assert [(message.kind, message.file) for message in found] == [
        ("error", "deep/page.html"),
        ("warning", "deep/page.html"),
    ]

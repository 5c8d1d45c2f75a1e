"""Every kind of page is free of the faults that pa11y finds with its own rules (HTML_CodeSniffer, WCAG 2.1 AA)."""

from collections.abc import Mapping
from pathlib import Path

from tests.judges.node import run_judge


def test_pa11y_finds_nothing(server: str, page_kinds: Mapping[str, str]) -> None:
    found = run_judge("pa11y", *(f"{server}/{path}" for path in page_kinds.values()))
    told = [f"{issue['address']}: {issue['code']}: {issue['message']} {issue['context']}" for issue in found]
    assert not told, f"pa11y found {len(told)} faults:\n" + "\n".join(told[:40])


def test_the_judge_sees_faults(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<html lang="zh"><title>页</title><h1>一</h1><img src="data:,"></html>', "utf-8")
    assert [issue["code"].rpartition(".")[2] for issue in run_judge("pa11y", page.as_uri())] == ["H37"]

"""llms.txt has the form of llmstxt.org, and leads to files that exist."""

import re
from dataclasses import replace

import pytest

from generator.views.finding.llms import llms_file
from generator.views.public import NOWHERE, Public
from tests.views.finding.releases import released_site
from tests.views.library import golden_site
from tests.views.test_site import HAND_WRITTEN

LINK = re.compile(r"- \[((?:\\.|[^\]\\])+)\]\(([^)\s]+)\)(?:: .+)?")


def lines(home: str = "") -> list[str]:
    site = released_site()
    return llms_file(site.pages, site.feeds, Public.at(home)).text.splitlines()


def test_it_has_a_title_a_summary_and_lists_of_links() -> None:
    first, blank, summary, *rest = lines()
    assert first == "# 基层警务实践库"
    assert blank == ""
    assert summary.startswith("> ")
    sections = [line for line in rest if line.startswith("#")]
    assert sections == ["## 数据", "## 网页", "## 说明", "## Optional"]
    listed = rest[rest.index("## 数据") :]
    assert all(LINK.fullmatch(line) for line in listed if line and not line.startswith("## "))


@pytest.mark.parametrize("home", ["", "https://library.example/"])
def test_its_links_lead_somewhere(home: str) -> None:
    site = released_site()
    known = {page.path for page in site.pages} | {file.path for file in site.all_files()}
    known |= {feed.path for feed in site.feeds} | HAND_WRITTEN
    found = [match[2] for line in lines(home) if (match := LINK.fullmatch(line))]
    assert len(found) > 20
    assert {address.removeprefix(home) for address in found} <= known
    assert all(address.startswith(home) for address in found)


def test_it_does_not_grow_with_the_library() -> None:
    assert not any("stations/shili-zhen" in line for line in lines())


def test_a_title_cannot_make_markdown() -> None:
    pages = [replace(page, title="[一](二)\n# 三 <b>") for page in golden_site().pages]
    text = llms_file(pages, (), NOWHERE).text
    assert r"- [\[一\](二) # 三 \<b\>](" in text
    assert "\n# 三" not in text

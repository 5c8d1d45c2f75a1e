"""Searches are asked as a reader asks them, and answer the same with and without a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.benchmarks.search.asking import Reader, answers_without_browser, is_search_file, readers
from tests.benchmarks.search.sites import OWN, Built
from tests.benchmarks.search.weighing import Cost

QUESTIONS = ["交所合一", "郭家街道派出所", "交所合一", "7985件", "zzzzzz"]

WORKER = """
importScripts("words.js");
addEventListener("message", async ({ data }) => {
  if (data.type === 0) postMessage({ type: 1 });
  if (data.type !== 2) return;
  const known = await (await fetch("../index.json")).json();
  const missing = (await fetch("../nothing.json")).status;
  const found = (known[plain(data.data)] ?? []).map((locations) => locations.map((location) => ({ location })));
  postMessage({ type: 3, data: { items: missing === 404 ? found : [] } });
});
"""


@pytest.fixture(scope="module")
def reader(site: Path, browser: Browser) -> Iterator[Reader]:
    with readers([Built(OWN, site, Cost(0, 0, 0))], browser) as (only,):
        yield only


def test_the_dialog_answers_each_question_with_its_own_pages(reader: Reader) -> None:
    with reader.page() as page:
        answers = [reader.ask(page, text) for text in QUESTIONS]
    assert "models/jiaosuo-heyi.html" in answers[0].pages[:5]
    assert "stations/leling-guojia.html" in answers[1].pages[:5]
    assert answers[2].pages == answers[0].pages
    assert all(answer.took > 0 for answer in answers)


def test_a_worker_ranks_alike_without_a_browser(reader: Reader) -> None:
    with reader.page() as page:
        in_browser = [reader.ask(page, text).pages for text in QUESTIONS]
    alone = [answer.pages for answer in answers_without_browser(reader.built, QUESTIONS)]
    assert alone == in_browser


def test_a_first_answer_tells_what_was_loaded_for_it(reader: Reader) -> None:
    first = reader.first("交所合一")
    assert first.answer.pages
    assert first.weight.files > 0
    assert first.weight.packed <= first.weight.plain
    assert reader.unasked().files <= first.weight.files


def test_a_worker_finds_its_files_without_a_browser(tmp_path: Path) -> None:
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "worker.js").write_text(WORKER, "utf-8")
    (tmp_path / "search" / "words.js").write_text("const plain = (text) => text.trim();", "utf-8")
    (tmp_path / "index.json").write_text(
        '{"一": [["a.html#x"], ["c.html#x", "b.html"], ["a.html#y"]]}', "utf-8"
    )
    config = '<script id="__config" type="application/json">{"search": "search/worker.js"}</script>'
    (tmp_path / "about.html").write_text(config, "utf-8")
    answers = answers_without_browser(Built(OWN, tmp_path, Cost(0, 0, 0)), [" 一 ", "二"])
    assert [answer.pages for answer in answers] == [("a.html", "b.html"), ()]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("search/search_index.json", True),
        ("assets/javascripts/workers/search.a7633da7.min.js", True),
        ("assets/javascripts/lunr/min/lunr.zh.min.js", True),
        ("pagefind/index/zh_1.pf_index", True),
        ("assets/search/worker.js", True),
        ("stations/research-county.html", False),
        ("assets/shell.js", False),
    ],
)
def test_files_of_a_search_are_told_from_others(path: str, *, expected: bool) -> None:
    assert is_search_file(path) is expected

"""Numbers, evidence levels and names of units are searched as they were typed: no other reading takes their place.

``tests/cases/readings.tsv`` holds queries, what must be left of each where it is read otherwise, what it must not be
turned into, and what it finds among the first results.
"""

import csv

import pytest

from generator.disk import read_practices
from generator.reading import read_catalog
from tests.benchmarks.search.answers import Answers
from tests.conftest import ROOT
from tests.e2e.conftest import Visitor

CASES = ROOT / "tests" / "cases" / "readings.tsv"
FIRST = 5

ASK = """
queries => Promise.all(queries.map(query => new Promise((resolve, reject) => {
    const worker = new Worker("search/worker.js");
    worker.addEventListener("error", reject);
    worker.addEventListener("message", ({data: {type, data}}) => {
        if (type !== 3) return;
        worker.terminate();
        const pages = data.items.map(found => found.map(({location}) => location).find(place => !place.includes("#")));
        resolve({understood: data.note.understood?.query ?? "", total: data.note.total, pages});
    });
    worker.postMessage({type: 2, data: query});
})))
"""
"""Asks each query of a search of its own; tells how it was read, if otherwise, and which pages were found."""


def _words(cell: str) -> list[str]:
    return [word for word in cell.split("|") if word]


def test_what_was_typed_is_kept(visit: Visitor, server: str) -> None:
    catalog = read_catalog(read_practices(ROOT / "practices")).catalog
    assert catalog
    answers = Answers(catalog)
    cases = list(csv.DictReader(CASES.read_text("utf-8").splitlines(), delimiter="\t"))
    with visit() as reader:
        reader.page.set_default_timeout(60_000)
        reader.page.goto(f"{server}/about.html")
        found = reader.page.evaluate(ASK, [case["query"] for case in cases])
    assert len(cases) > 12
    for case, seen in zip(cases, found, strict=True):
        said = seen["understood"]
        assert not said or all(word in said for word in _words(case["kept"])), (case, said)
        assert not any(word in said for word in _words(case["never"])), (case, said)
        wanted = [answers.pages(name) for name in _words(case["expected"])]
        assert all(pages & set(seen["pages"][:FIRST]) for pages in wanted), (case, seen["pages"])


@pytest.mark.parametrize(("known", "narrowed"), [("警情下降", "警情下降 E2"), ("社区民警", "社区民警 E3")])
def test_a_word_more_does_not_lead_to_many_more_pages(
    visit: Visitor, server: str, known: str, narrowed: str
) -> None:
    with visit() as reader:
        reader.page.goto(f"{server}/about.html")
        before, after = reader.page.evaluate(ASK, [known, narrowed])
    assert after["total"] < before["total"] * 1.5

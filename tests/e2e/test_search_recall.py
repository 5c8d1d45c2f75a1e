"""What officers type finds what they look for: own queries over the real pages.

Every file of ``tests/cases/search`` holds queries of one kind and the pages any of which should stand among
the first five results; with none, nothing should be found. Whoever adds a query writes it from what people
would type, not from what is found; whoever changes the ranking keeps the bounds.
"""

from pathlib import Path

import pytest

from tests.e2e.conftest import Visitor

CASES = Path(__file__).parents[1] / "cases" / "search"
FIRST = 5

BOUNDS = {
    "multi": 0.97,
    "names": 1.0,
    "nothing": 1.0,
    "numbers": 0.97,
    "pinyin": 0.97,
    "questions": 0.9,
    "spelling": 0.97,
    "synonyms": 0.9,
    "typos": 0.9,
}
"""The least share of the queries of each kind that must be answered."""

ASK = """
queries => new Promise((resolve, reject) => {
    const worker = new Worker("search/worker.js");
    const answers = [];
    const ask = () => worker.postMessage({type: 2, data: queries[answers.length]});
    worker.onerror = reject;
    worker.onmessage = ({data: {type, data}}) => {
        if (type !== 3) return;
        if (data.note.failed) reject(new Error(data.note.failed));
        answers.push(data.items.map(found => found.find(({location}) => !location.includes("#")).location));
        if (answers.length === queries.length) resolve(answers);
        else ask();
    };
    ask();
})
"""


def read(file: Path) -> list[tuple[str, set[str]]]:
    lines = file.read_text("utf-8").splitlines()[1:]
    cells = [line.partition("\t") for line in lines]
    return [(query, {f"{page}.html" for page in pages.split("|") if page}) for query, _, pages in cells]


@pytest.mark.parametrize("kind", sorted(BOUNDS))
def test_queries_find_what_they_look_for(visit: Visitor, server: str, kind: str) -> None:
    cases = read(CASES / f"{kind}.tsv")
    assert len(cases) >= 30
    with visit() as reader:
        reader.page.set_default_timeout(120_000)
        reader.page.goto(f"{server}/about.html")
        answers = reader.page.evaluate(ASK, [query for query, _ in cases])
    missed = [
        f"{query}: {found[:FIRST]}"
        for (query, wanted), found in zip(cases, answers, strict=True)
        if not (wanted & set(found[:FIRST]) if wanted else not found)
    ]
    assert 1 - len(missed) / len(cases) >= BOUNDS[kind], "\n".join(missed)


def test_every_file_of_queries_has_a_bound() -> None:
    assert {file.stem for file in CASES.glob("*.tsv")} == BOUNDS.keys()

"""The whole index of a small collection."""

import json
from collections.abc import Callable
from typing import Any, TypeVar

import pytest

from generator.search import Collection, Document, Facet, IndexFile, Part, Term, build_index
from generator.search.build import HEAD_LENGTH
from tests.search.scripts import SCRIPTS

T = TypeVar("T")

LONG = "长" * 500
COLLECTION = Collection(
    (
        Document(
            "a.html",
            "郭家街道派出所",
            (Part("", "", LONG), Part("x", "做法", "交所合一")),
            label="派出所",
            facets=(("model", "交所合一"), ("province", "山东省")),
            date="2021-09-26",
        ),
        Document("b.html", "河西派出所", (Part("", "", "党小组"),), facets=(("model", "党小组"),)),
    ),
    (Term("警力不足", ("缺人",)),),
    (Facet("model", "模式", ("党小组", "交所合一", "没人用")), Facet("province", "地区", ("山东省",))),
)


def content(files: tuple[IndexFile, ...], name: str) -> Any:
    text = next(file.text for file in files if file.path == f"search/{name}.js")
    return json.loads(text[text.index(",") + 1 : -1])


def test_same_input_same_bytes() -> None:
    assert build_index(COLLECTION, SCRIPTS) == build_index(COLLECTION, SCRIPTS)


@pytest.mark.parametrize("parts", [2, 3, 5])
def test_work_in_parts_makes_the_same_files(parts: int) -> None:
    def in_parts(work: Callable[[int, int], T], /) -> list[T]:
        return [work(part, parts) for part in range(parts)]

    assert build_index(COLLECTION, SCRIPTS, in_parts) == build_index(COLLECTION, SCRIPTS)


def test_documents_keep_their_texts_and_beginnings_are_short() -> None:
    files = build_index(COLLECTION, SCRIPTS)
    path, title, label, names, parts, elsewhere = content(files, "documents/0")
    assert (path, title, label, names, elsewhere) == ("a.html", "郭家街道派出所", "派出所", [], [])
    assert parts == [["", "", LONG], ["x", "做法", "交所合一"]]
    assert content(files, "heads/0")[0] == [
        "a.html",
        "郭家街道派出所",
        "派出所",
        f"{LONG[: HEAD_LENGTH - 1]}…",
    ]


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("党小组。", "党小组。"),
        ("党小组抓班组。" * 20, "党小组抓班组。" * 13),
        ("民警：12人；" * 20, "民警：12人；" * 12 + "民警：12人…"),
        ("党小组，" * 40, "党小组，" * 22 + "党小组…"),
        ("短。" + "长" * 200, "短。" + "长" * (HEAD_LENGTH - 3) + "…"),
    ],
)
def test_a_beginning_ends_where_a_statement_does(text: str, beginning: str) -> None:
    files = build_index(Collection((Document("a.html", "甲", (Part("", "", text),)),)), SCRIPTS)
    assert content(files, "heads/0")[0][3] == beginning


def test_facets_list_the_options_that_a_page_has_in_the_order_given() -> None:
    facets = content(build_index(COLLECTION, SCRIPTS), "facets")
    assert [[facet[0], facet[1], [option for option, _ in facet[2]]] for facet in facets] == [
        ["model", "模式", ["党小组", "交所合一"]],
        ["province", "地区", ["山东省"]],
    ]


def test_synonyms_lie_with_the_tokens() -> None:
    files = build_index(COLLECTION, SCRIPTS)
    shards = [file for file in files if file.path.startswith("search/tokens/")]
    assert any('"~缺人":"缺人=警力不足' in shard.text for shard in shards)


def test_an_empty_collection_has_an_index() -> None:
    files = build_index(Collection(()), SCRIPTS)
    assert {"search/engine.js", "search/tokens/0.js", "search/names/0.js"} <= {file.path for file in files}

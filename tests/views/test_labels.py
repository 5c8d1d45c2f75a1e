"""A source whose title nobody saw is known by who published it, when, and about whom; not by its id."""

import pytest

from generator.reading import read_catalog
from generator.views.indexing import make_library
from tests.permanence.libraries import BEGINNING, ELSEWHERE, OTHER, PLACE, SOURCE, moved, raw

UNTITLED = SOURCE.replace("title: 河边的警务室\n", "")


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        ({"sources/yuhe-bao.yaml": SOURCE}, "《河边的警务室》"),
        ({}, "（未见标题）玉河日报 2023，写城东派出所等2个单位"),
        (
            {ELSEWHERE: moved("yuhe-chengdong", "已移动", "yuhe-chengguan")},
            "（未见标题）玉河日报 2023，写城关派出所",
        ),
        (
            {ELSEWHERE: OTHER.replace("source: yuhe-bao\nlocation", "source: yuhe-wanbao\nlocation", 1)},
            "（未见标题）玉河日报 2023，写城关派出所",
        ),
        ({PLACE: "", ELSEWHERE: ""}, "（未见标题）玉河日报 2023"),
        (
            {"sources/yuhe-bao.yaml": UNTITLED.replace("publisher: 玉河日报\npublished: 2023-05\n", "")},
            "（未见标题）未署名来源，写城东派出所等2个单位",
        ),
    ],
)
def test_a_source_is_named(changed: dict[str, str], wanted: str) -> None:
    texts = {
        **BEGINNING,
        "sources/yuhe-bao.yaml": UNTITLED,
        "sources/yuhe-wanbao.yaml": SOURCE.replace("yuhe-bao", "yuhe-wanbao"),
        **changed,
    }
    catalog = read_catalog(raw(texts), check=lambda _: ()).catalog
    assert catalog
    assert make_library(catalog).labels.title("sources/yuhe-bao.html") == wanted

"""What a query file expects is found by the names that records give."""

from pathlib import Path

import pytest

from generator.disk import read_practices
from generator.reading import read_catalog
from tests.benchmarks.search.answers import Answers, UnknownAnswerError
from tests.benchmarks.search.queries import read_queries
from tests.projects import ROOT


@pytest.fixture(scope="module")
def answers() -> Answers:
    catalog = read_catalog(read_practices(ROOT / "practices")).catalog
    assert catalog is not None
    return Answers(catalog)


def test_stations_and_models_are_found_by_their_names(answers: Answers) -> None:
    assert answers.pages("郭家街道派出所") == {"stations/leling-guojia.html"}
    assert "models/jiaosuo-heyi.html" in answers.pages("“交所合一”")
    assert "models/jiaosuo-heyi.html" in answers.pages("所队合一")


def test_a_practice_is_found_wherever_it_is_a_section(answers: Answers) -> None:
    assert answers.pages("一站联调") == {
        "stations/pingdingshan-shifanqu-fenju.html",
        "stations/pingdingshan-shifanqu-hubin.html",
        "stations/pingdingshan-shifanqu-xingyang.html",
    }


def test_a_name_may_be_shortened(answers: Answers) -> None:
    assert "stations/leling-guojia.html" in answers.pages("人民调解入所")


def test_terms_answer_only_where_no_record_does(answers: Answers) -> None:
    assert answers.pages("警力不足") == {"problems/police-shortage.html"}
    assert "themes/community-work.html" not in answers.pages("社区警务")


def test_a_name_that_nothing_bears_is_refused(answers: Answers) -> None:
    with pytest.raises(UnknownAnswerError, match="量子计算机"):
        answers.pages("量子计算机")


@pytest.mark.parametrize(
    "path", sorted((ROOT / "tests" / "cases" / "search").glob("*.tsv")), ids=lambda p: p.name
)
def test_our_queries_expect_what_is_there(path: Path, answers: Answers) -> None:
    for query in read_queries([path]):
        assert all(answers.pages(name) for name in query.expected)

"""Problems and themes: practices as answers, and the list of all."""

from selectolax.lexbor import LexborHTMLParser

from generator.model.catalog import Catalog
from generator.model.station import Station
from generator.views.addresses import Here
from generator.views.indexing import make_library
from generator.views.library import Library, PracticeEntry
from generator.views.rendering import page_body
from generator.views.statements import Pen
from generator.views.subjects.answers import answer, by_worth, count
from generator.views.subjects.page import PROBLEM, pages, related
from tests.views.library import golden_catalog

PROBLEM_PAGE = "problems/police-shortage.html"
TOLD = {"mechanism": ["人熟"], "moderators": ["村子不大"]}


def _claim(claim_id: str, **fields: object) -> dict[str, object]:
    return {"id": claim_id, "text": f"说法{claim_id}", "about": "产出", "said_by": "单位自述", **fields}


def _entry(claims: list[dict[str, object]], **fields: object) -> tuple[Library, PracticeEntry]:
    """Return the one practice of a library of one station."""
    golden = golden_catalog()
    source = next(iter(golden.sources))
    station = Station.model_validate(
        {
            "id": "a-b",
            "name": "某派出所",
            "kind": "派出所",
            "location": {"province": "山东省"},
            "review": {"status": "已发布", "interest": "无"},
            "practices": [
                {
                    "id": "sample",
                    "name": "做法",
                    "source": source,
                    "role": "试点",
                    "summary": "概要",
                    "problems": ["警力不足"],
                    "claims": claims,
                    **fields,
                }
            ],
        }
    )
    library = make_library(Catalog(golden.vocabulary, golden.sources, golden.models, {station.id: station}))
    return library, library.practices[0]


def _page(library: Library) -> str:
    """Return the HTML of the problem's page."""
    return page_body(next(page for page in pages(library) if page.path == PROBLEM_PAGE))


def _shown(claims: list[dict[str, object]]) -> list[str]:
    library, entry = _entry(claims)
    return [best.claim.label for best in answer(entry, Pen(library, Here(PROBLEM_PAGE))).best]


def test_the_claim_that_can_be_trusted_furthest_is_shown_first() -> None:
    claims = [
        _claim("slogan", text="口号"),
        _claim("figure", text="自报", value="20件"),
        _claim("document", text="文件", value="20件", said_by="上级文件"),
    ]
    assert _shown(claims) == ["文件", "自报", "口号"]


def test_of_one_level_a_claim_with_a_baseline_comes_first() -> None:
    claims = [
        _claim("bare", text="没有基期", value="20件", about="成效"),
        _claim("based", text="有基期", rate="下降5%", baseline={"printed": "同比"}),
    ]
    assert _shown(claims) == ["有基期", "没有基期"]


def test_of_equal_claims_outcomes_come_before_outputs() -> None:
    claims = [
        _claim("output", text="产出", value="20件"),
        _claim("outcome", text="成效", value="20件", about="成效"),
    ]
    assert _shown(claims) == ["成效", "产出"]


def test_only_the_best_claims_are_shown_and_the_rest_is_counted() -> None:
    library, entry = _entry([_claim(f"c{i}", value="20件") for i in range(5)])
    shown = answer(entry, Pen(library, Here(PROBLEM_PAGE)))
    assert (len(shown.best), shown.more) == (3, 2)
    assert shown.best[0].claim.href == "../stations/a-b.html#sample--claim-c0"


def test_an_answer_says_whether_any_result_has_a_base() -> None:
    for claims, has_base in (
        ([_claim("bare", value="20件")], False),
        ([_claim("based", rate="下降5%", baseline={"printed": "同比"})], True),
        ([_claim("share", value="20件", share_of={"label": "村"})], True),
    ):
        library, entry = _entry(claims)
        assert answer(entry, Pen(library, Here(PROBLEM_PAGE))).has_base is has_base


def test_practices_are_counted_by_what_they_tell() -> None:
    library, entry = _entry([_claim("document", value="20件", said_by="上级文件")], **TOLD)
    counted = count([entry, entry], library)
    assert (counted.practices, counted.mechanism, counted.conditions, counted.checked) == (2, 2, 2, 2)
    library, entry = _entry([_claim("figure", value="20件")])
    counted = count([entry], library)
    assert (counted.practices, counted.mechanism, counted.conditions, counted.checked) == (1, 0, 0, 0)


def test_prerequisites_are_conditions_too() -> None:
    library, entry = _entry([], implementation={"prerequisites": ["先有人"]})
    assert count([entry], library).conditions == 1
    assert [p.text for p in answer(entry, Pen(library, Here(PROBLEM_PAGE))).prerequisites] == ["先有人"]


def test_practices_with_better_evidence_come_first_then_those_that_tell_more() -> None:
    golden = golden_catalog()
    base = _entry([])[1].station
    stations = {}
    for name, claims, told in (
        ("bare", [], {}),
        ("told", [], TOLD),
        ("figure", [_claim("figure", value="20件")], {}),
    ):
        fields = base.practices[0].model_dump() | {"claims": claims, **told}
        station = base.model_copy(update={"id": name})
        practice = type(base.practices[0]).model_validate(fields)
        stations[name] = station.model_copy(update={"practices": (practice,)})
    library = make_library(Catalog(golden.vocabulary, golden.sources, golden.models, stations))
    order = [entry.station.id for entry in by_worth(library.practices, library)]
    assert order == ["figure", "told", "bare"]


def test_a_practice_without_other_problems_has_none_related() -> None:
    library, entry = _entry([])
    term = library.term("problem", "警力不足")
    assert related((entry,), PROBLEM, term, Pen(library, Here(PROBLEM_PAGE))) == ()


def test_an_answer_shows_its_three_parts_with_their_names() -> None:
    page = LexborHTMLParser(_page(make_library(golden_catalog())))
    answers = page.css("li.answer")
    assert answers
    for entry in answers:
        names = [node.text() for node in entry.css(".answer-grid dt")]
        assert names == ["为什么可能有效", "适用条件和前提", "成效和证据"]
        assert [node.text() for node in entry.css(".answer-scale dt")] == ["警力", "人口", "投入"]


def test_what_no_source_reports_is_said() -> None:
    library, _ = _entry([])
    cells = LexborHTMLParser(_page(library)).css("li.answer dd")
    assert [cell.text().strip() for cell in cells] == ["未报道"] * 6


def test_results_without_any_base_are_said_to_have_none() -> None:
    library, _ = _entry([_claim("walks", value="20次", about="活动")])
    assert "没有一条有基期" in _page(library)
    library, _ = _entry([_claim("based", rate="下降5%", baseline={"printed": "同比"})])
    assert "没有一条有基期" not in _page(library)

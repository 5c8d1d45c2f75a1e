"""A hit in a name counts more than one in a text, and what only sums up others counts least."""

from generator.search.characters import Spelling
from generator.search.documents import Collection, Document, Part, Reference, Term
from generator.search.indexing import postings_of
from tests.some import some

DOCUMENTS = (
    Document(
        "a.html",
        "两队一室",
        (Part("", "", "社区警务。社区警务。人手不够，警力不足"), Part("x", "成效", "盗窃下降", retold=True)),
        headings=("四方对接",),
        terms=("警力不足", "山东省"),
        asks=("怎样分班",),
    ),
    Document(
        "b.html", "郭家", (Part("", "", "一室两队"),), weight=0.5, elsewhere=(Reference("c.html", "p"),)
    ),
    Document("c.html", "示范区", (Part("p--effect", "数字", "32.65%"), Part("pp", "", "别的事"))),
)
POSTINGS = postings_of(Collection(DOCUMENTS, (Term("警力不足", ("人手不够",)),)), Spelling())


def impacts(token: str) -> dict[int, int]:
    return {posting >> 4: posting & 15 for posting in POSTINGS.get(token, ())}


def test_what_part_of_a_page_a_token_is_in_decides_its_impact() -> None:
    in_name, in_heading = impacts("两队")[0], impacts("对接")[0]
    in_term, in_question, in_text = impacts("山东")[0], impacts("分班")[0], impacts("人手")[0]
    assert in_name > in_heading > in_term >= in_question > in_text > 0


def test_what_is_said_more_often_counts_more() -> None:
    assert impacts("社区")[0] > impacts("人手")[0]


def test_a_term_counts_more_where_the_text_says_it_in_any_words() -> None:
    assert impacts("警力")[0] > impacts("山东")[0]


def test_a_weight_below_one_lowers_all_impacts_but_names_have_their_own() -> None:
    assert impacts("室两")[1] < impacts("人手")[0]
    assert impacts("郭家")[1] == 15


def test_what_others_tell_of_a_page_leads_to_it() -> None:
    assert set(impacts("32.65%")) == {1, 2}
    assert set(impacts("别的")) == {2}


def test_a_whole_name_is_a_token() -> None:
    assert set(impacts("=两队一室")) == {0}
    assert set(impacts("=四方对接")) == {0}
    assert not impacts("=社区警务")


def test_pages_rise_in_every_list() -> None:
    for postings in some(POSTINGS.values()):
        pages = [posting >> 4 for posting in postings]
        assert pages == sorted(set(pages))

"""Pages that moved: the old address answers, what cannot be is refused, and what is advised is not refused afterwards."""

import pytest

from generator.views.moved import MovedError, lost_words, moved_pages

KNOWN = frozenset({"guide.html", "data/claims.csv"})


def test_an_old_address_leads_on() -> None:
    (page,) = moved_pages({"old/guide.html": "guide.html"}, KNOWN)
    assert page.path == "old/guide.html"
    assert 'href="../guide.html"' in page.content().lead
    assert moved_pages(None, KNOWN) == ()


@pytest.mark.parametrize("moved", [[{"about.html": "guide.html"}], ["about.html"], "about.html", 1, True])
def test_what_is_no_mapping_is_told_in_words_for_whoever_wrote_it(moved: object) -> None:
    with pytest.raises(MovedError, match=r"extra\.moved 要一行写一个，行首不写“-”"):
        moved_pages(moved, KNOWN)


@pytest.mark.parametrize(
    "moved",
    [
        {"guide.html": "guide.html"},
        {"about.html": "gone.html"},
        {"about.html": None},
        {"about.html": ["guide.html"]},
        {404: "guide.html"},
        {"data/x.csv": "data/claims.csv"},
        {"about.html#x": "guide.html"},
    ],
)
def test_a_move_that_cannot_be_is_refused(moved: object) -> None:
    with pytest.raises(MovedError, match=r"extra\.moved"):
        moved_pages(moved, KNOWN)


def test_only_a_page_is_advised_to_be_written_as_moved() -> None:
    assert "「  about.html: 新的路径」" in lost_words(["about.html"])
    for path in ("data/x.csv", "feeds/all.xml"):
        said = lost_words([path])
        assert f"发布过的文件不见了：{path}。请把它放回来" in said
        assert "新的路径" not in said


def test_pages_and_files_are_each_told_with_what_to_do() -> None:
    pages, files = lost_words(["about.html", "data/x.csv", "data/y.csv", "why.html"]).split("\n")
    assert "about.html 等 2 个" in pages
    assert "「  about.html: 新的路径」" in pages
    assert "data/x.csv 等 2 个" in files

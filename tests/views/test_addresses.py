"""A relative link leads from its page to where it should, wherever both are."""

import posixpath

from hypothesis import given
from hypothesis import strategies as st

from generator.views.addresses import Here

_NAMES = st.sampled_from(["a", "ab", "b", "stations", "stations-2"])
_PAGES = st.lists(_NAMES, min_size=1, max_size=4).map(lambda names: "/".join(names) + ".html")


@given(page=_PAGES, path=_PAGES)
def test_a_link_leads_to_its_page(page: str, path: str) -> None:
    link = Here(page).to(path)
    assert posixpath.normpath(posixpath.join(posixpath.dirname(page), link)) == path


@given(page=_PAGES, path=_PAGES)
def test_no_link_is_longer_than_need_be(page: str, path: str) -> None:
    assert Here(page).to(path) == posixpath.relpath(path, posixpath.dirname(page) or ".")


def test_an_anchor_on_the_same_page_needs_no_path() -> None:
    assert Here("stations/a.html").to("stations/a.html", "claim") == "#claim"
    assert Here("stations/a.html").to("models/b.html", "claim") == "../models/b.html#claim"

"""The address of the site is one, however it was written, and where it is not known nothing makes one up."""

import pytest

from generator.views.addresses import Here
from generator.views.public import NOWHERE, Public


@pytest.mark.parametrize(
    "written", ["https://a.example/b", "https://a.example/b/", " https://a.example/b// "]
)
def test_an_address_has_one_form(written: str) -> None:
    public = Public.at(written)
    assert public == Public.at("https://a.example/b/")
    assert public.to("c/d.html") == "https://a.example/b/c/d.html"
    assert public.to("c/d.html?e", "f") == "https://a.example/b/c/d.html?e#f"
    assert public.link(Here("c/x.html"), "c/d.html") == public.shown("c/d.html") == public.to("c/d.html")


@pytest.mark.parametrize("written", [None, "", " ", "/"])
def test_an_unknown_address_is_none_relative_or_a_blank(written: str | None) -> None:
    public = Public.at(written)
    assert not public
    assert public == NOWHERE
    assert public.to("c/d.html", "f") == ""
    assert public.link(Here("c/x.html"), "c/d.html") == "d.html"
    assert public.shown("c/d.html") == "〔网站的网址〕/c/d.html"

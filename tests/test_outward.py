"""Links to other sites in pages written by hand."""

import pytest

from generator.outward import with_rel


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="https://a.cn/">x</a>', '<a rel="noopener noreferrer" href="https://a.cn/">x</a>'),
        ("<A HREF=//a.cn>x</a>", '<A rel="noopener noreferrer" HREF=//a.cn>x</a>'),
        ("<a\nhref=' http://a.cn'>", "<a rel=\"noopener noreferrer\"\nhref=' http://a.cn'>"),
        (
            '<a href="http://a.cn" title="a > b" rel="license noopener">x</a>',
            '<a rel="noopener noreferrer license" href="http://a.cn" title="a > b">x</a>',
        ),
        ("<a rel=me href=http://a.cn>", '<a rel="noopener noreferrer me" href=http://a.cn>'),
    ],
)
def test_they_tell_the_other_site_nothing(html: str, expected: str) -> None:
    assert with_rel(html) == expected
    assert with_rel(expected) == expected


@pytest.mark.parametrize(
    "html",
    [
        '<a href="b.html">',
        '<a href="#https://">',
        '<a id="x">',
        '<abbr title="https://a.cn">',
        '<a title=\' href="//a" \' href="b">',
    ],
)
def test_others_stay_as_they_are(html: str) -> None:
    assert with_rel(html) == html

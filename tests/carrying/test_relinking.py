import pytest

from generator.carrying.relinking import relinked
from generator.views.rendering import page_body
from tests.views.library import golden_site


def rewrite(name: str, value: str) -> str | None:
    return None if value == "gone" else f"{name}+{value}"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p id="a">x</p>', '<p id="id+a">x</p>'),
        ("<a class='c' href='b.html'>x</a>", '<a class="c" href="href+b.html">x</a>'),
        ('<a href="gone" title="t">x</a>', '<a title="t">x</a>'),
        ('<label for="a">', '<label for="for+a">'),
        ('<use href="#m"/>', '<use href="href+#m"/>'),
        ('<a href="?a=1&amp;b=%22">', '<a href="href+?a=1&amp;b=%22">'),
        ('<input id="a" checked>', '<input id="id+a" checked>'),
        ("<a href>x</a>", "<a href>x</a>"),
    ],
)
def test_ids_and_addresses_are_rewritten(html: str, expected: str) -> None:
    assert relinked(html, rewrite) == expected


@pytest.mark.parametrize(
    "text",
    [
        "&lt;p id=&#34;a&#34;&gt;",
        "a &amp; b &nbsp; &#xA0;",
        "id=&quot;a&quot;",
        'id="a" href="b"',
        "1 < 2",
    ],
)
def test_words_stay_as_they_are(text: str) -> None:
    assert relinked(f"<p>{text}</p>", rewrite) == f"<p>{text}</p>"


def test_pages_come_back_as_they_were_when_nothing_is_rewritten() -> None:
    for page in golden_site().pages:
        html = str(page_body(page))
        assert relinked(html, lambda _, value: value) == html, page.path

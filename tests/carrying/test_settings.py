import pytest

from generator.carrying.engine import ForeignConfigError
from generator.carrying.settings import Settings, settings
from generator.views.public import NOWHERE, Public

ENVIRONMENT = {"SITE": "https://env.example/b", "EMPTY": "", "NONE": "null"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("site_name: 库\nsite_url: https://a.example/b\n", Settings("库", Public("https://a.example/b/"))),
        (
            "site_name: '库'\r\nsite_url: \"https://a.example/\"  # 地址\r\n",
            Settings("库", Public("https://a.example/")),
        ),
        (
            "site_name: 库\nextra:\n  site_url: https://a.example/\n# site_url: https://b.example/\n",
            Settings("库", NOWHERE),
        ),
        ("{site_url: https://a.example/}\n", Settings("", Public("https://a.example/"))),
        (
            "site_url: >-\n  https://a.example/\nhooks: !!python/name:a.b\n",
            Settings("", Public("https://a.example/")),
        ),
        ("site_url:\nsite_name: 库 # 名\n", Settings("库", NOWHERE)),
        ("site_name: 2026\n", Settings("2026", NOWHERE)),
    ],
)
def test_name_and_address_are_read_where_they_are_set(text: str, found: Settings) -> None:
    assert settings(text.encode(), ENVIRONMENT) == found


@pytest.mark.parametrize(
    "written",
    ["# 暂不写", "null", "~", "''", "!ENV MISSING", "!ENV [SITES, '']", "!ENV EMPTY", "!ENV [NONE, a]"],
)
def test_an_address_that_mkdocs_takes_for_none_is_none(written: str) -> None:
    assert settings(f"site_url: {written}\n".encode(), ENVIRONMENT).public == NOWHERE


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("!ENV SITE", "https://env.example/b/"),
        ("!ENV [MISSING, SITE, '']", "https://env.example/b/"),
        ("!ENV [MISSING, https://else.example]", "https://else.example/"),
    ],
)
def test_an_address_from_the_environment_is_the_one_that_mkdocs_takes(written: str, address: str) -> None:
    assert settings(f"site_url: {written}\n".encode(), ENVIRONMENT).public == Public(address)


@pytest.mark.parametrize(
    "written",
    [
        "[a]",
        "{a: b}",
        "!secret a",
        "!!python/name:a.b",
        "a.example",
        "'http://[a'",
        "true",
        "!ENV [[a], [b]]",
    ],
)
def test_what_is_no_address_is_told_with_its_name(written: str) -> None:
    with pytest.raises(ForeignConfigError, match="site_url"):
        settings(f"site_url: {written}\n".encode(), ENVIRONMENT)


@pytest.mark.parametrize("content", [b"", b"- a", b"a: [\n", b"a: \xff"])
def test_what_is_no_configuration_is_an_error(content: bytes) -> None:
    with pytest.raises(ForeignConfigError):
        settings(content, ENVIRONMENT)

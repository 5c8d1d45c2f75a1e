import pytest

from generator.carrying.settings import Settings, settings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("site_name: 库\nsite_url: https://a.example/b\n", Settings("库", "https://a.example/b/")),
        (
            "site_name: '库'\r\nsite_url: \"https://a.example/\"  # 地址\r\n",
            Settings("库", "https://a.example/"),
        ),
        (
            "site_name: 库\nextra:\n  site_url: https://a.example/\n# site_url: https://b.example/\n",
            Settings("库", ""),
        ),
        ("site_url:\nsite_name: 库 # 名\n", Settings("库", "")),
        ("site_url: ''\n", Settings("", "")),
        ("a: [\n", Settings("", "")),
        ("", Settings("", "")),
    ],
)
def test_name_and_address_are_read_where_they_are_set(text: str, found: Settings) -> None:
    assert settings(text.encode()) == found

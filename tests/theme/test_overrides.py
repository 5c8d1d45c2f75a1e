"""Our templates still fit Material: whoever upgrades it is told which of them to look at again."""

import hashlib
from importlib.metadata import distribution, version
from pathlib import Path

import pytest

THEME = Path(__file__).parents[2] / "generator" / "theme"
STOCK = Path(str(distribution("mkdocs-material").locate_file("material/templates")))

FOLLOWED = {
    "404.html": "80c93494b5432b1bcdf292caeb67a0653c45b37372f49e08ad4a70ca695a7495",
    "base.html": "8536d352b0093623df9e0032894f321cbe264b15a9b48cdd962583772455dadb",
    "partials/content.html": "ce33929c85af129f6e2f3b0aed47159e9c4a519482d1938bae15f5ff4a3cfae5",
    "partials/copyright.html": "bc86bca3bf75070fe5d72e2a3463bdddf87c10f4d6459c945fe81c5d384e35ea",
    "partials/header.html": "8cf3fb15bcf969ff596649616fd99366b3c31c08d57a86d05308efc16d8fa75f",
    "partials/nav.html": "af33f6e032f632eb055c365eb5f1a975bf8456152fa768e69a1aad6d470b843f",
    "partials/palette.html": "fb935107ae7d3d7475965019eec36c1ad72bf1d154254dab2474921fcd2710e3",
    "partials/search.html": "bfd556535abcddb99396ab2a7e3acc2ebcd3f36756007d3969396caa4126be30",
    "partials/tabs-item.html": "52fe1f551aa2dbfc9e15a19718a4cadd1f1e728d567ca21fea493ebfccaf3fe2",
    "partials/toc.html": "fde48f583563364b0e0e6865a5ab1e7060ec1826161f69f5cbee653e621b0f84",
}
"""The template of Material that each of ours was derived from, as it was then (SHA-256)."""

OWN_HOOK = "main.html"
"""Material leaves this one empty, for others to fill: it has nothing to follow."""


@pytest.mark.parametrize("name", FOLLOWED)
def test_the_stock_template_is_the_one_that_ours_was_derived_from(name: str) -> None:
    found = hashlib.sha256((STOCK / name).read_bytes()).hexdigest()
    assert found == FOLLOWED[name], (
        f"Material {version('mkdocs-material')} has another {name}: bring its changes into "
        f"generator/theme/{name}, write the new version at its head and put {found} here"
    )


@pytest.mark.parametrize("name", FOLLOWED)
def test_the_head_of_ours_names_the_version(name: str) -> None:
    text = (THEME / name).read_text("utf-8")
    assert text.startswith(
        f"{{#-\n  Follows mkdocs-material {version('mkdocs-material')}, {name}. Differs in:\n"
    )


def test_every_override_is_followed() -> None:
    ours = {path.relative_to(THEME).as_posix() for path in THEME.rglob("*.html")}
    overrides = {name for name in ours if (STOCK / name).exists()} - {OWN_HOOK}
    assert overrides == FOLLOWED.keys()

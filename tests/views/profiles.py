"""Small libraries of stations with profiles, for the tests of figures, with the project's own vocabulary."""

from functools import cache
from pathlib import Path
from typing import Any

from generator.disk import read_practices
from generator.model.catalog import Catalog
from generator.model.station import Station
from generator.model.vocabulary import Vocabulary
from generator.reading import read_catalog
from generator.views.indexing import make_library
from generator.views.library import Library

_PRACTICES = Path(__file__).resolve().parent.parent.parent / "practices"


@cache
def vocabulary() -> Vocabulary:
    """Return the project's vocabulary."""
    catalog = read_catalog(read_practices(_PRACTICES)).catalog
    assert catalog is not None
    return catalog.vocabulary


def station(station_id: str, *profile: tuple[str, str] | tuple[str, str, str], **fields: Any) -> Station:
    """Make a station; each entry of its profile is a measure, what is printed, and the date if there is one."""
    measures = [
        dict(zip(("measure", "value", "as_of"), entry, strict=False))  # a date may be missing
        for entry in profile
    ]
    return Station.model_validate(
        {
            "id": station_id,
            "name": f"{station_id}派出所",
            "kind": "派出所",
            "location": {"province": "山东省"},
            "profile": measures,
            "review": {"status": "已发布", "interest": "无"},
            **fields,
        }
    )


def claim(claim_id: str, **fields: Any) -> dict[str, Any]:
    """Return a claim as a contributor would write it."""
    return {"id": claim_id, "text": f"说法{claim_id}", "about": "产出", "said_by": "记者", **fields}


def library(*stations: Station) -> Library:
    """Make a library of these stations."""
    return make_library(
        Catalog(stations={s.id: s for s in stations}, models={}, sources={}, vocabulary=vocabulary())
    )

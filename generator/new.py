"""The text of a new record: the least that passes ``check``, with comments that say what may be added."""

import json
from dataclasses import dataclass
from functools import partial

from jinja2 import Environment, PackageLoader, StrictUndefined


@dataclass(frozen=True, slots=True)
class NewStation:
    """What must be known to begin the record of a station."""

    id: str
    name: str
    kind: str
    province: str
    source: str


@dataclass(frozen=True, slots=True)
class NewSource:
    """What must be known to begin the record of a source."""

    id: str
    title: str
    kind: str
    extent: str


def new_record(record: NewStation | NewSource) -> str:
    """Return the YAML text of a new record."""
    folder = "station" if isinstance(record, NewStation) else "source"
    environment = Environment(
        loader=PackageLoader("generator", "templates"),
        autoescape=False,  # noqa: S701  (YAML, not HTML: every value is quoted by `quoted`)
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters["quoted"] = partial(json.dumps, ensure_ascii=False)
    return environment.get_template(f"new/{folder}.yaml.jinja").render(record=record)

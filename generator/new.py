"""The text of a new record: the least that passes ``check``, with comments that say what may be added.

What a comment holds behind one ``#`` and a space is a field that is valid as it stands, so that contributors
need only take these two characters away.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.schema import schema_path

TEMPLATE_FOLDER = "docs/record-templates"
"""Where the templates for those stand who write a record by hand."""


@dataclass(frozen=True, slots=True)
class NewStation:
    """What must be known to begin the record of a station; an empty text is not known."""

    id: str
    name: str
    kind: str
    province: str
    source: str
    interest: str = "无"
    city: str = ""
    county: str = ""

    @property
    def folder(self) -> str:
        """Return the folder of the record."""
        return "stations"


@dataclass(frozen=True, slots=True)
class NewSource:
    """What must be known to begin the record of a source; an empty text is not known."""

    id: str
    title: str
    kind: str
    extent: str
    interest: str = "无"
    publisher: str = ""
    published: str = ""
    url: str = ""

    @property
    def folder(self) -> str:
        """Return the folder of the record."""
        return "sources"


@dataclass(frozen=True, slots=True)
class NewCourse:
    """What must be known to begin the record of a course."""

    id: str
    title: str
    summary: str
    goal: str
    audience: str
    station: str
    length: str = "2小时"
    interest: str = "无"

    @property
    def folder(self) -> str:
        """Return the folder of the record."""
        return "courses"


NewRecord = NewStation | NewSource | NewCourse

_EXAMPLES: tuple[NewRecord, ...] = (
    NewStation("ceshi-chengguan", "城关派出所", "派出所", "山东省", "ceshi-chengguan"),
    NewSource("ceshi-chengguan", "城关派出所与交警中队合署办公", "新闻网站", "全文"),
    NewCourse(
        "ceshi-kecheng",
        "交所合一入门",
        "从一个派出所的记录看交所合一改了什么。",
        "能说出交所合一改了哪几件事",
        "新任派出所所长",
        "leling-guojia",
    ),
)


_NEEDS_NO_QUOTES = re.compile("[一-鿿][一-鿿A-Za-z0-9（）·，。]*|[0-9]{4}(?:-[0-9]{2}){0,2}")


def new_record(record: NewRecord) -> str:
    """Return the YAML text of a new record."""
    name = record.folder.removesuffix("s")
    environment = Environment(
        loader=PackageLoader("generator", "templates"),
        autoescape=False,  # noqa: S701  (YAML, not HTML: every value is quoted by `quoted`)
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters["quoted"] = _quoted
    template = environment.get_template(f"new/{name}.yaml.jinja")
    return template.render(record=record, schema=schema_path(record.folder))


def _quoted(text: str) -> str:
    """Return a text as YAML has it, in quotation marks unless it certainly needs none."""
    return text if _NEEDS_NO_QUOTES.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def record_templates() -> Mapping[str, str]:
    """Return the templates to copy, by their paths in the project: records of a station, a source and a course made up."""
    return {f"{TEMPLATE_FOLDER}/{example.folder[:-1]}.yaml": new_record(example) for example in _EXAMPLES}

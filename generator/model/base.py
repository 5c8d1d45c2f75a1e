"""What all records share: frozen, strict types, and the marks that rules and schema read.

A field's Chinese title, its description and its examples stand here in the model and nowhere else:
the error messages, the JSON Schema, the form for contributors and the pages take them from here. The examples
of a field that holds a list are examples of one entry.
"""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from generator.model.patterns import ID_PATTERN, WEB_ADDRESS_PATTERN

TERM_SET_KEY = "x-term-set"
"""The key under which the JSON Schema of a field names the set of its terms."""

REF_KEY = "x-ref"
"""The key under which the JSON Schema of a field names the folder of the records that it points to."""

LOCAL_REF_KEY = "x-local-ref"
"""The key under which the JSON Schema of a field names the kind of part of the same record that it points to."""

LOCAL_ID_KEY = "x-local-id"
"""The key under which the JSON Schema of an id names the kind of part that it tells apart."""

PRINTED_KEY = "x-printed"
"""The key under which the JSON Schema of a text says how it is read: ``date``, ``quantity`` or ``change``."""


@dataclass(frozen=True, slots=True)
class Term:
    """Marks a field that holds the label of a controlled term; ``set_id`` names its set in the vocabulary."""

    set_id: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Name the set in the JSON Schema, where its labels can then be filled in."""
        return {**handler(schema), TERM_SET_KEY: self.set_id}


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field that holds the id of another record; ``folder`` is the folder of its kind."""

    folder: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Say so in the JSON Schema, for forms that offer the choices."""
        return {**handler(schema), REF_KEY: self.folder}


@dataclass(frozen=True, slots=True)
class LocalRef:
    """Marks a field that holds the id of a part of the same record; ``kind`` names the part."""

    kind: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Say so in the JSON Schema, for forms that offer the choices."""
        return {**handler(schema), LOCAL_REF_KEY: self.kind}


@dataclass(frozen=True, slots=True)
class LocalId:
    """Marks an id that other fields of the same record may point to; ``kind`` names the part."""

    kind: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Say so in the JSON Schema, for forms that offer the choices."""
        return {**handler(schema), LOCAL_ID_KEY: self.kind}


class TextKind(Enum):
    """What kind of text a field holds; what contributors write is marked with it where its type is defined."""

    PROSE = auto()
    """Sentences in the library's own words."""

    LINE = auto()
    """A name, a title, a short phrase."""

    QUOTE = auto()
    """Words of a source."""

    PRINTED = auto()
    """A quantity, a change or a date as printed."""


LONGEST_ID, LONGEST_TEXT, LONGEST_LINE, LONGEST_QUOTE = 64, 2000, 120, 80
"""How many characters these may have."""

Identifier = Annotated[str, Field(pattern=ID_PATTERN, max_length=LONGEST_ID)]
"""An ASCII id, for ever: ``leling-guojia``."""

Text = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT), TextKind.PROSE]
"""A paragraph in the library's own words."""

Line = Annotated[str, Field(min_length=1, max_length=LONGEST_LINE), TextKind.LINE]
"""A name or a short phrase on one line."""

Quote = Annotated[str, Field(min_length=1, max_length=LONGEST_QUOTE), TextKind.QUOTE]
"""A short verbatim quotation; longer ones are not ours to copy."""

WebAddress = Annotated[str, Field(pattern=WEB_ADDRESS_PATTERN, max_length=500)]
"""An address on the web: http or https alone."""


class Record(BaseModel):
    """A part of the library: frozen, and closed to fields that the model does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def title_of(record_type: type[Record], field: str) -> str:
    """Return the Chinese title of a field, which messages, forms and pages all show."""
    return record_type.model_fields[field].title or field


class Shorthand(Record):
    """A record that may also be written as one plain text, which then fills ``plain_field``."""

    plain_field: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _from_plain_text(cls, value: Any) -> Any:
        return {cls.plain_field: value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        full = handler(schema)
        plain = handler.resolve_ref_schema(full)["properties"][cls.plain_field]
        return {"anyOf": [plain, full]}


SourceId = Annotated[Identifier, Ref("sources")]
StationId = Annotated[Identifier, Ref("stations")]
ModelId = Annotated[Identifier, Ref("models")]


class Cited(Record):
    """Anything that a source says. Without a source of its own it takes that of what it is part of."""

    source: SourceId | None = Field(
        None, title="来源", description="来源编号；不写则沿用上一层的来源", examples=["dezhou-guojia"]
    )
    place: Line | None = Field(None, title="出处", description="在来源中的位置，如第几段", examples=["第3段"])


class Statement(Shorthand, Cited, title="一条内容"):
    """One thing that a source says, in our own words; may be written as plain text."""

    plain_field: ClassVar[str] = "text"

    text: Text = Field(
        title="内容",
        description="用自己的话写，不抄原文",
        examples=["每天早上由值班所长召集各组碰头，分派当天的警情和任务。"],
    )
    quote: Quote | None = Field(
        None,
        title="原文短引",
        description=f"确有必要时的原文，{LONGEST_QUOTE}字以内",
        examples=["小事不出村"],
    )
    note: Text | None = Field(
        None, title="编者注", description="本库编者的说明", examples=["两篇报道的说法不一，分别照录。"]
    )

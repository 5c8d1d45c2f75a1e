"""The order in which the fields of a part are asked for and written."""

from functools import cache
from inspect import get_annotations

from generator.model.base import Cited, Record

_NOTE = "note"


@cache
def field_order(record_type: type[Record]) -> tuple[str, ...]:
    """Return the names of the fields of a part as its type states them.

    Where a source may be cited, it comes after what it says, and the editors' note after that.
    """
    stated = dict.fromkeys(
        name
        for base in reversed(record_type.__mro__)
        if base is not Cited
        for name in get_annotations(base)
        if name in record_type.model_fields
    )
    asides = (*Cited.model_fields, _NOTE) if issubclass(record_type, Cited) else ()
    last = tuple(name for name in asides if name in record_type.model_fields and _is_aside(name, stated))
    return (*(name for name in stated if name not in last), *last)


def _is_aside(name: str, stated: dict[str, None]) -> bool:
    return name == _NOTE or name not in stated

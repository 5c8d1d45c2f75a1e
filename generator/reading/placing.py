"""Records in the wrong folder: the fields of a station under ``models/`` are one mistake, not a dozen."""

from collections.abc import Mapping
from typing import Any

from generator.diagnostics import Diagnostic, Position
from generator.model.base import Record
from generator.model.catalog import RECORD_TYPES
from generator.reading.codes import FileCode
from generator.reading.names import Named

_LEAST_STRANGE = 2
"""How many fields that a kind of record does not have make another kind likelier."""


def misplaced_record(named: Named, data: Mapping[str, Any]) -> Diagnostic | None:
    """Return the diagnostic of a record whose fields are those of another folder's kind; None if they are not."""
    folder = named.key.partition("/")[0]
    own = RECORD_TYPES.get(folder)
    if own is None or len(_strange(data, own)) < _LEAST_STRANGE:
        return None
    fitting = [other for other, kind in RECORD_TYPES.items() if other != folder and not _strange(data, kind)]
    if len(fitting) != 1:
        return None
    right, title = fitting[0], RECORD_TYPES[fitting[0]].model_config.get("title")
    message = f"这条记录的字段是“{title}”的，却放在了 {folder} 文件夹里"
    hint = f"把文件移到 practices/{right} 文件夹里。"
    return Diagnostic(Position(named.file.shown, 1, 1), FileCode.MISPLACED_FILE, message, hint)


def _strange(data: Mapping[str, Any], kind: type[Record]) -> set[str]:
    return set(data) - set(kind.model_fields)

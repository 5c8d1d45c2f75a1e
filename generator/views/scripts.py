"""Data for the scripts of pages: each file is a script that calls one function.

A page that is opened from a folder may load scripts and nothing else. What belongs to one page stands in it, as JSON.
"""

import json
import re
from typing import Any

from markupsafe import Markup

_LEAVES_THE_SCRIPT = re.compile("[<>&\u2028\u2029]")
"""What could end a script element or start a comment in it, or ends a line in old JavaScript."""


def script_call(function: str, *values: Any, levels: int = 0) -> str:
    """Return a script that hands values to a function; what stands on so many outer levels has a line each."""
    return f"{function}({','.join(_in_lines(value, levels) for value in values)});\n"


def _in_lines(value: Any, levels: int) -> str:
    if not levels or not isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if isinstance(value, list):
        return "[\n" + ",\n".join(_in_lines(entry, levels - 1) for entry in value) + "\n]"
    entries = (
        f"{json.dumps(key, ensure_ascii=False)}:{_in_lines(inner, levels - 1)}"
        for key, inner in value.items()
    )
    return "{\n" + ",\n".join(entries) + "\n}"


def inline_json(value: Any) -> Markup:
    """Return a value as JSON that may stand in a script element, whatever its texts hold.

    JSON knows these characters only inside texts, where an escape means the same.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(_LEAVES_THE_SCRIPT.sub(_escaped, text))  # noqa: S704


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"

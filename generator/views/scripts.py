"""Data for the scripts of pages: each file is a script that calls one function.

A page that is opened from a folder may load scripts and nothing else.
"""

import json
from typing import Any


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

"""Lines of a text that may be no YAML: how deep they stand, and whether they say anything."""


def depth_of(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def has_content(line: str) -> bool:
    """Tell whether a line is neither empty nor a comment alone."""
    return bool(line.strip()) and not line.lstrip().startswith("#")

"""Circles: things that, step by step, lie inside themselves."""

from collections.abc import Iterator, Mapping


def circles(above: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield every circle once, from its first member in the order of ``above``.

    ``above`` gives what each thing lies inside; a thing inside itself is a circle of one.
    """
    done: set[str] = set()
    for start in above:
        path: list[str] = []
        here: str | None = start
        while here is not None and here not in done and here not in path:
            path.append(here)
            here = above.get(here)
        if here in path:
            circle = path[path.index(here) :]
            first = min(range(len(circle)), key=lambda i: list(above).index(circle[i]))
            yield (*circle[first:], *circle[:first])
        done.update(path)


def shown(circle: tuple[str, ...]) -> str:
    """Write a circle for a message: a → b → a."""
    return " → ".join((*circle, circle[0]))

"""Every pointer of the courses that are in force, with where it stands."""

from collections.abc import Iterator

from generator.diagnostics import Path
from generator.model.catalog import Catalog
from generator.model.pointer import Pointer
from generator.model.walk import parts_of


def pointers_of(catalog: Catalog) -> Iterator[tuple[str, Path, Pointer]]:
    """Yield the key of the record, the path and the pointer itself.

    A course that is gone shows nothing of what it pointed at, so that its pointers may lead anywhere.
    """
    for course_id, course in catalog.courses.items():
        if catalog.is_gone(course):
            continue
        for path, part in parts_of(course):
            if isinstance(part, Pointer):
                yield f"courses/{course_id}", path, part

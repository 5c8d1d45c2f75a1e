"""Every pointer of the courses, with where it stands."""

from collections.abc import Iterator

from generator.diagnostics import Path
from generator.model.catalog import Catalog
from generator.model.pointer import Pointer
from generator.model.walk import parts_of


def pointers_of(catalog: Catalog) -> Iterator[tuple[str, Path, Pointer]]:
    """Yield the key of the record, the path and the pointer itself."""
    for course_id, course in catalog.courses.items():
        for path, part in parts_of(course):
            if isinstance(part, Pointer):
                yield f"courses/{course_id}", path, part

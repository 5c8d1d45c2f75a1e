"""The records as plain Markdown, for generators that know nothing of them: the same words, without what we compute."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.model.base import Record
from generator.model.catalog import Catalog
from generator.model.source import Source
from generator.model.walk import written_texts

_FOLDERS = ("stations", "models", "sources")


def pages(catalog: Catalog) -> Iterator[tuple[str, str, str]]:
    """Yield for every record the folder and the name of its page, its title, and its body in Markdown."""
    for folder in _FOLDERS:
        records: Mapping[str, Record] = catalog.folder(folder)
        for record_id, record in records.items():
            yield f"{folder}/{record_id}", _title(record, record_id), _body(record)


def write(catalog: Catalog, folder: Path) -> int:
    """Write the pages and a first one that lists them into ``folder``, with front matter; return how many there are."""
    listed = []
    for path, title, body in pages(catalog):
        target = folder / f"{path}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"{_front(title)}{body}\n", "utf-8")
        listed.append(path)
    (folder / "contents.md").write_text(f"{_front('基层警务实践库')}共 {len(listed)} 条记录。\n", "utf-8")
    return len(listed) + 1


def _front(title: str) -> str:
    quoted = title.replace('"', "”")
    return f'---\ntitle: "{quoted}"\n---\n\n'


def _title(record: Record, record_id: str) -> str:
    title = record.title if isinstance(record, Source) else getattr(record, "name", None)
    return title or record_id


def _body(record: Record) -> str:
    """Return the texts of a record: a heading for each part, and a list for each field of several texts."""
    blocks: list[str] = []
    part: tuple[object, ...] = ()
    for path, text, _ in written_texts(record):
        owner = tuple(step for step in path[:3] if isinstance(step, str | int))[:2]
        if owner != part and len(path) > 1:
            part = owner
            blocks.append(f"## {path[0]} {owner[-1]}")
        words = " ".join(text.split()).replace("<", "&lt;")
        blocks.append(f"- {words}" if isinstance(path[-1], int) else words)
    return "\n\n".join(blocks)

"""Every record becomes a page of plain Markdown with its words."""

from pathlib import Path

from generator.model.walk import written_texts
from tests.benchmarks.building.plain import pages, write
from tests.views.library import golden_catalog


def test_every_record_is_a_page_with_all_its_words() -> None:
    catalog = golden_catalog()
    bodies = {path: (title, body) for path, title, body in pages(catalog)}
    assert bodies.keys() == {
        f"{folder}/{one}" for folder in ("stations", "models", "sources") for one in catalog.folder(folder)
    }
    for path, (title, body) in bodies.items():
        folder, _, record_id = path.partition("/")
        assert title
        for written in written_texts(catalog.folder(folder)[record_id]):
            assert " ".join(written.text.split()).replace("<", "&lt;") in body


def test_pages_are_written_with_a_title_in_front(tmp_path: Path) -> None:
    count = write(golden_catalog(), tmp_path)
    written = list(tmp_path.rglob("*.md"))
    assert len(written) == count
    assert all(path.read_text("utf-8").startswith('---\ntitle: "') for path in written)

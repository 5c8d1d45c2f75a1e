import sys
from pathlib import Path

import pytest

from generator.disk.streams import files_below


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_ordinary_files_are_found_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a-b.txt", "a/y/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * len(name))
    (tmp_path / "link.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "linked").symlink_to(tmp_path / "a")
    found = files_below(tmp_path)
    assert [(file.name, file.size) for file in found] == [
        (name, len(name)) for name in ("a-b.txt", "a/y/x.txt", "a/z.txt", "b.txt")
    ]
    with found[0].open() as file:
        assert file.read() == b"x" * 7

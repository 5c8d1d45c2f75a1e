import sys
from pathlib import Path

import pytest

from generator.disk.streams import files_below, move_into_place


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


def test_finished_files_take_the_place_of_old_ones(tmp_path: Path) -> None:
    for name in ("new1", "new2", "old1"):
        (tmp_path / name).write_text(name)
    move_into_place({tmp_path / "new1": tmp_path / "old1", tmp_path / "new2": tmp_path / "old2"})
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"old1": "new1", "old2": "new2"}


def test_no_file_takes_the_place_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "new1").write_text("new1")
    (tmp_path / "new2").write_text("new2")
    (tmp_path / "folder").mkdir()
    with pytest.raises(IsADirectoryError):
        move_into_place({tmp_path / "new1": tmp_path / "old1", tmp_path / "new2": tmp_path / "folder"})
    assert not (tmp_path / "old1").exists()

"""Several files take their places, or everything is as it was."""

import sys
from pathlib import Path

import pytest

from generator.disk import together
from generator.disk.beside import rename
from generator.disk.together import move_into_place


def written(folder: Path, *names: str) -> dict[Path, Path]:
    """Write new files below ``folder``; return them and the places that they are for."""
    (folder / "new").mkdir()
    for name in names:
        (folder / "new" / name).write_text(f"new {name}", "utf-8")
    return {folder / "new" / name: folder / name for name in names}


def held(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir() if path.is_file()}


def test_finished_files_take_the_place_of_old_ones(tmp_path: Path) -> None:
    moves = written(tmp_path, "a", "b", "c")
    for name in ("a", "c"):
        (tmp_path / name).write_text("old", "utf-8")
    move_into_place(moves)
    assert held(tmp_path) == {"a": "new a", "b": "new b", "c": "new c"}
    assert list((tmp_path / "new").iterdir()) == []


@pytest.mark.parametrize("at", [0, 1, 2])
def test_when_one_cannot_be_moved_all_are_as_they_were(tmp_path: Path, at: int) -> None:
    names = ["a", "b"]
    names.insert(at, "folder")
    moves = written(tmp_path, *names)
    (tmp_path / "a").write_text("old", "utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "inside").touch()
    with pytest.raises(IsADirectoryError):
        move_into_place(moves)
    assert held(tmp_path) == {"a": "old"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "folder", "new"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_a_link_is_put_back_as_a_link(tmp_path: Path) -> None:
    moves = written(tmp_path, "a", "folder")
    (tmp_path / "real").write_text("old", "utf-8")
    (tmp_path / "a").symlink_to(tmp_path / "real")
    (tmp_path / "folder").mkdir()
    with pytest.raises(IsADirectoryError):
        move_into_place(moves)
    assert (tmp_path / "a").is_symlink()
    assert held(tmp_path) == {"a": "old", "real": "old"}


def test_what_is_stopped_by_hand_when_all_is_done_stays_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moves = written(tmp_path, "a", "b")
    for name in ("a", "b"):
        (tmp_path / name).write_text("old", "utf-8")

    def stopped(source: Path, target: Path) -> None:
        rename(source, target)
        if target.name == "b":
            raise KeyboardInterrupt

    monkeypatch.setattr(together, "rename", stopped)
    with pytest.raises(KeyboardInterrupt):
        move_into_place(moves)
    assert held(tmp_path) == {"a": "new a", "b": "new b"}


def test_what_cannot_be_put_back_is_left_beside_and_the_others_are_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moves = written(tmp_path, "a", "b", "folder")
    for name in ("a", "b"):
        (tmp_path / name).write_text(f"old {name}", "utf-8")
    (tmp_path / "folder").mkdir()

    def locked(source: Path, target: Path) -> None:
        """Let nothing be put back in the place of ``b``, as a program does that opened it meanwhile."""
        if target.name == "b" and source.suffix == ".tmp":
            raise PermissionError(target)
        rename(source, target)

    monkeypatch.setattr(together, "rename", locked)
    with pytest.raises(PermissionError):
        move_into_place(moves)
    found = held(tmp_path)
    assert (found.pop("a"), found.pop("b")) == ("old a", "new b")
    assert list(found.values()) == ["old b"]

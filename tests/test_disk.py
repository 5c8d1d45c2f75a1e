import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import disk
from generator.disk import (
    beside,
    may_be_replaced,
    read_files,
    read_practices,
    replace_files,
    replace_folder,
    write_all_new,
    write_below,
    write_file,
    write_new,
    write_together,
)
from generator.text.files import MAX_BYTES, Obstacle, RawFile

not_on_windows = pytest.mark.skipif(sys.platform == "win32", reason="needs links, pipes or names of POSIX")


def put(path: Path, content: bytes = b"x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_every_file_is_read_in_order(tmp_path: Path) -> None:
    for name in ("vocabulary.yaml", "stations/b.yaml", "stations/a.yml", "deep/er/x.txt", ".DS_Store"):
        put(tmp_path / name, name.encode())
    files = read_practices(tmp_path)
    assert [(file.path, file.content) for file in files] == [
        (name, name.encode())
        for name in (".DS_Store", "deep/er/x.txt", "stations/a.yml", "stations/b.yaml", "vocabulary.yaml")
    ]
    assert files[3].shown == (tmp_path / "stations/b.yaml").as_posix()


def test_a_folder_that_is_missing_is_an_obstacle(tmp_path: Path) -> None:
    (file,) = read_practices(tmp_path / "gone")
    assert file.obstacle is Obstacle.MISSING


def test_a_large_file_is_not_kept(tmp_path: Path) -> None:
    put(tmp_path / "a.yaml", b"x" * MAX_BYTES)
    put(tmp_path / "b.yaml", b"x" * (MAX_BYTES + 1))
    first, second = read_practices(tmp_path)
    assert first.content
    assert (second.content, second.obstacle) == (None, Obstacle.TOO_LARGE)


def test_a_file_that_grew_since_it_was_looked_at_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "a.yaml", b"x" * (MAX_BYTES + 1))
    monkeypatch.setattr(disk, "_obstacle_of", lambda *_: None)
    (file,) = read_practices(tmp_path)
    assert (file.content, file.obstacle) == (None, Obstacle.TOO_LARGE)


@not_on_windows
def test_a_link_put_there_since_it_was_looked_at_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = put(tmp_path / "secret", b"secret")
    (tmp_path / "practices").mkdir()
    (tmp_path / "practices" / "a.yaml").symlink_to(secret)
    monkeypatch.setattr(disk, "_obstacle_of", lambda *_: None)
    (file,) = read_practices(tmp_path / "practices")
    assert file.content is None


@not_on_windows
def test_links_are_not_followed(tmp_path: Path) -> None:
    secret = put(tmp_path / "secret" / "passwords.yaml").parent
    folder = tmp_path / "practices"
    put(folder / "vocabulary.yaml")
    (folder / "stations").symlink_to(secret)
    (folder / "a.yaml").symlink_to(secret / "passwords.yaml")
    (folder / "b.yaml").symlink_to(folder / "gone")
    found = {file.path: file.obstacle for file in read_practices(folder)}
    link = Obstacle.SYMLINK
    assert found == {"a.yaml": link, "b.yaml": link, "stations": link, "vocabulary.yaml": None}


@not_on_windows
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    (file,) = read_practices(tmp_path)
    assert file.obstacle is Obstacle.NOT_A_FILE


@not_on_windows
def test_names_that_are_no_text_can_be_printed(tmp_path: Path) -> None:
    for name in (b"\xb6\xce.yaml", b"a\nb.yaml", "\u202e.yaml".encode()):
        with open(os.path.join(os.fsencode(tmp_path), name), "wb"):  # noqa: PTH118, PTH123
            pass
    for file in read_practices(tmp_path):
        assert file.origin
        assert Path(file.origin).read_bytes() == file.content == b""
        assert file.path.isprintable()
        assert file.shown.encode("utf-8")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything"
)
def test_a_file_without_permission_is_an_obstacle(tmp_path: Path) -> None:
    put(tmp_path / "a.yaml").chmod(0)
    (file,) = read_practices(tmp_path)
    assert file.obstacle is Obstacle.UNREADABLE


def test_a_file_that_fails_on_reading_is_an_obstacle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> bytes:
        raise PermissionError

    put(tmp_path / "a.yaml")
    monkeypatch.setattr(disk, "_bytes_of", fail)
    assert read_practices(tmp_path)[0].obstacle is Obstacle.UNREADABLE


def test_single_files_are_read_as_if_in_their_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    station = put(tmp_path / "elsewhere" / "stations" / "a.yaml", b"1")
    other = put(tmp_path / "elsewhere" / "vocabulary.yaml", b"2")
    assert read_files([station, other, tmp_path / "gone.yaml"]) == (
        RawFile("gone.yaml", (tmp_path / "gone.yaml").as_posix(), None, Obstacle.MISSING),
        RawFile("stations/a.yaml", station.as_posix(), b"1", origin=station),
        RawFile("vocabulary.yaml", other.as_posix(), b"2", origin=other),
    )
    monkeypatch.chdir(station.parent)
    assert read_files([Path("a.yaml")]) == (
        RawFile("stations/a.yaml", "a.yaml", b"1", origin=Path("a.yaml")),
    )
    assert [file.path for file in read_files([station.parent])] == ["stations/a.yaml"]
    assert [file.path for file in read_files([station.parent.parent])] == [
        "stations/a.yaml",
        "vocabulary.yaml",
    ]


def test_a_new_file_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "stations" / "a.yaml"
    write_new(path, "甲\n")
    with pytest.raises(FileExistsError):
        write_new(path, "乙\n")
    assert path.read_bytes() == "甲\n".encode()


def test_a_folder_is_replaced_whole(tmp_path: Path) -> None:
    put(tmp_path / "site" / "old.html")
    put(tmp_path / "built" / "new.html", b"new")
    replace_folder(tmp_path / "built", tmp_path / "site")
    assert tree(tmp_path) == {"site/new.html": b"new"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_a_folder_may_be_put_where_none_was(tmp_path: Path) -> None:
    put(tmp_path / "built" / "new.html")
    replace_folder(tmp_path / "built", tmp_path / "public" / "site")
    assert tree(tmp_path) == {"public/site/new.html": b"x"}


def test_the_old_folder_stays_when_the_new_one_cannot_come_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "site" / "old.html")
    built = put(tmp_path / "built" / "new.html").parent
    rename = beside.rename

    def fail_for_the_new_one(source: Path, target: Path) -> None:
        if source.name == "built":
            raise OSError
        rename(source, target)

    monkeypatch.setattr(beside, "rename", fail_for_the_new_one)
    monkeypatch.setattr(beside, "exchange", lambda *_: False)
    with pytest.raises(OSError):  # noqa: PT011
        replace_folder(built, tmp_path / "site")
    assert tree(tmp_path) == {"site/old.html": b"x", "built/new.html": b"x"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["built", "site"]


def test_what_would_lose_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "project" / "built" / "new.html")
    put(tmp_path / "project" / "file")
    with pytest.raises(ValueError, match="inside"):
        replace_folder(tmp_path / "project" / "built", tmp_path / "project")
    with pytest.raises(NotADirectoryError):
        replace_folder(tmp_path / "project" / "built", tmp_path / "project" / "file")
    with pytest.raises(FileNotFoundError):
        replace_folder(tmp_path / "gone", tmp_path / "project")
    built = put(tmp_path / "built" / "new.html").parent
    monkeypatch.chdir(tmp_path / "project")
    with pytest.raises(ValueError, match="current folder"):
        replace_folder(built, tmp_path / "project")
    assert set(tree(tmp_path)) == {"project/built/new.html", "project/file", "built/new.html"}


@not_on_windows
def test_a_linked_target_keeps_its_link(tmp_path: Path) -> None:
    put(tmp_path / "real" / "old.html")
    (tmp_path / "site").symlink_to(tmp_path / "real")
    put(tmp_path / "built" / "new.html")
    replace_folder(tmp_path / "built", tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert set(tree(tmp_path / "real")) == {"new.html"}


def test_only_what_is_new_empty_or_known_may_be_replaced(tmp_path: Path) -> None:
    marks = ("404.html", "index.html")
    assert may_be_replaced(tmp_path / "none", marks)
    assert may_be_replaced(tmp_path, marks)
    (tmp_path / "index.html").touch()
    assert not may_be_replaced(tmp_path, marks)
    (tmp_path / "404.html").touch()
    (tmp_path / "more.html").touch()
    assert may_be_replaced(tmp_path, marks)
    with pytest.raises(NotADirectoryError):
        may_be_replaced(tmp_path / "index.html", marks)


def test_a_file_is_replaced_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = put(tmp_path / "a.yaml", b"old")
    path.chmod(0o640)
    replace_files({path: (b"old", b"new")})
    assert tree(tmp_path) == {"a.yaml": b"new"}
    assert path.stat().st_mode & 0o777 == 0o640 or sys.platform == "win32"


def test_files_are_replaced_only_while_none_of_them_changed(tmp_path: Path) -> None:
    path, other = put(tmp_path / "a.yaml", b"newer"), put(tmp_path / "b.yaml", b"old")
    with pytest.raises(BlockingIOError):
        replace_files({other: (b"old", b"new"), path: (b"old", b"new")})
    assert tree(tmp_path) == {"a.yaml": b"newer", "b.yaml": b"old"}


def test_files_are_written_together_or_not_at_all(tmp_path: Path) -> None:
    put(tmp_path / "a.yaml", b"old")
    put(tmp_path / "folder" / "inside")
    before = tree(tmp_path)
    with pytest.raises(OSError):  # noqa: PT011  (a folder stands in the way, or the name is too long)
        write_together({tmp_path / "a.yaml": "new", tmp_path / "new.yaml": "new", tmp_path / ("x" * 300): ""})
    assert tree(tmp_path) == before
    write_together({tmp_path / "a.yaml": "新", tmp_path / "deep" / "b.yaml": b"b"})
    assert tree(tmp_path) == {**before, "a.yaml": "新".encode(), "deep/b.yaml": b"b"}


def test_files_that_were_written_are_as_before_when_the_last_cannot_be(tmp_path: Path) -> None:
    old = put(tmp_path / "a.yaml", b"old")
    put(tmp_path / "folder" / "inside")
    before, status = tree(tmp_path), old.stat()
    with pytest.raises(IsADirectoryError):
        write_together({old: "new", tmp_path / "new.yaml": "new", tmp_path / "folder": "new"})
    with pytest.raises(OSError):  # noqa: PT011  (each system has its own for reading a folder)
        replace_files({old: (b"old", b"new"), tmp_path / "folder": (b"", b"new")})
    assert tree(tmp_path) == before
    assert (old.stat().st_mode, old.stat().st_mtime_ns) == (status.st_mode, status.st_mtime_ns)


def test_all_new_files_are_written_or_none(tmp_path: Path) -> None:
    put(tmp_path / "b.yaml", b"old")
    names = [tmp_path / name for name in ("a.yaml", "b.yaml", "c.yaml")]
    with pytest.raises(FileExistsError):
        write_all_new(dict.fromkeys(names, "new"))
    assert tree(tmp_path) == {"b.yaml": b"old"}
    write_all_new(dict.fromkeys((names[0], names[2]), "新"))
    assert tree(tmp_path) == {"a.yaml": "新".encode(), "b.yaml": b"old", "c.yaml": "新".encode()}


def test_a_file_is_written_whether_it_is_there_or_not(tmp_path: Path) -> None:
    for content in ("甲", "乙\n"):
        write_file(tmp_path / "deep" / "a.json", content)
        assert tree(tmp_path) == {"deep/a.json": content.encode()}


def test_files_below_a_folder_are_written_one_after_the_other(tmp_path: Path) -> None:
    def contents() -> Iterator[tuple[str, tuple[bytes, ...]]]:
        yield "a/甲.json", (b"0", b"1")
        assert (tmp_path / "a/甲.json").read_bytes() == b"01"
        yield "a/甲.json", (b"2",)
        yield "b.txt", ()

    write_below(tmp_path, contents())
    assert {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file()} == {
        "a/甲.json",
        "b.txt",
    }
    assert (tmp_path / "a/甲.json").read_bytes() == b"2"

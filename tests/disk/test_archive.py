"""What is not seen in the packed site: files that are large or shrink no more, and what breaks halfway."""

import io
import tracemalloc
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from generator.disk.archive import write_archive

DAY = date(2026, 3, 1)


@dataclass
class Made:
    """A member that is made while it is read: zeros, or an error after some of them."""

    name: str
    size: int
    breaks: bool = False

    def open(self) -> BinaryIO:
        return cast("BinaryIO", _Zeros(self.size, breaks=self.breaks))


class _Zeros(io.RawIOBase):
    def __init__(self, left: int, *, breaks: bool) -> None:
        self.left, self.breaks = left, breaks

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        if self.breaks and not self.left:
            raise OSError("拔掉了")
        count = min(len(buffer), self.left)
        buffer[:count] = bytes(count)
        self.left -= count
        return count


def test_what_is_compressed_already_is_stored(tmp_path: Path) -> None:
    names = ["a.PNG", "a.html", "b.gz", "b.sqlite", "c.xlsx"]
    write_archive(tmp_path / "a.zip", "f", (Made(name, 1000) for name in names), DAY, "SUMS")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        stored = [e.filename for e in archive.infolist() if e.compress_type == zipfile.ZIP_STORED]
    assert stored == ["f/a.PNG", "f/b.gz", "f/c.xlsx"]


def test_large_files_are_streamed(tmp_path: Path) -> None:
    tracemalloc.start()
    write_archive(tmp_path / "a.zip", "f", [Made("large.bin", 64 << 20)], DAY, "SUMS")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 << 20


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    def members() -> Iterator[Made]:
        yield Made("a", 10)
        yield Made("b", 10, breaks=True)

    with pytest.raises(OSError, match="拔掉了"):
        write_archive(tmp_path / "a.zip", "f", members(), DAY, "SUMS")


def test_a_zip_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"old")
    with pytest.raises(FileExistsError):
        write_archive(tmp_path / "a.zip", "f", [], DAY, "SUMS")
    assert (tmp_path / "a.zip").read_bytes() == b"old"

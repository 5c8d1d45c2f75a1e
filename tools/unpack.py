"""Takes one file out of an archive that a stranger may have made: by its exact name, and no more than allowed.

Usage: ``python3 unpack.py ARCHIVE NAME MOST_BYTES``. Writes the file of that name into the current folder.
"""

import sys
import zipfile
from pathlib import Path


def unpack(archive: Path, name: str, most: int) -> bytes:
    """Return the file's content; raise ``ValueError`` when it is missing, there twice or too large."""
    with zipfile.ZipFile(archive) as opened:
        found = [entry for entry in opened.infolist() if entry.filename == name]
        if len(found) != 1:
            raise ValueError(f"no single file {name}")
        with opened.open(found[0]) as file:
            content = file.read(most + 1)
    if len(content) > most:
        raise ValueError(f"{name} is too large")
    return content


if __name__ == "__main__":
    _, archive_path, wanted, limit = sys.argv
    Path(wanted).write_bytes(unpack(Path(archive_path), wanted, int(limit)))

"""Files of a stranger who means harm: each gets one plain word, in little time and memory, and nothing else happens.

``HOSTILE_FILES=100000 python -m pytest tests/test_hostile.py`` tries the flood with as many files.
"""

import json
import os
import re
import socket
import subprocess
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.reports import MOST_SHOWN
from generator.text.characters import MAX_COLUMNS
from tests.limits import run_limited, with_limits
from tests.projects import copy_project, run_module

pytestmark = with_limits

CASES = Path(__file__).parent / "cases" / "reading" / "stations"
BEGINNING = (CASES / "good-bom.yaml").read_text("utf-8-sig")

SECONDS, MEGABYTES = 90, 1536
FLOOD = int(os.environ.get("HOSTILE_FILES", "20000"))

LONG = MAX_COLUMNS - 50
"""A line that is just not too long."""

TEXTS: Mapping[str, tuple[str, str]] = {
    "deep-flow": ("summary: " + "[\n" * 25_000, "nested-too-deep"),
    "deep-map": ("summary: " + "{a: \n" * 25_000, "nested-too-deep"),
    "deep-block": ("summary:\n" + "".join("  " * n + "a:\n" for n in range(1, 400)), "nested-too-deep"),
    "deep-dashes": ("summary:\n  " + "- " * (LONG // 2) + "a", "nested-too-deep"),
    "long-line": ("summary: " + "x" * (MAX_COLUMNS + 1), "line-too-long"),
    "one-line": ("summary: " + "x" * 200_000, "line-too-long"),
    "long-anchor": ("summary: &" + "a" * LONG + " x", "anchor"),
    "many-anchors": ("".join(f"a{n}: &a{n} x\n" for n in range(9_000)), "anchor"),
    "same-field": ("summary: x\n" * 20_000, "too-many-values"),
    "many-entries": ("aliases:\n" + "  - x\n" * 30_000, "too-many-values"),
    "many-documents": ("---\na: b\n" * 20_000, "multiple-documents"),
    "spaces": (("summary: x" + " " * LONG + "#x\n") * 24, "text-cut-at-hash"),
    "hashes": (("summary: " + "#" * LONG + "\n") * 24, "empty-value"),
    "colons": (("summary: " + "：" * 3_000 + "\n") * 24, "duplicate-key"),
    "quotes": ('summary: "' + "\n" * 200_000, "unclosed-quote"),
    "foreign-letters": (("a" * 4_900 + "А" + "a" * 4_900 + "\n") * 24, "lookalike-character"),
    "tabs": ("\t- x\n" * 40_000, "tab"),
    "directions": ("\u202e甲\n" * 20_000, "direction-character"),
    "marks": ("\ufeffa: b\n" * 20_000, "invisible-character"),
    "zeros": ("summary: x\0y\n", "control-character"),
    "escaped-zero": ('summary: "\\0"\n', "control-character"),
    "surrogate": ('summary: "\\ud800"\n', "bad-escape"),
    "python-object": ("summary: !!python/object/apply:os.system [echo]\n", "tag"),
    "million-digits": ("area_code: '" + "9" * LONG + "'\n", "unknown-field"),
}
"""What a record ends with, by the name of its file, and the first code that is told of it."""

BYTES: Mapping[str, tuple[bytes, str]] = {
    "gbk": (BEGINNING.encode("gbk"), "bad-encoding"),
    "utf-16": (BEGINNING.encode("utf-16"), "bad-encoding"),
    "utf-32": (BEGINNING.encode("utf-32"), "bad-encoding"),
    "broken": (BEGINNING.encode() + b"summary: \xff\xfe\x80\n", "bad-bytes"),
    "only-zeros": (bytes(100_000), "line-too-long"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 100, "bad-encoding"),
    "nothing": (b"", "empty-file"),
    "bomb": (
        b"a: &a [x, x, x, x, x, x, x, x, x]\n"
        + b"".join(b"%c: &%c [%s]\n" % (n, n, b", ".join([b"*%c" % (n - 1)] * 9)) for n in range(98, 118)),
        "alias",
    ),
}
"""Whole files, by their names, and the first code that is told of each."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


def check(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run_limited(project, "-m", "generator", "check", *arguments, seconds=SECONDS, megabytes=MEGABYTES)


def told(project: Path) -> dict[str, list[tuple[str, str]]]:
    """Check the project; return the codes and the messages by file, below the folder of records."""
    done = check(project, "--format", "json")
    assert done.returncode == 1, done.stderr
    assert done.stderr == ""
    found = defaultdict(list)
    for one in json.loads(done.stdout):
        found[one["file"].removeprefix("practices/")].append((one["code"], one["message"] + one["hint"]))
    return found


def test_hostile_texts_are_told_of_in_little_time_and_memory(project: Path) -> None:
    stations = project / "practices" / "stations"
    for name, (end, _) in TEXTS.items():
        text = BEGINNING.replace("leling-guojia", name) + end
        (stations / f"{name}.yaml").write_text(text, "utf-8")
    for name, (content, _) in BYTES.items():
        (stations / f"{name}.yaml").write_bytes(content)

    found = told(project)
    expected = {name: code for name, (_, code) in (*TEXTS.items(), *BYTES.items())}
    codes = {name: {code for code, _ in found[f"stations/{name}.yaml"]} for name in expected}
    assert {name: codes[name] for name, code in expected.items() if code not in codes[name]} == {}
    messages = [message for some in found.values() for _, message in some]
    assert max(map(len, messages)) < 700, max(messages, key=len)
    assert all(re.search("[一-鿿]", message) for message in messages)
    assert max(map(len, found.values())) <= 40


def test_what_is_no_file_of_its_own_gets_one_word_and_is_not_opened(project: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("id: secret\npassword: 12345\n", "utf-8")
    stations = project / "practices" / "stations"
    expected = {}

    def expect(name: str, code: str) -> Path:
        expected[f"stations/{name}"] = code
        return stations / name

    expect("out.yaml", "symlink").symlink_to(secret)
    expect("in.yaml", "symlink").symlink_to(stations / "leling-guojia.yaml")
    expect("circle.yaml", "symlink").symlink_to(stations / "circle.yaml")
    expect("up", "symlink").symlink_to(project)
    expect("pipe.yaml", "not-a-file")
    os.mkfifo(stations / "pipe.yaml")
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(stations)  # the path of a socket is short
        listening.bind(expect("socket.yaml", "not-a-file").name)
        os.chdir(here)
    if os.geteuid() == 0:
        expect("device.yaml", "not-a-file")
        os.mknod(stations / "device.yaml", 0o600 | 0o020000, os.makedev(1, 5))  # /dev/zero
    with expect("huge.yaml", "too-large").open("wb") as file:
        file.truncate(100 << 20)
    with expect("endless.yaml", "too-large").open("wb") as file:
        file.truncate(1 << 40)
    for name in ("con.yaml", "aux.yaml", "lpt9.yaml", "é.yaml", "e\u0301.yaml", "a\nb.yaml", "..yaml"):
        shown = name.replace("\n", "\\u000a")
        (stations / name).write_text(BEGINNING, "utf-8")
        expect(shown, "bad-file-name")
    (stations / "Leling-Guojia.yaml").write_text(BEGINNING, "utf-8")
    expect("Leling-Guojia.yaml", "name-clash")
    if os.geteuid() != 0:
        (stations / "closed.yaml").write_text(BEGINNING, "utf-8")
        expect("closed.yaml", "unreadable-file").chmod(0)

    found = told(project)
    assert {path: [code for code, _ in some] for path, some in found.items()} == {
        path: [code] for path, code in expected.items()
    }
    assert "12345" not in str(found)


def test_folders_deeper_than_any_stack_are_walked(project: Path) -> None:
    here = os.open(project / "practices" / "stations", os.O_RDONLY)
    for _ in range(1_200):
        os.mkdir("d", dir_fd=here)
        below = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(os.open("a.yaml", os.O_CREAT | os.O_WRONLY, dir_fd=here))
    os.close(here)
    try:
        found = told(project)
    finally:
        # What Python has for removing folders goes down one call a folder, and so does pytest, afterwards.
        subprocess.run(["rm", "-rf", str(project / "practices" / "stations" / "d")], check=True)
    assert [[code for code, _ in some] for some in found.values()] == [["misplaced-file"]]


def test_a_folder_of_records_that_is_a_link_is_not_followed(project: Path, tmp_path: Path) -> None:
    (project / "practices").rename(tmp_path / "elsewhere")
    (project / "practices").symlink_to(tmp_path / "elsewhere")
    done = check(project)
    assert done.returncode == 1
    assert done.stdout.startswith("practices:1:1: symlink 这是一个链接")
    assert len(done.stdout.splitlines()) == 1


def test_a_link_among_the_written_pages_is_never_published(project: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("# password\n12345\n", "utf-8")
    (project / "docs" / "leak.md").symlink_to(secret)
    (project / "docs" / "round").symlink_to(project / "docs")
    for command in (("generator", "build"), ("mkdocs", "build")):
        done = run_module(project, *command)
        assert done.returncode == 1
        assert "docs 里有链接：leak.md、round。链接指向的文件会被公开" in done.stderr
        assert not (project / "site").exists()


def test_a_flood_of_files_ends_in_as_many_words_as_can_be_read(project: Path) -> None:
    for number in range(FLOOD):
        (project / "practices" / "stations" / f"x{number}.txt").touch()
    done = check(project)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert len(lines) == MOST_SHOWN + 1
    assert lines[-1] == f"还有 {FLOOD - MOST_SHOWN} 处没有列出：先改好上面的，再检查一次。"
    assert f"{FLOOD} 处错误" in done.stderr


def test_lists_full_of_rubbish_are_told_of_briefly(project: Path) -> None:
    practices = project / "practices"
    with (practices / "published.txt").open("ab") as file:
        file.write(b"".join(b"not an address %d\n" % number for number in range(50_000)))
        file.write(b"".join(b"stations/leling-guojia.html#gone-%d\n" % number for number in range(20_000)))
        file.write(b"a" * 3_000_000 + b"!\n")
    (practices / "releases" / "rubbish.txt").write_bytes(b"+ a.html\n" * 100_000)
    with (practices / "releases" / "9.9.9.txt").open("wb") as file:
        file.truncate(1 << 40)
    found = told(project)
    assert [code for code, _ in found["releases/rubbish.txt"]] == ["wrong-ending"]
    assert [code for code, _ in found["releases/9.9.9.txt"]] == ["too-large"]
    assert sum(map(len, found.values())) < 60

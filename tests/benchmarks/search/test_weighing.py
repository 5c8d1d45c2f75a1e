"""Costs and weights are those of the command and of the files."""

import gzip
import os
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.benchmarks.search.server import serving
from tests.benchmarks.search.weighing import CommandError, as_values, from_values, measured, weigh


def test_files_weigh_what_a_server_sends(tmp_path: Path) -> None:
    text, noise = tmp_path / "a.json", tmp_path / "b.bin"
    text.write_bytes(b"postings " * 1000)
    noise.write_bytes(os.urandom(500))
    weight = weigh([text, noise, noise])
    assert (weight.files, weight.plain) == (3, 10_000)
    assert weight.packed == len(gzip.compress(text.read_bytes(), 6)) + 2 * 500


def test_a_command_costs_what_it_uses(tmp_path: Path) -> None:
    cost = measured((sys.executable, "-c", "x = bytearray(64 << 20); sum(range(2_000_000))"), tmp_path)
    assert cost.wall > 0
    assert cost.cpu > 0
    assert cost.peak == 0 or cost.peak > 64 << 20
    assert from_values(as_values(cost)) == cost


def test_a_command_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no such records"):
        measured((sys.executable, "-c", "raise SystemExit('no such records')"), tmp_path)


def test_the_server_remembers_what_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "一.txt").write_text("1", "utf-8")
    with serving(tmp_path) as served:
        for _ in range(2):
            with urlopen(f"{served.address}%E4%B8%80.txt?v=2") as response:  # noqa: S310  (this machine)
                assert response.read() == b"1"
        assert served.asked_since() == ["一.txt", "一.txt"]
        assert served.asked_since() == []

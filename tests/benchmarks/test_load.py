"""The site answers under load, and the command that loads it tells good from bad."""

from pathlib import Path

import pytest

from tests.benchmarks.load import load, main, read
from tests.deploy.conftest import own_host, published
from tests.nginx import needed
from tools.process import program

__all__ = ["own_host", "published"]

SAID = """
finished in 10.01s, 1998.70 req/s, 57.19MB/s
requests: 20000 total, 20000 started, 20000 done, {good} succeeded, {failed} failed, {errored} errored, 0 timeout
status codes: {good} 2xx, 0 3xx, {failed} 4xx, 0 5xx
                     min         max         mean         sd        +/- sd
time for request:      143us     12.98ms      1.55ms      1.59ms    85.17%
"""


@pytest.mark.parametrize(("good", "failed", "errored"), [(20000, 0, 0), (19990, 10, 0), (19000, 1000, 1000)])
def test_what_h2load_says_is_read(good: int, failed: int, errored: int) -> None:
    outcome = read(SAID.format(good=good, failed=failed, errored=errored))
    assert (outcome.total, outcome.bad, outcome.rate) == (20000, failed, 1998.7)
    assert (outcome.mean, outcome.longest) == ("1.55ms", "12.98ms")


def test_what_h2load_does_not_say_is_not_made_up() -> None:
    with pytest.raises(ValueError, match="no such option"):
        read("h2load: no such option")


@pytest.mark.parametrize(
    "options", [["--rate", "1000000"], ["--rate", "1"], ["--seconds", "0"], ["--seconds", "3600"]]
)
def test_load_has_bounds(options: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(options)
    assert ended.value.code == 2


def test_the_site_answers_every_one_of_ten_thousand_requests(own_host: str, published: Path) -> None:
    needed(program("h2load"), "h2load")
    outcome = load(own_host, published / "current", rate=2000, seconds=5)
    assert (outcome.total, outcome.bad) == (10_000, 0), outcome.said


def test_the_load_sees_what_is_missing(own_host: str, published: Path, tmp_path: Path) -> None:
    needed(program("h2load"), "h2load")
    for path in ("stations/no-such.html", "assets/no-such.css"):
        (tmp_path / path).parent.mkdir()
        (tmp_path / path).touch()
    outcome = load(own_host, tmp_path, rate=100, seconds=1)
    assert outcome.total == 100
    assert 0 < outcome.bad < 100

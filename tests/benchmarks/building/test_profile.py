"""The profile adds up what was spent on each step and tells what took most first."""

import time

from tests.benchmarks.building.profile import Clock, as_table


def _busy(seconds: float) -> float:
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass
    return seconds


def test_a_clock_counts_and_adds_up_and_gives_back_what_was_done() -> None:
    clock = Clock()
    assert [clock.spent("a", _busy, seconds=0.01) for _ in range(3)] == [0.01] * 3
    assert clock.times["a"] == 3
    assert clock.seconds["a"] >= 0.03


def test_the_table_begins_with_what_took_most_and_puts_trifles_together() -> None:
    clock = Clock()
    clock.seconds.update({"读": 1.0, "写": 3.0, "想": 0.001})
    clock.times.update({"读": 1, "写": 1200, "想": 5})
    assert as_table(clock).splitlines()[2:] == [
        "| 写 | 1,200 | 3.00 | 75% |",
        "| 读 | 1 | 1.00 | 25% |",
        "| 其余 | | 0.00 | 0% |",
        "| 合计 | | 4.00 | |",
    ]

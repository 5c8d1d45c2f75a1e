"""Work is shared out among processes, and what goes wrong in one of them is told by this one."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from pickle import PicklingError

import pytest

from generator.disk.processes import processors, shared_out

forking = pytest.mark.skipif(sys.platform != "linux", reason="fork is safe on Linux alone")


def test_one_part_is_worked_on_here() -> None:
    assert shared_out(1, lambda part, parts: (part, parts, os.getpid())) == [(0, 1, os.getpid())]


@forking
def test_every_part_is_worked_on_by_a_process_of_its_own_and_comes_back_in_its_place() -> None:
    found = shared_out(3, lambda part, parts: (part, parts, os.getpid()))
    assert [(part, parts) for part, parts, _ in found] == [(0, 3), (1, 3), (2, 3)]
    assert len({os.getpid(), *(process for *_, process in found)}) == 4


@forking
def test_much_may_come_back() -> None:
    assert [len(text) for text in shared_out(2, lambda part, _: "字" * 1_000_000 * (part + 1))] == [
        1_000_000,
        2_000_000,
    ]


@forking
def test_what_goes_wrong_there_is_raised_here() -> None:
    def work(part: int, _: int) -> int:
        if part == 1:
            message = "第二部分错了"
            raise ValueError(message)
        return part

    with pytest.raises(ValueError, match="第二部分错了"):
        shared_out(2, work)


class OfTwoWordsError(Exception):
    """An error that pickles and cannot be made again from it."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(f"{one}和{other}")


def unpicklable() -> Exception:
    return ValueError("甲和乙", lambda: None)


@forking
@pytest.mark.parametrize("make", [unpicklable, lambda: OfTwoWordsError("甲", "乙")])
def test_what_cannot_come_through_whole_is_told(
    make: Callable[[], Exception], capfd: pytest.CaptureFixture[str]
) -> None:
    def work(part: int, _: int) -> int:
        if part == 1:
            raise make()
        return part

    with pytest.raises(RuntimeError, match="甲和乙") as raised:
        shared_out(2, work)
    assert "in work" in str(raised.value)
    assert capfd.readouterr().err == ""


@forking
def test_an_answer_that_cannot_be_pickled_is_told() -> None:
    with pytest.raises((AttributeError, RuntimeError, PicklingError), match="lambda"):
        shared_out(2, lambda _, __: lambda: None)


@forking
def test_a_process_that_is_ended_from_outside_is_noticed() -> None:
    def work(part: int, _: int) -> int:
        if part == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        return part

    with pytest.raises(ChildProcessError, match="没有做完"):
        shared_out(2, work)


def test_beside_other_threads_one_process_works() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert processors() == 1
    finally:
        done.set()
        thread.join()

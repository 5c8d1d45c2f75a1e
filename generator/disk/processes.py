"""Shares work out among processes, where the system lets a process go on as two."""

import contextlib
import multiprocessing
import os
import sys
import threading
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeVar, cast

T = TypeVar("T")

FEW = 500
"""Up to how many pages, files or documents are worked on by one process: more would not be done sooner."""


def processors() -> int:
    """Return how many processes can work at once.

    One where the system has no safe ``fork``, as Windows and macOS, and beside other threads, whose locks a second
    process would never see opened.
    """
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    return len(os.sched_getaffinity(0)) if is_safe else 1


def processors_for(things: int) -> int:
    """Return among how many processes work on so many pages, files or documents is worth sharing out."""
    return processors() if things > FEW else 1


def shared_out(parts: int, work: Callable[[int, int], T]) -> list[T]:
    """Return what ``work`` gives for every part from 0 on, in their order, each part worked on by a process of its own.

    ``work`` is told the number of its part and how many parts there are. The processes begin with all that this one
    knows, and what they give back must be picklable. Raises what ``work`` raises, or ``RuntimeError`` with its traceback as
    text when it cannot be pickled; ``ChildProcessError`` when a process is ended from outside.
    """
    if parts == 1:
        return [work(0, 1)]
    forking = multiprocessing.get_context("fork")
    started = []
    for part in range(parts):
        receiver, sender = forking.Pipe(duplex=False)
        process = forking.Process(target=_answer, args=(sender, work, part, parts), daemon=True)
        process.start()
        sender.close()
        started.append((process, receiver))
    try:
        return [_received(receiver) for _, receiver in started]
    finally:
        for process, receiver in started:
            receiver.close()
            process.terminate()
            process.join()


def _answer(sender: Connection, work: Callable[[int, int], T], part: int, parts: int) -> None:
    try:
        sender.send((True, work(part, parts)))
    except Exception as error:  # noqa: BLE001  (it is raised again where it is received)
        sender.send((False, "".join(traceback.format_exception(error))))
        with contextlib.suppress(Exception):  # some cannot be pickled: what was sent of them must do
            sender.send(error)


def _received(receiver: Connection) -> Any:
    try:
        is_well, answer = receiver.recv()
    except EOFError as error:
        raise ChildProcessError("一个子进程没有做完就被结束了") from error
    if not is_well:
        raise _error(receiver, told=answer)
    return answer


def _error(receiver: Connection, told: str) -> Exception:
    """Return what was raised in a process, or an error that tells it if it does not come through whole."""
    try:
        return cast("Exception", receiver.recv())
    except Exception:  # noqa: BLE001  (making it again may raise anything)
        return RuntimeError(f"一个子进程出了错：\n{told}")

"""One trial: every search over the same pages asked the same questions, turn by turn."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field

from playwright.sync_api import Browser

from tests.benchmarks.search.answers import Answers
from tests.benchmarks.search.asking import (
    Answer,
    AskingError,
    FirstAnswer,
    Reader,
    answers_from_folder,
    answers_without_browser,
    readers,
    search_files,
)
from tests.benchmarks.search.metrics import Judged, recall, reciprocal_rank
from tests.benchmarks.search.provisions import Say, SkippedError
from tests.benchmarks.search.queries import Query
from tests.benchmarks.search.sites import OWN, Built, Workshop
from tests.benchmarks.search.weighing import Cost, Weight, weigh


@dataclass(frozen=True, slots=True)
class Key:
    """The questions, and for each the sets of pages that answer it."""

    queries: tuple[Query, ...]
    wanted: tuple[tuple[frozenset[str], ...], ...]

    @property
    def texts(self) -> list[str]:
        """Return what is typed."""
        return [query.text for query in self.queries]

    def judge(self, answers: Sequence[Answer]) -> tuple[Judged, ...]:
        """Judge one answer to each question."""
        return tuple(
            Judged(query.category, recall(answer.pages, wanted), reciprocal_rank(answer.pages, wanted))
            for query, wanted, answer in zip(self.queries, self.wanted, answers, strict=True)
        )


def make_key(queries: tuple[Query, ...], answers: Answers) -> Key:
    """Look up what each query expects; raises ``UnknownAnswerError``."""
    wanted = tuple(tuple(frozenset(answers.pages(name)) for name in query.expected) for query in queries)
    return Key(queries, wanted)


@dataclass
class Outcome:
    """All that was found out about one search over the pages of one size."""

    engine: str
    build: Cost | None = None
    search_cost: Cost | None = None
    index: Weight | None = None
    unasked: Weight | None = None
    once: list[Answer] = field(default_factory=list)
    again: list[Answer] = field(default_factory=list)
    cold: list[FirstAnswer] = field(default_factory=list)
    alone: list[Answer] = field(default_factory=list)
    folder: list[Answer] = field(default_factory=list)
    busy: float | None = None
    busy_opening: float | None = None
    busy_in_folder: float | None = None
    remarks: list[str] = field(default_factory=list)


def try_all(
    workshop: Workshop, engines: Sequence[str], key: Key, browser: Browser, cold: int, say: Say
) -> tuple[Outcome, ...]:
    """Build and ask every search; what one of them cannot do is remarked and does not stop the others."""
    outcomes = {engine: Outcome(engine) for engine in engines}
    sites = list(_built(workshop, outcomes))
    with readers(sites, browser) as all_readers:
        say("asking in the browser")
        _ask_twice(all_readers, outcomes, key)
        say("asking from cold")
        _ask_cold(all_readers, outcomes, _spread(key.texts, cold))
    for built in sites:
        if built.engine == OWN:
            say("asking from a folder")
            outcome = outcomes[OWN]
            outcome.folder, outcome.busy_in_folder = answers_from_folder(built, browser, key.texts)
            outcome.remarks.extend(_compared(key.texts, outcome.once, outcome.folder))
    say("asking without a browser")
    for built in sites:
        outcome = outcomes[built.engine]
        try:
            outcome.alone.extend(answers_without_browser(built, key.texts))
        except (SkippedError, AskingError) as error:
            outcome.remarks.append(f"不用浏览器：{error}")
    return tuple(outcomes.values())


def _compared(texts: Sequence[str], served: Sequence[Answer], unserved: Sequence[Answer]) -> Iterator[str]:
    """Yield a remark on every question that a folder answers otherwise than a server."""
    for text, one, other in zip(texts, served, unserved, strict=False):
        if one.pages != other.pages:
            yield f"从文件夹打开时结果不同（“{text}”）"


def _built(workshop: Workshop, outcomes: Mapping[str, Outcome]) -> Iterator[Built]:
    for engine, outcome in outcomes.items():
        try:
            built = workshop.build(engine)
        except SkippedError as error:
            outcome.remarks.append(f"没有比：{error}")
            continue
        outcome.build = workshop.whole_cost(engine)
        outcome.search_cost = workshop.search_cost(engine)
        outcome.index = weigh(search_files(built.site))
        yield built


def _ask_twice(all_readers: Sequence[Reader], outcomes: Mapping[str, Outcome], key: Key) -> None:
    """Ask every question of every search in turn, then all of them once more."""
    with ExitStack() as stack:
        pages = {reader: stack.enter_context(reader.page()) for reader in all_readers}
        for reader, page in pages.items():
            reader.wait_for_silence()
            outcomes[reader.built.engine].busy_opening = reader.longest_busy(page)
        for round_number in range(2):
            for place, text in enumerate(key.texts):
                for reader in _turned(list(pages), place):
                    outcome = outcomes[reader.built.engine]
                    try:
                        answer = reader.ask(pages[reader], text)
                    except AskingError as error:
                        outcome.remarks.append(f"浏览器里没有答复（“{text}”）：{error}")
                        del pages[reader]
                        continue
                    (outcome.again if round_number else outcome.once).append(answer)
        for reader, page in pages.items():
            outcomes[reader.built.engine].busy = reader.longest_busy(page)


def _ask_cold(all_readers: Sequence[Reader], outcomes: Mapping[str, Outcome], texts: Sequence[str]) -> None:
    for reader in all_readers:
        outcomes[reader.built.engine].unasked = reader.unasked()
    failed: set[str] = set()
    for place, text in enumerate(texts):
        for reader in _turned(all_readers, place):
            engine = reader.built.engine
            if engine in failed:
                continue
            try:
                outcomes[engine].cold.append(reader.first(text))
            except AskingError as error:
                outcomes[engine].remarks.append(f"冷启动没有答复（“{text}”）：{error}")
                failed.add(engine)


def _turned(all_readers: Sequence[Reader], place: int) -> list[Reader]:
    """Return the readers in an order that begins with another one each time."""
    start = place % len(all_readers) if all_readers else 0
    return [*all_readers[start:], *all_readers[:start]]


def _spread(texts: Sequence[str], count: int) -> list[str]:
    """Return ``count`` texts from all over the list."""
    count = min(count, len(texts))
    return [texts[place * len(texts) // count] for place in range(count)]

"""What synthetic stations are made of: the sentences of ``phrases.yaml`` and the terms of the vocabulary."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

PHRASES = Path(__file__).parent / "phrases.yaml"


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure that a topic reports: its id, its sentence, its unit, its range, and what it is about."""

    id: str
    text: str
    unit: str
    low: int
    high: int
    about: str


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that a station may do, and what can be said of it."""

    id: str
    names: tuple[str, ...]
    model: str
    themes: tuple[str, ...]
    summary: str
    mechanism: tuple[str, ...]
    moderators: tuple[str, ...]
    steps: tuple[str, ...]
    unit: tuple[str, str, str, str]
    resource: tuple[str, str, str, int, int]
    claims: tuple[Amount, ...]
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """All that a record may say, and the labels of the vocabulary, by set, that it may use."""

    lists: Mapping[str, tuple[Any, ...]]
    topics: tuple[Topic, ...]
    labels: Mapping[str, tuple[str, ...]]


def read_phrases(vocabulary: Path) -> Phrases:
    """Read the phrases, and the labels of the vocabulary in the file ``vocabulary``."""
    raw = _load(PHRASES)
    topics = tuple(_topic(topic) for topic in raw.pop("topics"))
    lists = {name: tuple(entries) for name, entries in raw.items()}
    sets = _load(vocabulary)["sets"]
    labels = {entry["id"]: tuple(term["label"] for term in entry["terms"]) for entry in sets}
    return Phrases(lists, topics, labels)


def _topic(raw: Mapping[str, Any]) -> Topic:
    first, second, part, duty = raw["unit"]
    kind, name, unit, low, high = raw["resource"]
    return Topic(
        id=raw["id"],
        names=tuple(raw["names"]),
        model=raw.get("model", ""),
        themes=tuple(raw["themes"]),
        summary=raw["summary"],
        mechanism=tuple(raw["mechanism"]),
        moderators=tuple(raw["moderators"]),
        steps=tuple(raw["steps"]),
        unit=(first, second, part, duty),
        resource=(kind, name, unit, int(low), int(high)),
        claims=tuple(_amounts(raw["claims"])),
        asks=tuple(raw["asks"]),
    )


def _amounts(rows: Iterable[Sequence[str]]) -> Iterable[Amount]:
    for claim_id, text, unit, low, high, about in rows:
        yield Amount(claim_id, text, unit, int(low), int(high), about)


def _load(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  (texts alone)

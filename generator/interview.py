"""Asks for what a new station and its source need, one question after another, and takes no wrong answer.

Who asks and who answers is given: ``ask`` shows a text and returns the line that was typed, ``say`` shows one.
"""

import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, fields, replace

from generator.diagnostics import UnreadableError
from generator.model.base import LONGEST_ID, LONGEST_LINE, Record
from generator.model.catalog import Catalog
from generator.model.edtf import read_edtf
from generator.model.patterns import (
    DEVICE_NAME_PATTERN,
    ID_PATTERN,
    PATTERN_MEANINGS,
    WEB_ADDRESS_PATTERN,
)
from generator.model.review import Review
from generator.model.source import Source
from generator.model.station import Location, Station
from generator.model.vocabulary import TermSet, Vocabulary
from generator.new import NewSource, NewStation
from generator.suggestions import nearest

Ask = Callable[[str], str]
Say = Callable[[str], None]

_IN_A_ROW = 5
_DAMAGED = "�"


class _WrongAnswerError(Exception):
    """An answer that the library would not take; the message says why."""


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked: the field, and how an answer becomes its value.

    ``default`` is what Enter stands for; where it is empty, Enter passes an ``optional`` question over.
    """

    record_type: type[Record]
    field: str
    read: Callable[[str], str]
    default: str = ""
    optional: bool = False
    terms: TermSet | None = None

    def prompt(self) -> str:
        """Return the question in words: the title of the field, what to write, an example, what Enter does."""
        field = self.record_type.model_fields[self.field]
        example = f"如 {field.examples[0]}" if field.examples and not self.terms else ""
        number = "写序号或词" if self.terms else ""
        enter = f"直接回车就是“{self.default}”" if self.default else "不知道就直接回车" * self.optional
        hints = "；".join(hint for hint in (field.description or "", example, number, enter) if hint)
        return f"{field.title}（{hints}）：" if hints else f"{field.title}："


Place = tuple[str, str]
"""The folder and the field of a record that an answer is for."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was answered before, and which of it is to be asked again; the rest is not asked any more."""

    answers: Mapping[Place, str] = field(default_factory=dict)
    again: Set[Place] = frozenset()


NOTHING = Kept()


def kept_of(records: Iterable[NewSource | NewStation]) -> Mapping[Place, str]:
    """Return the answers that records came out of."""
    found: dict[Place, str] = {}
    for record in records:
        found |= {(record.folder, one.name): getattr(record, one.name) for one in fields(record)}
    if ("stations", "source") in found:
        found["sources", "id"] = found["stations", "source"]
    return found


def place_of(folder: str, field: str) -> Place:
    """Return which answer a field of a record is made of."""
    return ("sources", "id") if field == "source" else ("stations" if field == "interest" else folder, field)


@dataclass(frozen=True, slots=True)
class _Asker:
    """Asks until an answer will do; what was answered before and is not to be asked again, is not."""

    ask: Ask
    say: Say
    kept: Kept

    def put(self, question: _Question) -> str:
        """Return the value, empty where an optional one is not known."""
        place = ("sources" if question.record_type is Source else "stations", question.field)
        before = self.kept.answers.get(place)
        if before is not None and place not in self.kept.again:
            return before
        question = replace(question, default=before or question.default)
        if question.terms:
            self.say("\n".join(_numbered(question.terms)))
        while True:
            written = self.ask(question.prompt()).strip()
            if not written and (question.default or question.optional):
                return question.default
            try:
                return question.read(_legible(written))
            except (_WrongAnswerError, UnreadableError) as error:
                hint = error.hint if isinstance(error, UnreadableError) else ""
                self.say(f"　　{error}{'。' + hint if hint else ''}。请再写一次。")


def interview(catalog: Catalog, ask: Ask, say: Say, kept: Kept = NOTHING) -> Iterator[NewSource | NewStation]:
    """Ask until everything is known, then yield the records to be written: the source, unless it is there, and the station.

    Whatever ``ask`` raises goes through.
    """
    words, asker = catalog.vocabulary, _Asker(ask, say, kept)
    if not kept.answers:
        say("先问单位，再问写它的文章。没有报道的不要写，以后再补。任何时候按 Ctrl+C 放弃，什么也不会留下。")
    name = asker.put(_Question(Station, "name", _line))
    kind = asker.put(_choice(words, Station, "kind", "station_kind", default="派出所"))
    province = asker.put(_choice(words, Location, "province", "province"))
    city = asker.put(_Question(Location, "city", _line, optional=True))
    county = asker.put(_Question(Location, "county", _line, optional=True))
    station_id = asker.put(_Question(Station, "id", _new_id(catalog.stations)))
    interest = asker.put(_choice(words, Review, "interest", "interest"))
    if not kept.answers:
        say("下面问文章。库里已经有它的记录，就写那条记录的编号。")
    source_id = asker.put(_Question(Source, "id", _id, default=station_id))
    known = catalog.sources.get(source_id)
    if known:
        say(f"库里已有这个来源：{known.title or known.summary or source_id}")
    else:
        yield replace(_ask_source(words, source_id, asker), interest=interest)
    yield NewStation(station_id, name, kind, province, source_id, interest, city, county)


def _ask_source(words: Vocabulary, source_id: str, asker: _Asker) -> NewSource:
    return NewSource(
        source_id,
        title=asker.put(_Question(Source, "title", _line, optional=True)),
        kind=asker.put(_choice(words, Source, "kind", "source_kind")),
        publisher=asker.put(_Question(Source, "publisher", _line, optional=True)),
        published=asker.put(_Question(Source, "published", _date, optional=True)),
        url=asker.put(_Question(Source, "url", _address, optional=True)),
        extent=asker.put(_choice(words, Source, "extent", "extent", default="全文")),
    )


def _legible(written: str) -> str:
    if not written:
        raise _WrongAnswerError("这一项不能空着")
    if _DAMAGED in written or not written.isprintable():
        raise _WrongAnswerError("这一行里有认不出的字")
    return written


def _line(written: str) -> str:
    if len(written) > LONGEST_LINE:
        raise _WrongAnswerError(f"写了 {len(written)} 个字，最多 {LONGEST_LINE} 个")
    return written


def _id(written: str) -> str:
    plain = unicodedata.normalize("NFKC", written).lower()
    if not re.fullmatch(ID_PATTERN, plain):
        raise _WrongAnswerError(f"“{written}”不能作编号，{PATTERN_MEANINGS[ID_PATTERN]}")
    if len(plain) > LONGEST_ID:
        raise _WrongAnswerError(f"编号有 {len(plain)} 个字符，最多 {LONGEST_ID} 个")
    if re.fullmatch(DEVICE_NAME_PATTERN, plain):
        raise _WrongAnswerError(f"“{plain}”是 Windows 保留的设备名，不能作编号")
    return plain


def _new_id(taken: Container[str]) -> Callable[[str], str]:
    def read(written: str) -> str:
        plain = _id(written)
        if plain in taken:
            raise _WrongAnswerError(f"编号“{plain}”已经有了，换一个；要补充那个单位，直接改它的记录")
        return plain

    return read


def _date(written: str) -> str:
    return read_edtf(unicodedata.normalize("NFKC", written)).written


def _address(written: str) -> str:
    if not re.fullmatch(WEB_ADDRESS_PATTERN, written):
        raise _WrongAnswerError(f"“{written}”不是网址，{PATTERN_MEANINGS[WEB_ADDRESS_PATTERN]}")
    return written


def _choice(
    words: Vocabulary, record_type: type[Record], field: str, set_id: str, default: str = ""
) -> _Question:
    """Return a question whose answer is the number, the label or a synonym of a term."""
    terms = words.set(set_id)
    if terms is None:
        raise ValueError(f"no set of terms {set_id}")
    has_default = terms.term(default) is not None
    return _Question(
        record_type, field, lambda written: _term(terms, written), default if has_default else "", terms=terms
    )


def _term(terms: TermSet, written: str) -> str:
    plain = unicodedata.normalize("NFKC", written)
    if re.fullmatch("[0-9]{1,4}", plain):
        number = int(plain)
        if 1 <= number <= len(terms.terms):
            return terms.terms[number - 1].label
        raise _WrongAnswerError(f"序号只有 1 到 {len(terms.terms)}")
    found = terms.term(written) or terms.term(plain) or terms.term_by_synonym(written)
    if found:
        return found.label
    near = nearest(written, (term.label for term in terms.terms))
    raise _WrongAnswerError(f"没有“{written}”这个词" + (f"，是不是“{near}”" if near else ""))


def _numbered(terms: TermSet) -> Iterator[str]:
    """Yield the choices in rows, each with its number."""
    entries = [f"{number} {term.label}" for number, term in enumerate(terms.terms, start=1)]
    for start in range(0, len(entries), _IN_A_ROW):
        yield "　　" + "　".join(entries[start : start + _IN_A_ROW])

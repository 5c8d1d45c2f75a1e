"""What the form says is wrong is what ``check`` says is wrong, as far as it can be said without the whole library."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from generator.diagnostics import Level, UnreadableError
from generator.model.change_reader import read_change
from generator.model.edtf import read_edtf
from generator.model.printed_text import LONGEST
from generator.model.quantity_reader import read_quantity
from generator.reading import read_catalog
from generator.text.characters import unwanted_in
from generator.text.files import RawFile
from generator.views.contribute.records import plain_record
from tests.scripts.forms import ask, cases, new_page, project_catalog, project_files

STATION = "stations/leling-guojia"
FIELD = re.compile(r"字段 `[^`]*`（([^）]*)）|字段 `([^`]*)`")

Steps = tuple[str | int, ...]


def _short(value: Any) -> str:
    return str(value)[:60]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = new_page(browser)
    yield page
    page.close()


def record() -> dict[str, Any]:
    return plain_record(project_catalog().stations["leling-guojia"])


def with_value(steps: Steps, value: Any) -> dict[str, Any]:
    """Return the record with one value put in or, if it is None, taken out."""
    changed = record()
    inside: Any = changed
    for step in steps[:-1]:
        inside = inside[step]
    if value is None:
        del inside[steps[-1]]
    elif isinstance(inside, list) and steps[-1] == len(inside):
        inside.append(value)
    else:
        inside[steps[-1]] = value
    return changed


def in_browser(page: Page, fields: dict[str, Any], key: str = STATION) -> list[tuple[str, str]]:
    """Return the code and the message of everything that the form finds."""
    found: list[list[str]] = page.evaluate(
        """([key, fields]) => {
          const [folder, original] = key.split("/");
          const record = formData.opened(formModel.record(folder), fields);
          const faults = formRelations.allFaults(folder, record, {original});
          return faults.map((fault) => [fault.code, formWords.say(fault.kind, fault.values)]);
        }""",
        [key, fields],
    )
    return [(code, message) for code, message in found]


def by_check(fields: dict[str, Any], key: str = STATION) -> list[tuple[str, str]]:
    """Return the code and the message of every error that ``check`` finds in the record."""
    path = f"{key}.yaml"
    text = yaml.safe_dump(fields, allow_unicode=True, width=10**6, default_style="'")
    files = {file.path: file for file in project_files()} | {path: RawFile(path, path, text.encode())}
    return [
        (str(found.code), FIELD.sub(lambda label: label[1] or label[2], found.message))
        for found in read_catalog(files.values()).diagnostics
        if found.level is Level.ERROR and found.position.file == path
    ]


PRACTICE = ("practices", 0)
CLAIM = (*PRACTICE, "claims", 0)
UNIT = (*PRACTICE, "structure", "units", 0)

WRONG: list[tuple[Steps, Any]] = [
    (("name",), None),
    (("kind",), None),
    (("location",), None),
    (("location", "province"), None),
    (("review",), None),
    (("review", "interest"), None),
    (("profile", 0, "measure"), None),
    ((*PRACTICE, "summary"), None),
    ((*PRACTICE, "role"), None),
    ((*CLAIM, "said_by"), None),
    ((*UNIT, "kind"), None),
    (("name",), "所" * 121),
    (("summary",), "文" * 2001),
    (("aliases",), ["甲", "乙" * 121]),
    ((*CLAIM, "quote"), "引" * 81),
    ((*CLAIM, "id"), "Fines"),
    ((*CLAIM, "id"), "one two"),
    ((*CLAIM, "id"), "c" * 65),
    (("location", "code"), "37148"),
    (("location", "code"), "３７１４８１"),
    (("location", "code"), "411481"),
    (("belongs_to",), "乐陵市公安局"),
    (("belongs_to",), "leling-nowhere"),
    (("source",), "nowhere-at-all"),
    ((*PRACTICE, "model"), "no-such-model"),
    ((*PRACTICE, "decided_by"), ["leling-shiju", "nobody"]),
    (("kind",), "派出索"),
    (("settings",), ["农村", "火星"]),
    (("profile", 0, "measure"), "人头"),
    (("profile", 0, "value"), "若干"),
    (("profile", 0, "value"), "12(人)"),
    (("profile", 0, "value"), "1 2人"),
    (("profile", 0, "value"), "12岂"),
    (("profile", 0, "value"), "1" * 61),
    (("profile", 0, "as_of"), "2021年9月"),
    (("profile", 0, "as_of"), "2021-13"),
    (("profile", 0, "as_of"), "2021-02-30"),
    (("profile", 0, "as_of"), {"value": "2021", "basis": "猜的"}),
    ((*CLAIM, "rate"), "很多"),
    ((*CLAIM, "subset_of"), "no-such-claim"),
    ((*UNIT, "inside"), "no-such-unit"),
    ((*UNIT, "part"), "no-such-part"),
    ((*PRACTICE, "structure", "flows", 0, "origin"), "nobody"),
    ((*PRACTICE, "structure", "units", 1, "id"), "police-station"),
    (("practices", 1, "id"), "jiaosuo-heyi"),
    (("practices", 0, "id"), "station"),
    (("source",), None),
    ((*CLAIM, "also_in"), ["别处也这样说"]),
    (("weather",), "晴"),
    (("id",), "leling-other"),
]

OTHER_WORDS = ("location", "review", "value", "rate", "kind", "measure", "settings", "as_of", "weather")
"""What the form says otherwise: it names the very field, and knows less of quantities and of the vocabulary."""

RIGHT: list[tuple[Steps, Any]] = [
    (("full_name",), "乐陵市公安局郭家街道派出所"),
    (("summary",), "一" * 2000),
    (("summary",), "😀" * 1001),
    (("claims",), []),
    (("aliases",), ["郭家所"]),
    (("profile", 0, "value"), "近4万到5万人"),
    (("profile", 0, "as_of"), {"value": "2021-XX-19", "basis": "原文残缺"}),
    ((*CLAIM, "rate"), "同比下降32.65%"),
    ((*CLAIM, "subset_of"), "one-family"),
    (("settings",), ["农村"]),
    (("location", "code"), "371481"),
    (("belongs_to",), None),
    (("honours",), [{"name": "集体三等功", "dates": ["2020", "2021~"]}]),
]


@pytest.mark.parametrize(("steps", "value"), WRONG, ids=_short)
def test_what_check_refuses_the_form_refuses_in_the_same_words(page: Page, steps: Steps, value: Any) -> None:
    fields = with_value(steps, value)
    told, checked = in_browser(page, fields), by_check(fields)
    assert checked
    assert {code for code, _ in told} == {_general(code) for code, _ in checked}
    if steps[-1] not in OTHER_WORDS:
        assert all(any(_same(words, message) for _, words in told) for _, message in checked), (checked, told)


@pytest.mark.parametrize(("steps", "value"), RIGHT, ids=_short)
def test_what_check_accepts_the_form_accepts(page: Page, steps: Steps, value: Any) -> None:
    fields = with_value(steps, value)
    assert by_check(fields) == []
    assert in_browser(page, fields) == []


def _general(code: str) -> str:
    """The form has one code for all patterns."""
    return "bad-pattern" if code in ("bad-id", "bad-address", "bad-area-code") else code


def _same(words: str, message: str) -> bool:
    """Tell whether the form says what a message says; it may add how to mend it."""
    return words.startswith(message) or message.startswith(words)


def test_every_record_that_there_is_passes(page: Page) -> None:
    catalog = project_catalog()
    for folder in ("stations", "sources", "models"):
        for record_id, one in catalog.folder(folder).items():
            assert in_browser(page, plain_record(one), f"{folder}/{record_id}") == [], record_id


DATES = [
    *(row[0] for row in cases("dates.tsv")),
    *(row[0] for row in cases("date_errors.tsv")),
    "",
    "2021-2-3",
    "x" * 61,
]


@pytest.mark.parametrize("written", DATES)
def test_dates_are_told_good_from_bad_as_by_the_reader(page: Page, written: str) -> None:
    reason, wrong = _reason(written), ask(page, "formDates.wrong", written)
    assert bool(reason) == (wrong is not None)
    if wrong and 0 < len(written) <= LONGEST:
        said = ask(page, "formWords.say", f"date-{wrong['kind']}", {**wrong["values"], "label": "日期"})
        assert reason in said
        assert not wrong["meant"] or not _reason(wrong["meant"])


def _reason(written: str) -> str:
    """Return why the reader refuses a date, or nothing if it does not."""
    try:
        read_edtf(written)
    except UnreadableError as error:
        return error.message
    return ""


def printed_in_records() -> list[tuple[str, str]]:
    found = []
    for file in project_files():
        for line in (file.content or b"").decode().splitlines():
            name, _, text = line.strip().removeprefix("- ").partition(": ")
            if name in ("value", "number") and not re.fullmatch(r"[0-9X/~.?%-]{4,}", text):
                found.append((text.strip("'\""), "quantity"))
            elif name in ("rate", "change"):
                found.append((text, "change"))
    return sorted(set(found))


READABLE = [
    *((row[0], "quantity") for row in cases("quantities.tsv")),
    *((row[0], "change") for row in cases("changes.tsv")),
    *printed_in_records(),
]


def test_nothing_that_can_be_read_is_refused(page: Page) -> None:
    """Units of the readers' cases need not be in the vocabulary: that is another matter."""
    assert len(READABLE) > 300
    wrong = ask(
        page, "(cases) => cases.map(([text, what]) => formPrinted.wrong(text, what)?.kind ?? '')", READABLE
    )
    refused = [
        case
        for case, kind in zip(READABLE, wrong, strict=True)
        if kind and not (kind == "unit" and case not in printed_in_records())
    ]
    assert refused == []


def test_half_of_what_cannot_be_read_is_refused_at_once(page: Page) -> None:
    """The rest is told by ``check``."""
    unreadable = [
        *((row[0], "quantity") for row in cases("quantity_errors.tsv")),
        *((row[0], "change") for row in cases("change_errors.tsv")),
    ]
    for text, what in unreadable:
        with pytest.raises(UnreadableError):
            (read_quantity if what == "quantity" else read_change)(text)
    wrong = ask(
        page, "(cases) => cases.map(([text, what]) => formPrinted.wrong(text, what)?.kind ?? '')", unreadable
    )
    assert sum(map(bool, wrong)) >= len(unreadable) / 2, [
        c for c, w in zip(unreadable, wrong, strict=True) if not w
    ]


def test_unwanted_characters_are_those_of_check(page: Page) -> None:
    """Of all characters, those that are left out or told are those that ``check`` tells of."""
    script = """() => {
      const found = [];
      for (let point = 0; point <= 0x10ffff; point += 1) {
        const one = String.fromCodePoint(point);
        if (formCharacters.visible(one) === "" || formCharacters.refused(one)) found.push(point);
      }
      return found;
    }"""
    found = set(page.evaluate(script))
    wanted = {point for point in range(0x110000) if unwanted_in(chr(point))} - {0x85, 0x2028, 0x2029}
    assert found - {0x85, 0x2028, 0x2029} == wanted
    assert ask(page, "formData.line", "甲\x85乙\u2028丙\n\t a\nb") == "甲乙丙 a b"

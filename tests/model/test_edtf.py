import time
from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import UnreadableError
from generator.model.edtf import in_chinese, read_edtf
from tests.model.case_files import rows

_DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(9998, 12, 31))
_MARKS = st.sampled_from(["", "~", "?", "%"])
_WHOLE = st.builds(
    lambda day, length, mark: day.isoformat()[:length] + mark, _DAYS, st.sampled_from([4, 7, 10]), _MARKS
)
_MASKED = _DAYS.flatmap(
    lambda day: st.sampled_from(
        [
            day.isoformat()[:3] + "X",
            day.isoformat()[:2] + "XX",
            day.isoformat()[:4] + "-XX",
            day.isoformat()[:7] + "-XX",
            day.isoformat()[:4] + "-XX-" + day.isoformat()[8:],
        ]
    )
)


@pytest.mark.parametrize("case", rows("dates.tsv"), ids=lambda case: case[0])
def test_a_date_is_understood_and_said(case: tuple[str, ...]) -> None:
    written, earliest, latest, marks, said = case
    edtf = read_edtf(written)
    assert edtf.written == written
    assert (str(edtf.earliest or ""), str(edtf.latest or "")) == (earliest, latest)
    assert (edtf.approximate, edtf.uncertain) == ("~" in marks, "?" in marks)
    assert in_chinese(edtf) == said


@pytest.mark.parametrize("case", rows("date_errors.tsv"), ids=lambda case: case[0])
def test_what_is_no_date_is_explained(case: tuple[str, ...]) -> None:
    written, message, hint = case
    with pytest.raises(UnreadableError) as caught:
        read_edtf(written)
    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("written", "message"), [("", "这里没有写日期"), ("2021-09" * 100, "日期写得太长（700个字）")]
)
def test_a_blank_and_a_flood_are_no_dates(written: str, message: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_edtf(written)
    assert caught.value.message == message


def test_spaces_around_a_date_are_pointed_out() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_edtf(" 2021-09\u3000")
    assert caught.value.hint == "写成 2021-09"


@given(_WHOLE | _MASKED)
def test_the_days_of_a_date_agree_with_the_edtf_library(written: str) -> None:
    edtf, oracle = read_edtf(written), parse_edtf(written)
    assert edtf.earliest == _day(oracle.lower_strict())
    assert edtf.latest == _day(oracle.upper_strict())


@given(_WHOLE, _WHOLE)
def test_the_days_of_an_interval_agree_with_the_edtf_library(first: str, last: str) -> None:
    written = f"{first}/{last}"
    starts_after_its_end = _day(parse_edtf(first).lower_strict()) > _day(parse_edtf(last).upper_strict())
    if starts_after_its_end:
        with pytest.raises(UnreadableError, match="开始晚于结束"):
            read_edtf(written)
        return
    edtf, oracle = read_edtf(written), parse_edtf(written)
    assert (edtf.earliest, edtf.latest) == (_day(oracle.lower_strict()), _day(oracle.upper_strict()))


def _day(moment: time.struct_time) -> date:
    return date(*moment[:3])


@given(_DAYS)
def test_a_day_in_other_common_forms_is_refused_with_the_right_one(day: date) -> None:
    forms = [
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}.{day.month}.{day.day}",
        f"{day.year}/{day.month}/{day.day}",
    ]
    for form in forms:
        with pytest.raises(UnreadableError) as caught:
            read_edtf(form)
        assert caught.value.hint == f"写成 {day.isoformat()}"


@given(_DAYS, st.integers(min_value=1, max_value=400))
def test_what_readers_are_told_of_a_day_can_be_read_back(day: date, width: int) -> None:
    last = min(day + timedelta(days=width), date.max)
    for written in (day.isoformat(), f"{day}/{last}"):
        with pytest.raises(UnreadableError) as caught:
            read_edtf(in_chinese(read_edtf(written)))
        assert caught.value.hint == f"写成 {written}"


@given(st.text(alphabet="0123456789X-/.~?%年月日至起约今去□", max_size=24) | st.text(max_size=30))
def test_any_text_is_read_or_explained(written: str) -> None:
    try:
        edtf = read_edtf(written)
    except UnreadableError as error:
        explanation = (error.message, error.hint)
        assert all(explanation)
        return
    assert in_chinese(edtf)
    if edtf.earliest and edtf.latest:
        assert edtf.earliest <= edtf.latest

from generator.diagnostics import Diagnostic, Position
from generator.reading.repetition import MOST_OF_ONE_CODE, without_repetition


def slips(code: str, count: int) -> list[Diagnostic]:
    return [Diagnostic(Position("a.yaml", line, 1), code, f"第{line}处") for line in range(1, count + 1)]


def test_what_is_not_repeated_too_often_stays_as_it_is() -> None:
    few = slips("tab", MOST_OF_ONE_CODE) + slips("tag", 3)
    assert sorted(without_repetition(few)) == sorted(few)


def test_of_many_the_first_are_told_and_the_rest_counted() -> None:
    told = without_repetition(slips("tab", MOST_OF_ONE_CODE + 5) + slips("tag", 3))
    tabs = [one for one in told if one.code == "tab"]
    assert [one.position.line for one in tabs] == list(range(1, MOST_OF_ONE_CODE + 1))
    assert tabs[-1].message == f"第{MOST_OF_ONE_CODE}处；后面还有 5 处这样的问题"
    assert tabs[0].message == "第1处"
    assert len([one for one in told if one.code == "tag"]) == 3


def test_what_nobody_writes_by_a_slip_is_told_once() -> None:
    (told,) = without_repetition(slips("alias", 3))
    assert told.message == "第1处；后面还有 2 处这样的问题"

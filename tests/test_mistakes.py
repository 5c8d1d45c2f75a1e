"""The corpus of mistakes, case by case: each is told once, at its line, by its cause, with the line as it should be."""

import pytest

from tests.mistakes import HELD_OUT, Case, cases, outcome, report

CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_told_as_it_has_to_be(case: Case) -> None:
    found = outcome(case)
    assert not found.silent
    assert not found.noisy, [f"{one.position} {one.code} {one.message}" for one in found.told]
    assert found.right_line
    assert found.right_cause, f"{found.told[0].code} {found.told[0].message}"
    assert found.shown, f"{found.told[0].corrected!r} is not {case.shows!r}"


def test_the_corpus_is_large_and_of_all_kinds() -> None:
    assert len(CASES) >= 150
    assert {case.key.partition("/")[0] for case in CASES} == {"stations", "sources", "models", "courses"}
    assert len({case.code for case in CASES}) >= 35


def test_mistakes_that_nobody_prepared_for_are_told_nearly_as_well() -> None:
    outcomes = [outcome(case) for case in cases(HELD_OUT)]
    right = sum(one.right_line and one.right_cause for one in outcomes)
    assert right >= 0.95 * len(outcomes), report(outcomes)

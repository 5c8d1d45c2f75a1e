"""Two sources, one unit: what contributors must tell apart, join or leave as it is."""

from typing import Any

import pytest

from generator.rules import other_figure_in_also, same_measure_twice, unlinked_claims
from tests.rules.samples import claim, found, practice, source, station, words_of

OTHER = source("other")


def measure(value: str, **fields: str) -> dict[str, str]:
    return {"measure": "民警", "value": value, **fields}


def measures(*entries: dict[str, str]) -> list[tuple[str, str, str, str]]:
    return words_of(found(same_measure_twice, station(profile=list(entries)), OTHER))


def test_one_measure_written_twice_with_nothing_to_tell_it_apart() -> None:
    ((record, path, message, hint),) = measures(measure("12人"), measure("15人"))
    assert (record, path) == ("stations/a-one", "profile.1")
    assert message == "“民警”与第 1 项的来源、时点、出处都相同，分不清"
    assert "source" in hint


def test_the_main_source_written_out_is_the_same_source() -> None:
    assert len(measures(measure("12人"), measure("12人", source="paper"))) == 1


def test_every_repetition_is_told() -> None:
    assert len(measures(measure("12人"), measure("15人"), measure("18人"))) == 2


@pytest.mark.parametrize(
    "apart", [{"source": "other"}, {"as_of": "2020"}, {"place": "第5段"}], ids=lambda fields: str(fields)
)
def test_a_source_a_time_or_a_place_tells_two_figures_apart(apart: dict[str, str]) -> None:
    assert measures(measure("12人"), measure("15人", **apart)) == []


def also(text: str) -> list[tuple[str, str, str, str]]:
    held = claim(value="22起", also_in=[{"text": text, "source": "other"}])
    return words_of(found(other_figure_in_also, station(practices=[practice(claims=[held])]), OTHER))


def test_another_source_with_another_figure() -> None:
    ((_, path, message, hint),) = also("说是26起。")
    assert path == "practices.0.claims.0.also_in.0"
    assert "26起" in message
    assert "22起" in message
    assert "same_as" in hint


@pytest.mark.parametrize("text", ["也说是22起。", "也这样说。", "二十二起", "另抓获26人。"])
def test_another_source_that_agrees_or_tells_no_such_figure(text: str) -> None:
    assert also(text) == []


def linked(**second: Any) -> list[tuple[str, str, str, str]]:
    first = claim("one", text="全年化解矛盾纠纷30起。", value="30起")
    given = {"text": "全年共化解矛盾纠纷35起。", "value": "35起", "source": "other", **second}
    return words_of(
        found(unlinked_claims, station(practices=[practice(claims=[first, claim("two", **given)])]), OTHER)
    )


def test_two_sources_that_seem_to_tell_of_one_thing() -> None:
    ((_, path, message, hint),) = linked()
    assert path == "practices.0.claims.1"
    assert "“one”" in message
    assert "same_as: one" in hint


@pytest.mark.parametrize(
    "fields",
    [
        {"same_as": "one"},
        {"subset_of": "one"},
        {"source": "paper"},
        {"value": "35人"},
        {"text": "全年抓获盗窃电动车的人员35起。"},
        {"scope": "全县"},
        {"value": None},
    ],
    ids=lambda fields: str(fields),
)
def test_what_is_joined_or_is_another_thing_is_left_alone(fields: dict[str, Any]) -> None:
    assert linked(**fields) == []


def test_figures_of_times_apart_are_a_change() -> None:
    first = claim("one", text="全年化解矛盾纠纷30起。", value="30起", period="2020")
    second = claim("two", text="全年化解矛盾纠纷35起。", value="35起", period="2023", source="other")
    held = station(practices=[practice(claims=[first, second])])
    assert found(unlinked_claims, held, OTHER) == []
